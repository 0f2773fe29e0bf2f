package io.callstatus.elevenlabs;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class ElevenLabsContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "elevenlabs";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.RECORDING, "no body holds a link: audio comes apart, as another event");
    }
}
