package io.callstatus.telnyx;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class TelnyxContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "telnyx";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(
                Capability.DURATION, "no event has a length",
                Capability.RECORDING, "call.recording.saved is another event");
    }
}
