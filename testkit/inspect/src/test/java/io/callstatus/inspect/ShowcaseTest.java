package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShowcaseTest {
    private static final List<Fixture> FIXTURES = Stream.concat(Fixtures.all().stream(), Fixtures.lookAlikes().stream())
            .toList();

    @Test
    void run_everyFixtureThroughTomcat_isAsExpectedAndShowsNoNumber() {
        Run run = Run.of("--all");
        List<String> lines = run.lines();
        assertThat(run.status()).as(run.out()).isEqualTo(Inspector.OK);
        assertThat(lines).hasSize(FIXTURES.size() + 3);
        assertThat(lines.get(0)).matches("provider +call +state +direction +from → to +duration +outcome +fixture");
        assertThat(lines.get(lines.size() - 1))
                .startsWith(
                        FIXTURES.size() + " fixtures through a servlet: " + FIXTURES.size() + " as expected, 0 not;");
        int column = lines.get(0).indexOf("fixture");
        assertThat(lines.subList(2, lines.size() - 1)).allMatch(line -> line.charAt(column - 1) == ' ');
        assertThat(numbers())
                .isNotEmpty()
                .allSatisfy(number -> assertThat(run.out()).doesNotContain(number));
    }

    @Test
    void overview_somethingWrong_isTheExample() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Shown> shown = List.of(
                Shown.of(Fixtures.of("signalwire", "answered"), new Wire.Answer(500, Optional.empty())),
                Shown.of(Fixtures.of("signalwire", "busy"), new Wire.Answer(500, Optional.empty())));
        Showcase.overview(shown, new PrintStream(out, false, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("signalwire  0 of 2", "answered");
    }

    private static Set<String> numbers() {
        return FIXTURES.stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                .map(Fixture::status)
                .flatMap(ShowcaseTest::parties)
                .map(party -> party.address().replaceAll("\\D", ""))
                .filter(digits -> digits.length() > 5)
                .collect(Collectors.toSet());
    }

    private static Stream<Party> parties(CallStatus status) {
        return Stream.of(status.from(), status.to(), status.connectedTo()).flatMap(Optional::stream);
    }

    @Test
    void shown_anotherAnswerThanExpected_isWrongByName() {
        Fixture fixture = Fixtures.of("signalwire", "busy");
        Fixture other = Fixtures.of("signalwire", "answered");
        Shown swapped = Shown.of(
                fixture,
                answer("{\"outcome\":\"call_status\",\"status\":"
                        + other.status().toJson() + "}"));
        assertThat(swapped.isAsExpected()).isFalse();
        assertThat(swapped.row().get(6))
                .startsWith("call_status WRONG: callId, ")
                .contains("state, ", "payload");
        assertThat(Shown.of(fixture, answer("{\"outcome\":\"unrecognized\"}")).wrong())
                .containsExactly("outcome");
    }

    @Test
    void shown_theContainerAnswersItself_isWrongAndSaysSo() {
        Shown shown = Shown.of(Fixtures.of("signalwire", "busy"), new Wire.Answer(400, Optional.empty()));
        assertThat(shown.row().get(6)).isEqualTo("container_said_400 WRONG: outcome");
    }

    @Test
    void shown_listedForTomcatButReadAsItIs_isWrong() {
        Fixture fixture = Fixtures.of("signalwire", "form-malformed-escapes");
        String whole =
                "{\"outcome\":\"call_status\",\"status\":" + fixture.status().toJson() + "}";
        assertThat(Shown.of(fixture, answer(whole)).wrong()).containsExactly("kind");
    }

    private static Wire.Answer answer(String json) {
        return new Wire.Answer(200, Optional.of(json));
    }

    @Test
    void print_somethingWrong_isNamedAgainBeforeTheSummary() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shown wrong = Shown.of(Fixtures.of("signalwire", "busy"), new Wire.Answer(500, Optional.empty()));
        Showcase.summary(List.of(wrong), new PrintStream(out, false, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .endsWith(
                        "not as expected: signalwire/busy",
                        "1 fixtures through a servlet: 0 as expected, 1 not; 1 container_said_500; 0 that Tomcat"
                                + " refuses (Tomcat)");
    }

    @Test
    void tomcats_everyEntry_isAFixture() {
        assertThat(FIXTURES.stream().map(Fixture::toString)).containsAll(Tomcats.REFUSED);
    }
}
