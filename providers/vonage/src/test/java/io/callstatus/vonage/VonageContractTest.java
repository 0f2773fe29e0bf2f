package io.callstatus.vonage;

import io.callstatus.testkit.ProviderContract;

class VonageContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "vonage";
    }
}
