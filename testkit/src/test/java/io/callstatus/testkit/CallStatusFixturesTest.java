package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private static Stream<Method> accessors() {
        return Stream.of(ProviderFixtures.class.getMethods())
                .filter(method -> method.getReturnType() == Fixture.class && method.getParameterCount() == 0)
                .filter(method -> method.getDeclaringClass() == ProviderFixtures.class);
    }

    /** A provider has a fixture of what it reports, of a call that was answered at the least. */
    @ParameterizedTest
    @MethodSource("io.callstatus.testkit.Fixtures#providers")
    void accessor_givesAFixtureOfItsState(String provider) {
        ProviderFixtures fixtures = Fixtures.of(provider);
        Set<String> given = new TreeSet<>();
        accessors()
                .forEach(method -> given(fixtures, method).ifPresent(fixture -> {
                    given.add(method.getName());
                    String word =
                            method.getName().replaceAll("Inbound|ByGet", "").replaceAll("[A-Z]", "_$0");
                    if (word.equals("recorded")) {
                        assertThat(fixture.status().recordings()).isNotEmpty();
                    } else {
                        assertThat(fixture.status().state().name()).isEqualToIgnoringCase(word);
                    }
                }));
        assertThat(given).contains("completed").hasSizeGreaterThan(3);
    }

    private static Optional<Fixture> given(ProviderFixtures fixtures, Method accessor) {
        try {
            return Optional.of((Fixture) accessor.invoke(fixtures));
        } catch (InvocationTargetException e) {
            assertThat(e).hasCauseInstanceOf(IllegalArgumentException.class);
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
