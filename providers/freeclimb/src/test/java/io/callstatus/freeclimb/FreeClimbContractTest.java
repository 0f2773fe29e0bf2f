package io.callstatus.freeclimb;

import io.callstatus.testkit.ProviderContract;

class FreeClimbContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "freeclimb";
    }
}
