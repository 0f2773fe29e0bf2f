package io.callstatus.bland;

import io.callstatus.testkit.ProviderContract;

class BlandContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "bland";
    }
}
