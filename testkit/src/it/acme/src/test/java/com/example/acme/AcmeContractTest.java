package com.example.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callstatus.CallState;
import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.Capability;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.KnownVector;
import io.callstatus.testkit.ProviderContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void sequence_ofACall_isReadAsItsSteps() {
        List<CallState> states = CallScenario.in(AcmeContractTest.class, "acme")
                .outbound()
                .answered(Duration.ofSeconds(20))
                .requests()
                .stream()
                .map(callback -> read(callback.request(), parsers()).state())
                .toList();
        assertEquals(List.of(CallState.INITIATED, CallState.COMPLETED), states);
    }

    @Override
    protected Map<Capability, String> lacking() {
        return Map.of(Capability.RECORDING, "Acme records nothing");
    }
}
