package io.callstatus.plivo;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class PlivoContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "plivo";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.RECORDING, "Record tells its recording in a request of its own, without Event");
    }
}
