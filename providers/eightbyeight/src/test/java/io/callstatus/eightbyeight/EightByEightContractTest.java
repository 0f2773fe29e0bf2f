package io.callstatus.eightbyeight;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class EightByEightContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "eightbyeight";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.RECORDING, "a recording is an event of its own");
    }
}
