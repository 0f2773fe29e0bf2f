package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReplayEventKeyTest {
    private static final Instant TIME = Instant.parse("2026-11-03T09:05:07Z");
    private static final CallStatus STATUS = CallStatus.builder()
            .provider("acme")
            .callId("c1")
            .accountId("AC1")
            .state(CallState.IN_PROGRESS)
            .stateText("in-progress")
            .connectedTo(Party.of("+13125550142"))
            .occurredAt(TIME)
            .endedAt(TIME.plusNanos(1_500_000))
            .sequence(3)
            .recordings(recording("RE1", "https://recordings.example.com/1"))
            .build();

    private static List<Recording> recording(String id, String url) {
        return List.of(Recording.builder()
                .id(Optional.of(id).filter(text -> !text.isEmpty()))
                .url(Optional.of(url).filter(text -> !text.isEmpty()))
                .build());
    }

    private static String key(UnaryOperator<CallStatus.Builder> change) {
        return change.apply(STATUS.toBuilder()).build().eventKey();
    }

    /** A key that somebody has stored must never change. */
    @Test
    void eventKey_ofAKnownStatus_isTheSameForEver() {
        assertThat(STATUS.eventKey()).isEqualTo("acme:2:d1efcc486a2444fd84c1de1c0e23efcc");
        CallStatus unknown = CallStatus.builder()
                .provider("acme")
                .callId("c1")
                .state(CallState.UNKNOWN)
                .stateText("parked")
                .recordings(recording("", "https://recordings.example.com/1?signature=1"))
                .build();
        assertThat(unknown.eventKey()).isEqualTo("acme:2:37a40bf0dc52f23d62e9661709f8a07e");
        CallStatus least = CallStatus.builder()
                .provider("acme")
                .callId("c1")
                .state(CallState.BUSY)
                .build();
        assertThat(least.eventKey()).isEqualTo("acme:2:07a008d655df5f4ad4c61841d907d1fa");
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
        assertThat(key(s -> s.duration(Duration.ofSeconds(3))
                        .endReason(EndReason.BUSY)
                        .endReasonText("busy")
                        .endedBy(EndedBy.CALLEE)
                        .trust(Trust.SIGNATURE)
                        .envelope(Payload.empty())
                        .sipCode(486)))
                .isEqualTo(STATUS.eventKey());
        assertThat(key(s -> s.recordings(recording("RE1", "https://other.example.com/2"))))
                .isEqualTo(STATUS.eventKey());
        assertThat(key(s -> s.isAccountInEveryReport(true))).isEqualTo(STATUS.eventKey());
        assertThat(key(s -> s.from(Party.of("a")).payload(Payload.empty()))).isEqualTo(STATUS.eventKey());
    }

    @Test
    void eventKey_ofAnythingElse_isAnother() {
        List<String> keys = new ArrayList<>(List.of(
                STATUS.eventKey(),
                key(s -> s.provider("other")),
                key(s -> s.callId("c2")),
                key(s -> s.accountId("AC2")),
                key(s -> s.accountId(Optional.empty())),
                key(s -> s.recordings(List.of())),
                key(s -> s.recordings(recording("RE2", ""))),
                key(s -> s.recordings(recording("", "https://recordings.example.com/1"))),
                key(s -> s.recordings(recording("", "https://recordings.example.com/2"))),
                key(s -> s.callId("c1,")),
                key(s -> s.state(CallState.COMPLETED)),
                key(s -> s.state(CallState.UNKNOWN)),
                key(s -> s.state(CallState.UNKNOWN).stateText("parked")),
                key(s -> s.connectedTo(Party.of("+13125550143"))),
                key(s -> s.sequence(4)),
                key(s -> s.eventId("3")),
                key(s -> s.eventId("4")),
                key(s -> s.eventId("3").sequence(OptionalLong.empty())),
                key(s -> s.sessionId("c1")),
                key(s -> s.sessionId("c2")),
                key(s -> s.occurredAt(TIME.plusSeconds(1))),
                key(s -> s.endedAt(TIME))));
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
    }

    /** In whatever order they stand in a delivery, and however often. */
    @Test
    void eventKey_ofSeveralRecordings_takesEachOnce() {
        List<Recording> one = recording("RE1", "");
        List<Recording> other = recording("RE2", "");
        String both = key(s -> s.recordings(one).addRecordings(other.toArray(Recording[]::new)));
        assertThat(both).isNotEqualTo(key(s -> s.recordings(one))).isNotEqualTo(key(s -> s.recordings(other)));
        assertThat(key(s -> s.recordings(other).addRecordings(one.toArray(Recording[]::new))))
                .isEqualTo(both);
        assertThat(key(s -> s.recordings(one)
                        .addRecordings(other.toArray(Recording[]::new))
                        .addRecordings(one.toArray(Recording[]::new))))
                .isEqualTo(both);
    }

    /** Links are signed anew for each delivery. */
    @Test
    void eventKey_ofARecordingWithoutId_takesItsAddress() {
        String url = "https://recordings.example.com/1";
        String key = key(s -> s.recordings(recording("", url)));
        assertThat(key(s -> s.recordings(recording("", url + "?expires=1#t=2"))))
                .isEqualTo(key);
        assertThat(key(s -> s.recordings(recording("", url + "#?")))).isEqualTo(key);
        assertThat(key(s -> s.recordings(List.of(
                        Recording.builder().duration(Duration.ofSeconds(1)).build()))))
                .isEqualTo(key(s -> s.recordings(List.of())));
    }

    /** The one tenant's report of a call id says nothing about the other's. */
    @Test
    void eventKey_ofAnotherAccount_isAnother() {
        assertThat(key(s -> s.accountId("A"))).isNotEqualTo(key(s -> s.accountId("B")));
        assertThat(key(s -> s.accountId("A,"))).isNotEqualTo(key(s -> s.accountId("A")));
    }

    @Test
    void callKey_ofAKnownStatus_isTheSameForEver() {
        assertThat(STATUS.callKey()).isEqualTo("acme:1:8817c0e6bae289d0e8c96a89809f3d43");
        CallStatus bound = STATUS.toBuilder().isAccountInEveryReport(true).build();
        assertThat(bound.callKey()).isEqualTo("acme:1:5a439a69cb6fb9ac0265a3247b56d4a5");
    }

    @Test
    void callKey_ofAllReportsOfACall_isTheSame() {
        assertThat(call(s -> s.state(CallState.COMPLETED).sequence(9).recordings(List.of())))
                .isEqualTo(STATUS.callKey());
        assertThat(call(s -> s.accountId("another"))).isEqualTo(STATUS.callKey());
        assertThat(call(s -> s.callId("c2"))).isNotEqualTo(STATUS.callKey());
        assertThat(call(s -> s.provider("other"))).isNotEqualTo(STATUS.callKey());
    }

    @Test
    void callKey_whereEveryReportNamesTheAccount_takesItIn() {
        String key = call(s -> s.isAccountInEveryReport(true));
        assertThat(call(s -> s.isAccountInEveryReport(true).accountId("AC2"))).isNotEqualTo(key);
        assertThat(call(s -> s.isAccountInEveryReport(true).accountId(Optional.empty())))
                .isEqualTo(STATUS.callKey());
    }

    @Test
    void callKey_afterJson_isTheSame() {
        CallStatus bound = STATUS.toBuilder().isAccountInEveryReport(true).build();
        assertThat(CallStatus.fromJson(bound.toJson()).callKey()).isEqualTo(bound.callKey());
        assertThat(CallStatus.fromMap(bound.toMap()).callKey()).isEqualTo(bound.callKey());
        assertThat(CallStatus.fromJson(STATUS.toJson()).callKey()).isEqualTo(STATUS.callKey());
    }

    @Test
    void toString_hasTheKeyOfTheCall() {
        assertThat(STATUS.toString())
                .contains("acme", "IN_PROGRESS", STATUS.callKey())
                .doesNotContain("AC1", "in-progress", "RE1", "example");
    }

    private static String call(UnaryOperator<CallStatus.Builder> change) {
        return change.apply(STATUS.toBuilder()).build().callKey();
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
    @Tag("logic")
    void eventKey_doesNotTellTheNumber() {
        int same = 0;
        int linked = 0;
        String key = STATUS.eventKey();
        String link = key(s -> s.recordings(recording("", "https://recordings.example.com/13125550142.wav")));
        for (int number = 0; number < 200_000; number++) {
            String address = "+1312" + number;
            same += key(s -> s.connectedTo(Party.of(address))).equals(key) ? 1 : 0;
            String url = "https://recordings.example.com/1312" + number + ".wav";
            linked += key(s -> s.recordings(recording("", url))).equals(link) ? 1 : 0;
        }
        assertThat(same).isBetween(1, 20);
        assertThat(linked).isBetween(1, 20);
    }
}
