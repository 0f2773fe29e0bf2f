package io.callstatus.aircall;

import io.callstatus.testkit.ProviderContract;

class AircallContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "aircall";
    }
}
