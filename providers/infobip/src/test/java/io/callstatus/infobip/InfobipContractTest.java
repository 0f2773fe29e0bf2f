package io.callstatus.infobip;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class InfobipContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "infobip";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(
                Capability.DURATION,
                "no page says what the one length counts",
                Capability.RECORDING,
                "recordings come in events of their own");
    }
}
