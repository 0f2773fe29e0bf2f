package io.callstatus.webexcalling;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class WebexCallingContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "webexcalling";
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
