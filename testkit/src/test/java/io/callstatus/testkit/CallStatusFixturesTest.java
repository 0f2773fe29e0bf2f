package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallStatusFixturesTest {
    @ParameterizedTest
    @CallStatusFixtures(provider = "signalwire")
    void provider_givesItsCallStatuses(Fixture fixture) {
        assertThat(fixture.provider()).isEqualTo("signalwire");
        assertThat(fixture.status().provider()).isEqualTo("signalwire");
    }

    @ParameterizedTest
    @CallStatusFixtures(event = "recording")
    void event_givesThatOfEachProvider(Fixture fixture) {
        assertThat(fixture.event()).contains("recording");
    }

    @ParameterizedTest
    @CallStatusFixtures(
            provider = {"freeclimb", "callerdesk"},
            event = "*")
    void event_ofAStar_givesAll(Fixture fixture) {
        assertThat(fixture.outcome()).isEqualTo(Outcome.NOT_A_CALL_STATUS);
    }

    @ParameterizedTest
    @CallStatusFixtures(provenance = Provenance.DOCUMENTED)
    void provenance_givesTheDocumentedOnes(Fixture fixture) {
        assertThat(fixture.provenance()).isEqualTo(Provenance.DOCUMENTED);
    }

    static Stream<Object> accessors() {
        return Stream.of(
                Fixtures.freeClimb(),
                Fixtures.signalWire(),
                Fixtures.revRing(),
                Fixtures.telnyx(),
                Fixtures.callerDesk(),
                Fixtures.foneDynamics());
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void accessor_givesAFixtureOfItsState(Object accessors) throws ReflectiveOperationException {
        for (Method method : accessors.getClass().getDeclaredMethods()) {
            Fixture fixture = (Fixture) method.invoke(accessors);
            String word = method.getName().replaceAll("Inbound|ByGet", "").replaceAll("[A-Z]", "_$0");
            if (fixture.outcome() == Outcome.CALL_STATUS && !word.equals("recorded")) {
                assertThat(fixture.status().state().name()).isEqualToIgnoringCase(word);
            }
        }
    }
}
