package io.callstatus.telnyxtexml;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class TelnyxTexmlContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "telnyxtexml";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.DIRECTION, "no field says which way a call goes");
    }
}
