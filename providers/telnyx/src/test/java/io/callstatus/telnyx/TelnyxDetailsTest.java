package io.callstatus.telnyx;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.EventKind;
import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import io.callstatus.OtherEvent;
import io.callstatus.ParserSet;
import io.callstatus.testkit.Fixtures;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelnyxDetailsTest {
    private static TelnyxDetails ofFixture(String name) {
        return TelnyxDetails.of(Fixtures.of("telnyx", name).status());
    }

    @Test
    void of_maximalFixture_readsEverything() {
        TelnyxDetails details = ofFixture("maximal");
        assertThat(details.recordType()).contains("event");
        assertThat(details.createdAt()).contains(Instant.parse("2026-10-09T07:31:02.510Z"));
        assertThat(details.attempt()).hasValue(2);
        assertThat(details.deliveredTo()).contains("https://failover.example.com/telnyx");
        assertThat(details.legId()).contains("6e3f8d20-6666-11f1-8c7d-02420aef95a1");
        assertThat(details.connectionId()).contains("1234567890123456789");
        assertThat(details.clientState()).contains("b3JkZXIgNDI=");
        assertThat(details.legState()).contains("hangup");
        assertThat(details.callerIdName()).contains("Nadia Example");
        assertThat(details.callingPartyType()).contains("sip");
        assertThat(details.fromSipUri()).contains("sip:alice@sip.example.com");
        assertThat(details.toSipUri()).contains("sip:bob@sip.example.com");
        assertThat(details.shakenStirAttestation()).contains("A");
        assertThat(details.shakenStirValidated()).contains("true");
        assertThat(details.callScreeningResult()).contains("not_flagged");
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void of_maximalFixture_readsMediaAndLists() {
        TelnyxDetails details = ofFixture("maximal");
        assertThat(details.connectionCodecs()).containsExactly("PCMU", "PCMA", "OPUS");
        assertThat(details.offeredCodecs()).containsExactly("PCMU", "G722");
        assertThat(details.codec()).contains("PCMU");
        assertThat(details.samplingRate()).hasValue(8000);
        assertThat(details.tags().map(JsonText::text)).contains("[\"support\",\"vip\"]");
        assertThat(details.customHeaders().map(JsonText::objects).orElseThrow().get(0))
                .containsEntry("name", "X-Order")
                .containsEntry("value", "42");
        assertThat(details.sipHeaders()).isPresent();
        assertThat(details.callQualityStats().flatMap(stats -> stats.at("inbound", "mos")))
                .contains("4.50");
        assertThat(details.telnyxError().flatMap(error -> error.at("code"))).contains("90018");
    }

    @Test
    void of_fixtureWithUnreadableDetails_listsThemByTheirPaths() {
        TelnyxDetails details = ofFixture("unreadable-details-only");
        assertThat(details.problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "data.created_at",
                        "meta.attempt",
                        "data.payload.sampling_rate",
                        "data.payload.tags",
                        "data.payload.custom_headers",
                        "data.payload.sip_headers",
                        "data.payload.call_quality_stats",
                        "data.payload.telnyx_error");
        assertThat(details.attempt()).isEmpty();
    }

    @Test
    void of_nullMembers_areAbsentAndNoProblem() {
        TelnyxDetails details = ofFixture("completed");
        assertThat(details.clientState()).isEmpty();
        assertThat(details.callQualityStats()).isEmpty();
        assertThat(details.telnyxError()).isEmpty();
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void of_version1_readsTheSameFields() {
        TelnyxDetails details = ofFixture("v1-answered");
        assertThat(details.legId()).contains("6e3f8d20-6666-11f1-8c7d-02420aef95a1");
        assertThat(details.createdAt()).contains(Instant.parse("2026-10-09T07:30:14.950Z"));
        assertThat(details.attempt()).isEmpty();
    }

    /** A cause that is known decides; of one that is not, the SIP code does. */
    @ParameterizedTest
    @CsvSource({
        "user_busy, 200, BUSY",
        "unspecified, 486, BUSY",
        "unspecified, 600, BUSY",
        "unspecified, 603, REJECTED",
        "unspecified, 487, CANCELED",
        "unspecified, 408, NO_ANSWER",
        "unspecified, 480, NO_ANSWER",
        "unspecified, 200, COMPLETED",
        "unspecified, 404, FAILED",
        "something_new, 500, FAILED",
        "something_new, , UNKNOWN"
    })
    void state_ofAHangup_isByCauseThenBySip(String cause, Integer sip, CallState state) {
        OptionalInt code = sip == null ? OptionalInt.empty() : OptionalInt.of(sip);
        assertThat(TelnyxWords.state("call.hangup", Optional.of(cause), code)).isEqualTo(state);
        assertThat(TelnyxWords.state("call_hangup", Optional.of(cause), code)).isEqualTo(state);
    }

    @Test
    void state_ofAnythingElse_isNotByCause() {
        Optional<String> cause = Optional.of("user_busy");
        assertThat(TelnyxWords.state("call.answered", cause, OptionalInt.of(486)))
                .isEqualTo(CallState.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "event-recording-saved, RECORDING",
        "event-recording-error, RECORDING",
        "event-underscore, RECORDING",
        "event-recording-transcription-saved, TRANSCRIPT",
        "event-transcription, TRANSCRIPT",
        "event-dtmf-received, DTMF",
        "event-gather-ended, DTMF",
        "v1-event-dtmf, DTMF",
        "event-ai-gather-ended, DTMF",
        "event-machine-detection-ended, MACHINE_DETECTION",
        "event-machine-premium-detection-ended, MACHINE_DETECTION",
        "event-conference-created, CONFERENCE",
        "event-enqueued, QUEUE",
        "event-dequeued, QUEUE",
        "event-queue-updated, QUEUE",
        "event-message-received, MESSAGE",
        "event-fax-received, MESSAGE",
        "event-cost, OTHER",
        "event-hold, OTHER",
        "event-playback-started, OTHER",
        "event-verify-status, OTHER"
    })
    void event_isOfItsKind(String fixture, EventKind kind) {
        OtherEvent event = (OtherEvent) ParserSet.of(new TelnyxParser())
                .detect(Fixtures.of("telnyx", fixture).request())
                .trustUnverified()
                .event();
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.name())
                .isEqualTo(Fixtures.of("telnyx", fixture).event().orElseThrow());
    }
}
