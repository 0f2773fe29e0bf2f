package io.callstatus.vapi;

import io.callstatus.testkit.ProviderContract;

class VapiContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "vapi";
    }
}
