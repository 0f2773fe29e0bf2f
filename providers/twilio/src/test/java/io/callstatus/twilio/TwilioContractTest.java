package io.callstatus.twilio;

import io.callstatus.testkit.ProviderContract;

class TwilioContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "twilio";
    }
}
