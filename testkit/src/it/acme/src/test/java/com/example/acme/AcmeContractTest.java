package com.example.acme;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.ProviderContract;
import java.util.List;
import java.util.Map;

class AcmeContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "acme";
    }

    @Override
    protected List<Fixture> fixtures() {
        return Fixtures.in(AcmeContractTest.class, "acme");
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.RECORDING, "Acme records nothing");
    }
}
