package io.callstatus.ringcentral;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class RingCentralContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "ringcentral";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.DURATION, "no event has a length");
    }
}
