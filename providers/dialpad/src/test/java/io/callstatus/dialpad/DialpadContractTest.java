package io.callstatus.dialpad;

import io.callstatus.testkit.ProviderContract;

class DialpadContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "dialpad";
    }
}
