package io.callstatus.revring;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import io.callstatus.revring.RevRingDetails.HangupCause;
import io.callstatus.testkit.Fixtures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevRingDetailsTest {
    private static CallStatus status(String payload) {
        return CallStatus.fromJson(
                "{\"provider\":\"revring\",\"callId\":\"c1\",\"state\":\"UNKNOWN\",\"payload\":[" + payload + "]}");
    }

    private static RevRingDetails details(String payload) {
        return RevRingDetails.of(status(payload));
    }

    private static RevRingDetails ofFixture(String name) {
        return RevRingDetails.of(Fixtures.of("revring", name).status());
    }

    @Test
    void of_maximalFixture_readsEverything() {
        RevRingDetails details = ofFixture("maximal");
        assertThat(details.hangupCause()).contains(HangupCause.END_CALL_TOOL);
        assertThat(details.errorMessage()).contains("Recording upload was retried once");
        assertThat(details.summary()).isPresent();
        assertThat(details.agent().id()).contains("5d0c7a54-8f0e-4a6e-9b1d-2f6f0c9a1e77");
        assertThat(details.agent().name()).contains("Reception");
        assertThat(details.agent().callerIdName()).contains("Example Dental");
        assertThat(details.sipTrunkId()).contains("b1a4e6e2-93f5-4a0b-8c55-0b7f6f1f2d10");
        assertThat(details.initiatedAt()).contains(Instant.parse("2025-03-04T09:14:58Z"));
        assertThat(details.createdAt()).contains(Instant.parse("2025-03-04T09:14:58Z"));
        assertThat(details.updatedAt()).contains(Instant.parse("2025-03-04T09:17:06Z"));
        assertThat(details.event()).isEmpty();
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void transcript_isExactTextTurnsAndTree() {
        CallStatus status = Fixtures.of("revring", "maximal").status();
        RevRingDetails details = RevRingDetails.of(status);
        assertThat(details.transcript().map(JsonText::text))
                .isEqualTo(status.payload().first("transcript"));
        assertThat(details.transcript().map(JsonText::tree))
                .isEqualTo(status.payload().json("transcript").map(JsonText::tree));
        assertThat(details.turns())
                .hasSize(6)
                .extracting(turn -> turn.get("role"))
                .startsWith("agent", "user");
        assertThat(details.turns().get(4).get("arguments")).isEqualTo(Map.of("day", "2025-03-05", "time", "10:00"));
        assertThat(details.transcript().flatMap(t -> t.at("1", "content")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Hi, this is Mira"));
    }

    @Test
    void metricsAndVariables_areOpenObjects() {
        RevRingDetails details = ofFixture("maximal");
        assertThat(details.metrics().flatMap(metrics -> metrics.at("latencyMs", "p95")))
                .contains("987");
        JsonText variables = details.variables().orElseThrow();
        assertThat(variables.members())
                .containsEntry("balance", new BigDecimal("12.50"))
                .containsEntry("returning", true)
                .containsEntry("referrer", null);
        assertThat(variables.members().keySet()).startsWith("customer", "timezone");
        assertThat(variables.text()).contains("\"balance\":12.50");
    }

    @Test
    void of_fixtureWithUnreadableDetails_listsThem() {
        RevRingDetails details = ofFixture("unreadable-details-only");
        assertThat(details.problems())
                .extracting(FieldProblem::field)
                .containsExactly("initiatedAt", "createdAt", "updatedAt", "transcript", "metrics", "variables");
        assertThat(details.turns()).isEmpty();
        assertThat(details.metrics()).isEmpty();
    }

    @Test
    void turns_thatAreNoObjects_areLeftOut() {
        RevRingDetails details = details("[\"transcript\",\"[1,{\\\"role\\\":null},[]]\"]");
        assertThat(details.turns()).hasSize(1);
        assertThat(details.turns().get(0)).containsEntry("role", null);
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void of_olderSchema_isMostlyEmpty() {
        RevRingDetails details = ofFixture("older-schema");
        assertThat(details.agent().id()).isEmpty();
        assertThat(details.createdAt()).isEmpty();
        assertThat(details.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HangupCause.class)
    void hangupCause_ofEachWord(HangupCause cause) {
        assertThat(details("[\"hangupCause\",\"" + cause + "\"]").hangupCause()).contains(cause);
    }

    @Test
    void event_postCall_isTolerated() {
        assertThat(ofFixture("event-post-call-extra").event()).contains("post_call");
    }
}
