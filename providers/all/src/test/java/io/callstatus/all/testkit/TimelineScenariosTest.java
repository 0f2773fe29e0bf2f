package io.callstatus.all.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.all.Providers;
import io.callstatus.testkit.CallScenario;
import io.callstatus.timeline.CallSession;
import io.callstatus.timeline.CallTimeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of every provider is one timeline, in whatever order its reports come. */
class TimelineScenariosTest {
    private static final List<UnaryOperator<CallScenario>> ENDS = List.of(
            call -> call.answered(Duration.ofSeconds(95)).recorded(),
            CallScenario::noAnswer,
            CallScenario::busy,
            CallScenario::abandoned,
            CallScenario::canceled,
            CallScenario::failed);

    static List<String> providers() {
        return Providers.ids();
    }

    /** Those that the provider reports. */
    private static List<List<CallStatus>> scenarios(String provider) {
        List<List<CallStatus>> scenarios = new ArrayList<>();
        for (UnaryOperator<CallScenario> end : ENDS) {
            for (boolean isInbound : List.of(true, false)) {
                CallScenario call = end.apply(CallScenario.of(provider));
                try {
                    scenarios.add(parse(isInbound ? call.inbound() : call.outbound()));
                } catch (IllegalStateException e) {
                    assertThat(e).hasMessageContaining("this provider");
                }
            }
        }
        return scenarios;
    }

    private static List<CallStatus> parse(CallScenario scenario) {
        return scenario.requests().stream()
                .map(request ->
                        Parsers.detect(request.request()).trustUnverified().parse())
                .toList();
    }

    private static CallTimeline folded(List<CallStatus> reports) {
        return reports.stream()
                .map(CallTimeline::of)
                .reduce(CallTimeline::merge)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void scenario_inAnyOrder_isOneTimeline(String provider) {
        List<List<CallStatus>> scenarios = scenarios(provider);
        assertThat(scenarios).isNotEmpty();
        for (List<CallStatus> reports : scenarios) {
            CallTimeline expected = folded(reports);
            CallStatus last = reports.get(reports.size() - 1);
            assertThat(expected.current().state()).isEqualTo(last.state());
            assertThat(expected.isComplete()).isTrue();
            assertThat(expected.conflicts()).isEmpty();
            assertThat(expected.missingSequences()).isEmpty();
            assertThat(expected.isAnswered()).isEqualTo(last.state() == CallState.COMPLETED);
            assertThat(expected.current().recordings()).hasSameSizeAs(last.recordings());
            assertOrders(new ArrayList<>(reports), 0, expected);
        }
    }

    private static void assertOrders(List<CallStatus> reports, int fixed, CallTimeline expected) {
        if (fixed == reports.size()) {
            assertThat(folded(reports)).isEqualTo(expected);
            assertThat(folded(reports).toMap()).isEqualTo(expected.toMap());
            assertThat(folded(reports).current()).isEqualTo(expected.current());
        }
        for (int i = fixed; i < reports.size(); i++) {
            Collections.swap(reports, fixed, i);
            assertOrders(reports, fixed + 1, expected);
            Collections.swap(reports, fixed, i);
        }
    }

    /** All calls of a provider at once, each report twice. */
    @ParameterizedTest
    @MethodSource("providers")
    void reportsOfManyCalls_areKeptApart(String provider) {
        List<CallStatus> all = new ArrayList<>();
        List<CallTimeline> expected = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) {
            List<CallStatus> one = parse(CallScenario.of(provider).seed(seed * 1_000L));
            all.addAll(one);
            all.addAll(one);
            expected.add(folded(one));
        }
        Collections.shuffle(all, new java.util.Random(7));
        assertThat(all.parallelStream().collect(CallTimeline.collector()).values())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(all.stream().collect(CallSession.collector()).values())
                .flatExtracting(TimelineScenariosTest::calls)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** A call that is the session itself has a summary's place. */
    private static List<CallTimeline> calls(CallSession session) {
        return Stream.concat(session.legs().stream(), session.summary().stream())
                .toList();
    }
}
