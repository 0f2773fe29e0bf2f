package io.callstatus.zoomphone;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class ZoomPhoneContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "zoomphone";
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
