package io.callstatus.bandwidth;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class BandwidthContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "bandwidth";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(
                Capability.DURATION,
                "no event has the length of a call",
                Capability.RECORDING,
                "recordings come in events of their own");
    }
}
