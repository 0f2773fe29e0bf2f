package io.callstatus.signalwire;

import io.callstatus.testkit.ProviderContract;

class SignalWireContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "signalwire";
    }
}
