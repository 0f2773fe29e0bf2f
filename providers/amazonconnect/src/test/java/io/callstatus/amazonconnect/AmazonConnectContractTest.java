package io.callstatus.amazonconnect;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class AmazonConnectContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "amazonconnect";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.DURATION, "no event has the length of a call");
    }
}
