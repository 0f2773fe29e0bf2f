package io.callstatus.africastalking;

import io.callstatus.testkit.ProviderContract;

class AfricasTalkingContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "africastalking";
    }
}
