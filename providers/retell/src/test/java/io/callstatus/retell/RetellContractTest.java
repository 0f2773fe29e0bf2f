package io.callstatus.retell;

import io.callstatus.testkit.ProviderContract;

class RetellContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "retell";
    }
}
