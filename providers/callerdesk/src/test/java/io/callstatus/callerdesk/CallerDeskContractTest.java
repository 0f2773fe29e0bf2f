package io.callstatus.callerdesk;

import io.callstatus.testkit.ProviderContract;

class CallerDeskContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "callerdesk";
    }
}
