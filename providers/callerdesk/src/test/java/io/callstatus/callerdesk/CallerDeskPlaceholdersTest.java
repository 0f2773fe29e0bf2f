package io.callstatus.callerdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.callerdesk.CallerDeskDetails.Hangup;
import io.callstatus.callerdesk.CallerDeskDetails.Hangup.Side;
import io.callstatus.spi.TimeFormat;
import io.callstatus.testkit.Fixtures;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones, placeholders, and a text that three things stand in. */
class CallerDeskPlaceholdersTest {
    private static CallStatus status(String payload) {
        return CallStatus.fromJson(
                "{\"provider\":\"callerdesk\",\"callId\":\"c1\",\"state\":\"UNKNOWN\",\"payload\":[" + payload + "]}");
    }

    private static CallerDeskDetails details(String payload) {
        return CallerDeskDetails.of(status(payload));
    }

    @Test
    void legs_inAnotherZone_areInItsTime() {
        CallStatus status = Fixtures.of("callerdesk", "maximal").status();
        TimeFormat dubai = TimeFormat.local(ZoneId.of("Asia/Dubai"));
        assertThat(CallerDeskDetails.of(status, dubai).legs().legAPickedAt())
                .contains(Instant.parse("2026-03-14T07:20:06Z"));
    }

    @Test
    void legs_withoutZone_areAbsentAndNoProblem() {
        CallStatus status = Fixtures.of("callerdesk", "maximal").status();
        CallerDeskDetails details = CallerDeskDetails.of(status, TimeFormat.withoutZone());
        assertThat(details.legs().legAPickedAt()).isEmpty();
        assertThat(details.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0000-00-00 00:00:00", "null"})
    void legs_ofPlaceholders_areAbsentAndNoProblem(String text) {
        CallerDeskDetails details = details("[\"LegB_Start_time\",\"" + text + "\"]");
        assertThat(details.legs().legBStartedAt()).isEmpty();
        assertThat(details.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "Not Assigned", "", " "})
    void placeholders_areAbsent(String text) {
        CallerDeskDetails details = details(
                "[\"receiver_name\",\"%1$s\"],[\"campid\",\"%1$s\"],[\"DialWhomNumber\",\"%1$s\"]".formatted(text));
        assertThat(details.agent().name()).isEmpty();
        assertThat(details.campaignId()).isEmpty();
        assertThat(details.dialWhomNumber()).isEmpty();
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void outboundCall_keepsAllThreeNumbers() {
        CallStatus status = Fixtures.of("callerdesk", "outbound-role-swap").status();
        CallerDeskDetails details = CallerDeskDetails.of(status);
        assertThat(details.dialWhomNumber()).isEqualTo(status.to());
        assertThat(details.virtualNumber()).isPresent().isNotEqualTo(status.to());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ANSWER(16-customer), ANSWER, 16, CUSTOMER",
                "NOANSWER (0-agent),  NOANSWER, 0, AGENT",
                "Agent No Answer (0 Agent), Agent No Answer, 0, AGENT",
                "Busy (17-...), Busy, 17, UNKNOWN",
                "(0), -, 0, -",
                "CANCEL, CANCEL, -, -",
                "' ANSWER(16-customer) ', ANSWER, 16, CUSTOMER",
                "CANCEL(), CANCEL, -, -",
                "CANCEL (agent), CANCEL, -, AGENT",
                "ANSWER(16, ANSWER(16, -, -",
                "ODD(123456-agent), ODD, -, UNKNOWN"
            })
    void hangup_isTakenApart(String text, String word, Integer cause, Side side) {
        Hangup hangup = details("[\"hangup_cause\",\"" + text + "\"]").hangup();
        assertThat(hangup.word().orElse(null)).isEqualTo(word);
        assertThat(hangup.cause().stream().boxed().findFirst().orElse(null)).isEqualTo(cause);
        assertThat(hangup.side().orElse(null)).isEqualTo(side);
    }

    @Test
    void keyPresses_keepTheirOrderAndZeros() {
        assertThat(details("[\"key_press\",\" 3, 01,,1\"]").keyPresses()).containsExactly("3", "01", "1");
        assertThat(details("[\"key_press\",\"\"]").keyPresses()).isEmpty();
    }
}
