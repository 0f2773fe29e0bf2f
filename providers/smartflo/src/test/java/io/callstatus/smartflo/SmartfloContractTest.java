package io.callstatus.smartflo;

import io.callstatus.testkit.ProviderContract;

class SmartfloContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "smartflo";
    }
}
