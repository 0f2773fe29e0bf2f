package io.callstatus.ultravox;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class UltravoxContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "ultravox";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(
                Capability.DURATION, "what is billed is rounded, and nothing else counts",
                Capability.RECORDING, "recordings are had by the API alone");
    }
}
