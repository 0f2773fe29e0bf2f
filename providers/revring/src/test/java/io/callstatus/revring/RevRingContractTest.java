package io.callstatus.revring;

import io.callstatus.testkit.ProviderContract;

class RevRingContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "revring";
    }
}
