package io.callstatus.exotel;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class ExotelContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "exotel";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.DURATION, "lengths are those of legs, or of what was talked");
    }
}
