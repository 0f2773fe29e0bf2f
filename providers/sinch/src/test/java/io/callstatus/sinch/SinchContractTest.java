package io.callstatus.sinch;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class SinchContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "sinch";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.RECORDING, "recordings come in events of their own");
    }
}
