package io.callstatus.jambonz;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.ProviderContract;
import java.util.Map;

class JambonzContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "jambonz";
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.RECORDING, "no report holds a link");
    }
}
