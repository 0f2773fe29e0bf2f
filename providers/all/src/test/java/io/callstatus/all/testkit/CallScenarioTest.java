package io.callstatus.all.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Party;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.all.Providers;
import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import io.callstatus.testkit.TestRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated("measures the heap")
class CallScenarioTest {
    private static final Duration TALK = Duration.ofSeconds(95);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    static List<String> providers() {
        return Providers.ids();
    }

    static List<String> proving() {
        return Providers.proving();
    }

    private static CallStatus parse(TestRequest request) {
        return Parsers.detect(request.request()).trustUnverified().parse();
    }

    private static List<CallStatus> parse(CallScenario scenario) {
        return scenario.requests().stream().map(CallScenarioTest::parse).toList();
    }

    private static List<String> http(List<TestRequest> requests) {
        return requests.stream()
                .map(request -> new String(request.http(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Whether any fixture of the provider has it: else no scenario can. */
    private static boolean reports(String provider, Predicate<CallStatus> what) {
        return Fixtures.of(provider).stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                .map(Fixture::status)
                .anyMatch(what);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void answered_goesOnToItsEnd(String provider) {
        List<CallStatus> sequence =
                parse(CallScenario.of(provider).answered(TALK).recorded());
        assertThat(sequence).extracting(CallStatus::state).isSorted().endsWith(CallState.COMPLETED);
        CallStatus last = sequence.get(sequence.size() - 1);
        assertThat(last.recordings())
                .hasSize(reports(provider, status -> !status.recordings().isEmpty()) ? 1 : 0);
        if (reports(provider, status -> status.duration().isPresent())) {
            assertThat(last.talkDuration().or(last::duration).orElseThrow()).isGreaterThanOrEqualTo(TALK);
        }
    }

    @Test
    void answered_ofSignalWire_isReportedStepByStep() {
        assertThat(parse(CallScenario.of("signalwire").answered(TALK)))
                .extracting(CallStatus::state)
                .containsExactly(
                        CallState.INITIATED,
                        CallState.RINGING,
                        CallState.IN_PROGRESS,
                        CallState.IN_PROGRESS,
                        CallState.COMPLETED);
    }

    static Stream<Arguments> unanswered() {
        return Providers.ids().stream()
                .flatMap(id -> Stream.of(
                                CallState.NO_ANSWER,
                                CallState.BUSY,
                                CallState.ABANDONED,
                                CallState.CANCELED,
                                CallState.FAILED)
                        .map(state -> Arguments.of(id, state)));
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void unanswered_endsSo(String provider, CallState state) {
        CallScenario call = CallScenario.of(provider);
        CallScenario ended = switch (state) {
            case NO_ANSWER -> call.noAnswer();
            case BUSY -> call.busy();
            case ABANDONED -> call.abandoned();
            case CANCELED -> call.canceled();
            default -> call.failed();
        };
        if (!reports(provider, status -> status.state() == state)) {
            assertThatIllegalStateException().isThrownBy(ended::requests).withMessageContaining(state.name());
            return;
        }
        if (isOnlyOfTheOtherWay(call, provider, state) && isRefused(ended)) {
            return;
        }
        List<CallStatus> sequence = parse(ended);
        CallStatus last = sequence.get(sequence.size() - 1);
        assertThat(last.state()).isEqualTo(state);
        assertThat(last.recordings()).isEmpty();
        assertThat(last.talkDuration().orElse(Duration.ZERO)).isZero();
        assertThat(sequence).filteredOn(status -> status.state().isTerminal()).hasSize(1);
    }

    @Test
    void end_thatAProviderDoesNotReport_isRefused() {
        CallScenario scenario = CallScenario.of("signalwire").abandoned();
        assertThatIllegalStateException().isThrownBy(scenario::requests).withMessageContaining("ABANDONED");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void callbacks_ofOneCall_agree(String provider) {
        List<CallStatus> sequence = parse(CallScenario.of(provider).answered(TALK));
        assertThat(sequence).allSatisfy(status -> assertThat(status.problems()).isEmpty());
        assertThat(sequence.get(0).direction() == CallDirection.UNKNOWN).isEqualTo(!tells(provider));
        assertThat(sequence)
                .extracting(CallStatus::direction)
                .isSubsetOf(sequence.get(0).direction(), CallDirection.UNKNOWN);
        assertThat(sequence)
                .extracting(CallStatus::callId)
                .containsOnly(sequence.get(0).callId());
        assertThat(sequence.stream().flatMap(status -> status.from().stream()).distinct())
                .hasSizeLessThanOrEqualTo(1);
        assertThat(sequence.stream().flatMap(status -> status.to().stream()).distinct())
                .hasSizeLessThanOrEqualTo(1);
        assertThat(sequence).extracting(CallStatus::occurredAt).isSortedAccordingTo(CallScenarioTest::inTime);
    }

    /** Some end so only where they came in, or only where they went out. */
    private static boolean isOnlyOfTheOtherWay(CallScenario call, String provider, CallState state) {
        CallDirection way = parse(call).get(0).direction();
        return !reports(provider, status -> status.state() == state && status.direction() == way);
    }

    private static boolean isRefused(CallScenario scenario) {
        try {
            scenario.requests();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static boolean tells(String provider) {
        return reports(provider, status -> status.direction() != CallDirection.UNKNOWN);
    }

    private static int inTime(Optional<Instant> one, Optional<Instant> other) {
        return one.orElse(Instant.EPOCH).compareTo(other.orElse(Instant.EPOCH));
    }

    @Test
    void callbacks_ofSignalWire_areNumberedAndLastAsLongAsTheySay() {
        List<CallStatus> sequence = parse(CallScenario.of("signalwire").answered(TALK));
        assertThat(sequence)
                .extracting(status -> status.sequence().orElseThrow())
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        Instant answered = sequence.get(3).occurredAt().orElseThrow();
        CallStatus last = sequence.get(4);
        assertThat(Duration.between(answered, last.occurredAt().orElseThrow())).isEqualTo(TALK);
        assertThat(last.duration()).contains(TALK);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void report_lastsFromItsStartOrItsAnswerToItsEnd(String provider) {
        CallStatus report = parse(CallScenario.of(provider).answered(TALK)).stream()
                .filter(status -> status.state().isTerminal())
                .findFirst()
                .orElseThrow();
        if (report.duration().isPresent()
                && report.startedAt().isPresent()
                && report.endedAt().isPresent()) {
            Instant ended = report.endedAt().orElseThrow();
            Duration length = report.duration().orElseThrow();
            assertThat(length)
                    .isIn(
                            Duration.between(report.startedAt().orElseThrow(), ended),
                            report.answeredAt()
                                    .map(answered -> Duration.between(answered, ended))
                                    .orElse(length.negated()));
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void outbound_isFromTheAccount(String provider) {
        CallScenario scenario =
                CallScenario.of(provider).outbound().from("9000000011").to("9000000042");
        if (!reports(provider, status -> status.direction() == CallDirection.OUTBOUND) && isRefused(scenario)) {
            assertThatIllegalStateException().isThrownBy(scenario::requests).withMessageContaining("inbound");
            return;
        }
        List<CallStatus> sequence = parse(scenario);
        assertThat(sequence)
                .extracting(CallStatus::direction)
                .isSubsetOf(CallDirection.OUTBOUND, CallDirection.UNKNOWN);
        boolean tellsWho = reports(
                provider,
                status -> status.direction() != CallDirection.INBOUND
                        && status.from().isPresent());
        assertThat(sequence)
                .as("%s: {from RANGE} and {to RANGE} in sequence.tsv", provider)
                .extracting(status -> status.from().map(Party::address))
                .contains(tellsWho ? Optional.of("9000000011") : Optional.empty())
                .isSubsetOf(Optional.of("9000000011"), Optional.empty());
        assertThat(sequence)
                .extracting(status -> status.to().map(Party::address))
                .contains(Optional.of("9000000042"))
                .isSubsetOf(Optional.of("9000000042"), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void scenario_isTheSameEachTime_andAnotherForAnotherSeed(String provider) {
        CallScenario scenario = CallScenario.of(provider).seed(7);
        assertThat(http(scenario.requests())).isEqualTo(http(scenario.requests()));
        assertThat(parse(scenario).get(0).callId())
                .isNotEqualTo(parse(scenario.seed(8)).get(0).callId());
    }

    @Test
    void shuffled_isAnotherOrderOfTheSame() {
        CallScenario scenario = CallScenario.of("signalwire");
        List<String> shuffled = http(scenario.shuffled(1).requests());
        assertThat(shuffled)
                .containsExactlyInAnyOrderElementsOf(http(scenario.requests()))
                .isNotEqualTo(http(scenario.requests()))
                .isEqualTo(http(scenario.shuffled(1).requests()));
    }

    @Test
    void duplicated_bringsEachTwiceWithOneEventKey() {
        List<CallStatus> sequence = parse(CallScenario.of("signalwire").duplicated());
        assertThat(sequence).hasSize(10);
        Set<String> keys = new HashSet<>();
        sequence.forEach(status -> keys.add(status.eventKey()));
        assertThat(keys).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("proving")
    void signed_isBelieved(String provider) {
        Secrets secrets = Secrets.builder()
                .secret(provider, Providers.secret(provider, "a:secret of the tests"))
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .acceptPartial(Providers.partial())
                .build();
        assertThat(CallScenario.of(provider)
                        .at(NOON)
                        .signed("a:secret of the tests")
                        .requests())
                .allSatisfy(request -> assertThat(Parsers.detect(request.request())
                                .verify(secrets)
                                .trust())
                        .isNotEqualTo(Trust.UNVERIFIED));
    }

    @Test
    void calls_areManyAndAllDifferent() {
        Set<String> ids = new HashSet<>();
        CallScenario.of("signalwire")
                .busy()
                .calls(200)
                .forEach(request -> ids.add(parse(request).callId()));
        assertThat(ids).hasSize(200);
    }

    /** What is made is let go: 100,000 calls of about 2 kB each in the memory of a few. */
    @Test
    void calls_ofALoadTest_areMadeOneByOne() {
        long before = usedMemory();
        Iterator<TestRequest> callbacks =
                CallScenario.of("freeclimb").calls(100_000).iterator();
        long bytes = 0;
        while (callbacks.hasNext()) {
            bytes += callbacks.next().request().body().length;
        }
        assertThat(bytes).isGreaterThan(25_000_000);
        assertThat(usedMemory() - before).isLessThan(20_000_000);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
