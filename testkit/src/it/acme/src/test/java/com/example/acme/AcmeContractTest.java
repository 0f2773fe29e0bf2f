package com.example.acme;

import io.callstatus.testkit.Capability;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.KnownVector;
import io.callstatus.testkit.ProviderContract;
import io.callstatus.testkit.Signer;
import io.callstatus.testkit.Signers;
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
    protected List<KnownVector> vectors() {
        return KnownVector.in(AcmeContractTest.class, "acme");
    }

    @Override
    protected Signer signer() {
        return Signers.ed25519("Acme-Signature", "Acme-Time", "|");
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.RECORDING, "Acme records nothing");
    }
}
