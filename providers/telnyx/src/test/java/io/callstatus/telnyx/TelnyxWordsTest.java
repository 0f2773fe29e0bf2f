package io.callstatus.telnyx;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.EventKind;
import io.callstatus.OtherEvent;
import io.callstatus.ParserSet;
import io.callstatus.testkit.Fixtures;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelnyxWordsTest {
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
