package io.callstatus.callrail;

import io.callstatus.testkit.ProviderContract;

class CallRailContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "callrail";
    }
}
