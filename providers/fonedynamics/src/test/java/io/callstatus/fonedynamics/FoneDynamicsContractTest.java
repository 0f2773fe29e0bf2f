package io.callstatus.fonedynamics;

import io.callstatus.testkit.ProviderContract;

class FoneDynamicsContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "fonedynamics";
    }
}
