package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReplayEventKeyTest {
    private static final Instant TIME = Instant.parse("2026-11-03T09:05:07Z");
    private static final CallStatus STATUS = CallStatus.builder()
            .provider("acme")
            .callId("c1")
            .state(CallState.IN_PROGRESS)
            .stateText("in-progress")
            .connectedTo(Party.of("+13125550142"))
            .occurredAt(TIME)
            .endedAt(TIME.plusNanos(1_500_000))
            .sequence(3)
            .build();

    private static String key(UnaryOperator<CallStatus.Builder> change) {
        return change.apply(STATUS.toBuilder()).build().eventKey();
    }

    /** A key that somebody has stored must never change. */
    @Test
    void eventKey_ofAKnownStatus_isTheSameForEver() {
        assertThat(STATUS.eventKey()).isEqualTo("acme:250c3cc165efe25666509a492b642a49");
        assertThat(STATUS.eventKey()).matches("acme:[0-9a-f]{32}");
        CallStatus least = CallStatus.builder()
                .provider("acme")
                .callId("c1")
                .state(CallState.BUSY)
                .build();
        assertThat(least.eventKey()).isEqualTo("acme:2779df87e741a86f662e17e77d1cfc99");
    }

    @Test
    void eventKey_afterJson_isTheSame() {
        assertThat(CallStatus.fromJson(STATUS.toJson()).eventKey()).isEqualTo(STATUS.eventKey());
        CallStatus unknown = STATUS.toBuilder()
                .state(CallState.UNKNOWN)
                .stateText("parked|x")
                .build();
        assertThat(CallStatus.fromJson(unknown.toJson()).eventKey()).isEqualTo(unknown.eventKey());
    }

    @Test
    void eventKey_ofTheSameEventSentAgain_isTheSame() {
        assertThat(key(s -> s.stateText("answered"))).isEqualTo(STATUS.eventKey());
        assertThat(key(s -> s.duration(Duration.ofSeconds(3)).endReason("busy").sipCode(486)))
                .isEqualTo(STATUS.eventKey());
        assertThat(key(s -> s.recording(Recording.builder().id("r").build()))).isEqualTo(STATUS.eventKey());
        assertThat(key(s -> s.from(Party.of("a")).payload(Payload.empty()))).isEqualTo(STATUS.eventKey());
    }

    @Test
    void eventKey_ofAnythingElse_isAnother() {
        List<String> keys = new ArrayList<>(List.of(
                STATUS.eventKey(),
                key(s -> s.provider("other")),
                key(s -> s.callId("c2")),
                key(s -> s.callId("c1,")),
                key(s -> s.state(CallState.COMPLETED)),
                key(s -> s.state(CallState.UNKNOWN)),
                key(s -> s.state(CallState.UNKNOWN).stateText("parked")),
                key(s -> s.connectedTo(Party.of("+13125550143"))),
                key(s -> s.sequence(4)),
                key(s -> s.occurredAt(TIME.plusSeconds(1))),
                key(s -> s.endedAt(TIME))));
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
    }

    @Test
    void eventKey_whereAValueIsMissing_isNotThatOfAnotherValueMissing() {
        CallStatus.Builder bare =
                CallStatus.builder().provider("acme").callId("c1").state(CallState.RINGING);
        String occurred = bare.occurredAt(TIME).build().eventKey();
        CallStatus.Builder other =
                CallStatus.builder().provider("acme").callId("c1").state(CallState.RINGING);
        assertThat(other.endedAt(TIME).build().eventKey()).isNotEqualTo(occurred);
    }

    /** Of somebody's number, what the key knows is shared by many others. */
    @Test
    @Tag("long")
    void eventKey_doesNotTellTheNumber() {
        int same = 0;
        String key = STATUS.eventKey();
        for (int number = 0; number < 200_000; number++) {
            String address = "+1312" + number;
            same += key(s -> s.connectedTo(Party.of(address))).equals(key) ? 1 : 0;
        }
        assertThat(same).isBetween(1, 20);
    }
}
