package io.callstatus.callerdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Party;
import io.callstatus.callerdesk.CallerDeskHangup.Side;
import io.callstatus.spi.TimeFormat;
import io.callstatus.testkit.Fixtures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerDeskDetailsTest {
    private static CallStatus status(String payload) {
        return CallStatus.fromJson(
                "{\"provider\":\"callerdesk\",\"callId\":\"c1\",\"state\":\"UNKNOWN\",\"payload\":[" + payload + "]}");
    }

    private static CallerDeskDetails details(String payload) {
        return CallerDeskDetails.of(status(payload));
    }

    private static CallerDeskDetails ofFixture(String name) {
        return CallerDeskDetails.of(Fixtures.of("callerdesk", name).status());
    }

    @Test
    void of_maximalFixture_readsEverything() {
        CallerDeskDetails details = ofFixture("maximal");
        assertThat(details.type()).contains("call_report");
        assertThat(details.uniqueId()).contains("8397472");
        assertThat(details.callStatus()).contains("Answer (16-Agent)");
        assertThat(details.virtualNumber().map(Party::address)).contains("08060000001");
        assertThat(details.dialWhomNumber().map(Party::address)).contains("9000000011");
        assertThat(details.agent().name()).contains("Meera Nair");
        assertThat(details.agent().email()).contains("meera.nair@example.com");
        assertThat(details.group().id()).contains("77");
        assertThat(details.group().name()).contains("Front Desk");
        assertThat(details.campaignId()).contains("9995");
        assertThat(details.coins()).contains(new BigDecimal("1.5"));
        assertThat(details.errorCode()).hasValue(16);
        assertThat(details.keyPresses()).containsExactly("1", "4");
        assertThat(details.cParty().number().map(Party::address)).contains("9000000001");
        assertThat(details.cParty().recordingUrl()).isPresent();
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void legs_areInIndiasTime() {
        CallerDeskLegs legs = ofFixture("maximal").legs();
        assertThat(legs.legAPickedAt()).contains(Instant.parse("2026-03-14T05:50:06Z"));
        assertThat(legs.legBStartedAt()).contains(Instant.parse("2026-03-14T05:50:08Z"));
        assertThat(legs.legBPickedAt()).contains(Instant.parse("2026-03-14T05:50:16Z"));
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
        CallerDeskHangup hangup = details("[\"hangup_cause\",\"" + text + "\"]").hangup();
        assertThat(hangup.word().orElse(null)).isEqualTo(word);
        assertThat(hangup.cause().stream().boxed().findFirst().orElse(null)).isEqualTo(cause);
        assertThat(hangup.side().orElse(null)).isEqualTo(side);
    }

    @Test
    void keyPresses_keepTheirOrderAndZeros() {
        assertThat(details("[\"key_press\",\" 3, 01,,1\"]").keyPresses()).containsExactly("3", "01", "1");
        assertThat(details("[\"key_press\",\"\"]").keyPresses()).isEmpty();
    }

    @Test
    void numbers_thatCannotBeRead_areAbsentAndProblems() {
        CallerDeskDetails details =
                details("[\"coins\",\"one\"],[\"error_code\",\"x\"],[\"LegA_Picked_time\",\"noon\"]");
        assertThat(details.coins()).isEmpty();
        assertThat(details.errorCode()).isEmpty();
        assertThat(details.problems())
                .extracting(FieldProblem::field)
                .containsExactly("coins", "error_code", "LegA_Picked_time");
    }
}
