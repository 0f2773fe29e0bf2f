package io.callstatus.timeline;

import static io.callstatus.CallState.ABANDONED;
import static io.callstatus.CallState.BUSY;
import static io.callstatus.CallState.COMPLETED;
import static io.callstatus.CallState.FAILED;
import static io.callstatus.CallState.INITIATED;
import static io.callstatus.CallState.IN_PROGRESS;
import static io.callstatus.CallState.NO_ANSWER;
import static io.callstatus.CallState.QUEUED;
import static io.callstatus.CallState.RINGING;
import static io.callstatus.CallState.TRANSFERRED;
import static io.callstatus.CallState.UNKNOWN;
import static io.callstatus.timeline.Reports.at;
import static io.callstatus.timeline.Reports.numbered;
import static io.callstatus.timeline.Reports.of;
import static io.callstatus.timeline.Reports.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.Trust;
import io.callstatus.timeline.CallTimeline.Conflict.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a timeline says, rule by rule. */
class CallTimelineTest {
    private static CallState stateOf(CallStatus... reports) {
        return timeline(reports).current().state();
    }

    @Test
    void current_ofOneReport_isThatReport() {
        CallStatus report = at(3, RINGING);
        assertThat(CallTimeline.of(report).current()).isSameAs(report);
        assertThat(CallTimeline.of(report).plus(report).reports()).containsExactly(report);
    }

    @Test
    void end_beatsWhatIsLive_whateverItsTimeOrNumber() {
        CallTimeline call = timeline(at(0, COMPLETED), at(60, IN_PROGRESS));
        assertThat(call.current().state()).isEqualTo(COMPLETED);
        assertThat(call.isComplete()).isTrue();
        assertThat(stateOf(numbered(1, BUSY), numbered(9, RINGING))).isEqualTo(BUSY);
    }

    @Test
    void unspecificEnd_takesNothingOfASpecificOne() {
        CallStatus trailing = of(FAILED).occurredAt(at(9)).endedAt(at(9)).build();
        CallTimeline call = timeline(at(1, RINGING), at(5, BUSY), trailing);
        assertThat(call.current().state()).isEqualTo(BUSY);
        assertThat(call.current().endedAt()).contains(at(9));
        assertThat(call.conflicts()).isEmpty();
        assertThat(stateOf(at(1, NO_ANSWER), at(2, COMPLETED))).isEqualTo(NO_ANSWER);
        assertThat(stateOf(at(1, COMPLETED), at(2, FAILED))).isEqualTo(COMPLETED);
    }

    @Test
    void provenAnswer_beatsAnUnansweredEnd_andTheConflictIsShown() {
        CallStatus busy = at(5, BUSY);
        CallStatus answer = at(2, IN_PROGRESS);
        CallTimeline call = timeline(busy, answer, at(4, COMPLETED));
        assertThat(call.current().state()).isEqualTo(COMPLETED);
        assertThat(call.isAnswered()).isTrue();
        assertThat(call.conflicts())
                .containsExactly(new CallTimeline.Conflict(Kind.ANSWERED_AND_UNANSWERED, busy, answer));
    }

    @Test
    void answer_isProvenByAnswerTimeAndTalk_notByLengthRecordingOrCode() {
        CallStatus.Builder end = of(COMPLETED).occurredAt(at(1));
        CallStatus busy = at(0, BUSY);
        assertThat(stateOf(busy, end.build())).isEqualTo(BUSY);
        assertThat(stateOf(busy, end.build().toBuilder().answeredAt(at(0)).build()))
                .isEqualTo(COMPLETED);
        assertThat(stateOf(
                        busy,
                        end.build().toBuilder()
                                .talkDuration(Duration.ofMillis(1))
                                .build()))
                .isEqualTo(COMPLETED);
        assertThat(stateOf(
                        busy,
                        end.talkDuration(Duration.ZERO)
                                .duration(Duration.ofSeconds(9))
                                .sipCode(200)
                                .addRecordings(Recording.builder().id("r-1").build())
                                .build()))
                .isEqualTo(BUSY);
    }

    @Test
    void unansweredEnds_thatDiffer_areAConflict_andTheOneWithItsReasonDecides() {
        CallStatus busy = of(BUSY).occurredAt(at(1)).endReason(EndReason.BUSY).build();
        CallStatus later = at(5, NO_ANSWER);
        CallTimeline call = timeline(busy, later);
        assertThat(call.current().state()).isEqualTo(BUSY);
        assertThat(call.conflicts()).containsExactly(new CallTimeline.Conflict(Kind.DIFFERENT_ENDS, busy, later));
        assertThat(stateOf(at(1, BUSY), later)).isEqualTo(NO_ANSWER);
    }

    @Test
    void contradictedEnd_withoutAnAnsweredOne_isNoAnswer() {
        CallTimeline call = timeline(at(1, IN_PROGRESS), at(5, NO_ANSWER));
        assertThat(call.current().state()).isEqualTo(NO_ANSWER);
        assertThat(call.isAnswered()).isFalse();
        assertThat(call.conflicts()).hasSize(1);
        assertThat(timeline(at(1, IN_PROGRESS), at(5, FAILED)).isAnswered()).isTrue();
        assertThat(timeline(at(1, RINGING), at(5, FAILED)).isAnswered()).isFalse();
    }

    @Test
    void repeatedEnd_onlyAdds() {
        CallStatus end = of(COMPLETED)
                .endedAt(at(9))
                .duration(Duration.ofSeconds(9))
                .endReason(EndReason.NORMAL)
                .build();
        CallStatus analysis = of(COMPLETED)
                .endedAt(at(9))
                .sipCode(200)
                .addRecordings(Recording.builder().id("r-1").build())
                .build();
        CallStatus current = timeline(end, analysis).current();
        assertThat(current.duration()).contains(Duration.ofSeconds(9));
        assertThat(current.endReason()).contains(EndReason.NORMAL);
        assertThat(current.sipCode()).hasValue(200);
        assertThat(current.recordings()).hasSize(1);
        assertThat(timeline(end, analysis).conflicts()).isEmpty();
    }

    @Test
    void transfer_comesBeforeAnOrdinaryEnd() {
        CallStatus named =
                of(COMPLETED).occurredAt(at(9)).endReason(EndReason.NORMAL).build();
        assertThat(stateOf(at(1, TRANSFERRED), named)).isEqualTo(TRANSFERRED);
    }

    @Test
    void liveReports_standByAnswerThenNumberThenTimeThenProgress() {
        assertThat(stateOf(at(1, IN_PROGRESS), at(9, RINGING))).isEqualTo(IN_PROGRESS);
        CallStatus ringing = of(RINGING).sequence(2).occurredAt(at(1)).build();
        CallStatus early = of(INITIATED).sequence(1).occurredAt(at(9)).build();
        assertThat(stateOf(ringing, early)).isEqualTo(RINGING);
        assertThat(stateOf(at(1, RINGING), at(2, INITIATED))).isEqualTo(INITIATED);
        assertThat(stateOf(of(INITIATED).build(), of(QUEUED).build())).isEqualTo(QUEUED);
        assertThat(stateOf(of(RINGING).build(), of(QUEUED).build())).isEqualTo(RINGING);
    }

    @Test
    void unknown_hidesEndsAndContradictsNothing() {
        CallStatus unknown =
                of(UNKNOWN).occurredAt(at(99)).stateText("levitating").build();
        assertThat(stateOf(at(1, RINGING), unknown)).isEqualTo(RINGING);
        assertThat(timeline(at(1, BUSY), unknown).conflicts()).isEmpty();
        assertThat(stateOf(unknown)).isEqualTo(UNKNOWN);
        assertThat(timeline(unknown).isComplete()).isFalse();
    }

    @Test
    void direction_unknown_overwritesNone() {
        CallStatus first = of(INITIATED)
                .occurredAt(at(1))
                .direction(CallDirection.INBOUND)
                .directionText("incoming")
                .from(Party.of("+13125550142"))
                .build();
        CallStatus current = timeline(first, at(2, COMPLETED)).current();
        assertThat(current.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(current.directionText()).contains("incoming");
        assertThat(current.from()).contains(Party.of("+13125550142"));
    }

    @Test
    void recordings_areToldApartByIdElseByLink() {
        CallStatus link = of(COMPLETED)
                .occurredAt(at(1))
                .addRecordings(recording("", "https://rec.example.com/a?signature=1"))
                .build();
        CallStatus again = of(COMPLETED)
                .occurredAt(at(2))
                .addRecordings(recording("r-1", "https://rec.example.com/a?signature=2"), recording("r-2", ""))
                .build();
        assertThat(timeline(again, link).current().recordings())
                .extracting(r -> r.id().orElse(""))
                .containsExactly("r-1", "r-2");
    }

    private static Recording recording(String id, String url) {
        Recording.Builder recording = Recording.builder();
        if (!id.isEmpty()) {
            recording.id(id);
        }
        return url.isEmpty() ? recording.build() : recording.url(url).build();
    }

    @Test
    void lesserTrust_neverOverrides() {
        CallStatus forged = of(COMPLETED).trust(Trust.UNVERIFIED).sequence(99).build();
        CallTimeline call = timeline(numbered(1, RINGING), forged);
        assertThat(call.current().state()).isEqualTo(RINGING);
        assertThat(call.current().trust()).contains(Trust.SIGNATURE);
        assertThat(call.missingSequences()).isEmpty();
        assertThat(call.reports()).hasSize(2);
        CallStatus partial = of(BUSY).trust(Trust.PARTIAL_SIGNATURE).build();
        CallStatus shared = of(ABANDONED).trust(Trust.SHARED_SECRET).build();
        assertThat(stateOf(partial, shared, forged)).isEqualTo(ABANDONED);
    }

    @Test
    void forgedReports_pushNoneOut() {
        CallTimeline call = timeline(at(0, RINGING));
        for (int i = 0; i < 300; i++) {
            call = call.plus(of(BUSY).trust(Trust.UNVERIFIED).occurredAt(at(i)).build());
        }
        assertThat(call.reports()).hasSize(65);
        assertThat(call.current()).isEqualTo(at(0, RINGING));
    }

    @Test
    void manyReports_areBounded_andWhatTheyBroughtStays() {
        CallTimeline call = timeline(of(RINGING)
                .sequence(0)
                .startedAt(at(0))
                .from(Party.of("+13125550142"))
                .addRecordings(Recording.builder().id("r-1").build())
                .build());
        for (int i = 2; i < 200; i++) {
            call = call.plus(numbered(i, IN_PROGRESS));
        }
        assertThat(call.reports()).hasSize(64);
        assertThat(call.current().startedAt()).contains(at(0));
        assertThat(call.current().from()).contains(Party.of("+13125550142"));
        assertThat(call.current().recordings()).hasSize(1);
        assertThat(call.missingSequences()).containsExactly(1L);
    }

    @Test
    void missingSequences_areHolesBetweenTheLowestAndTheHighest() {
        assertThat(timeline(numbered(3, RINGING), numbered(7, COMPLETED)).missingSequences())
                .containsExactly(4L, 5L, 6L);
        assertThat(timeline(numbered(3, RINGING)).missingSequences()).isEmpty();
        assertThat(timeline(at(1, RINGING)).missingSequences()).isEmpty();
        assertThat(timeline(
                                numbered(0, RINGING),
                                of(COMPLETED).sequence(999_999_999_999_999_999L).build())
                        .missingSequences())
                .hasSize(256)
                .startsWith(1L);
        CallStatus shared = of(COMPLETED).sequence(9).isSequenceShared(true).build();
        assertThat(timeline(numbered(3, RINGING), shared).missingSequences()).isEmpty();
    }

    @Test
    void equalKeys_withDifferingFields_areTwoReports() {
        CallStatus one = at(1, COMPLETED);
        CallStatus two = one.toBuilder().talkDuration(Duration.ofSeconds(3)).build();
        assertThat(one.eventKey()).isEqualTo(two.eventKey());
        assertThat(timeline(one, two).reports()).hasSize(2);
        assertThat(timeline(one, two)).isEqualTo(timeline(two, one));
    }

    @Test
    void reportsOfTwoCalls_areRefused() {
        CallTimeline call = timeline(at(1, RINGING));
        CallStatus other = at(1, RINGING).toBuilder().callId("+13125550142").build();
        assertThatThrownBy(() -> call.plus(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two calls")
                .hasMessageNotContaining("555");
        CallStatus elsewhere = at(1, RINGING).toBuilder().provider("other").build();
        assertThatThrownBy(() -> call.plus(elsewhere)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reportsVerifiedForTwoAccounts_areRefused_unverifiedOnesNot() {
        CallStatus ours = of(RINGING).accountId("account-1").build();
        CallStatus theirs = of(BUSY).accountId("account-2").build();
        CallTimeline call = timeline(ours, at(1, INITIATED));
        assertThatThrownBy(() -> call.plus(theirs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two accounts");
        CallStatus forged = theirs.toBuilder().trust(Trust.UNVERIFIED).build();
        assertThat(CallTimeline.of(forged).plus(ours).current().state()).isEqualTo(RINGING);
    }

    @Test
    void collector_keepsCallsAndAccountsApart() {
        CallStatus other = at(2, BUSY).toBuilder().callId("call-2").build();
        CallStatus ours = of(RINGING).accountId("account-1").build();
        CallStatus theirs = of(BUSY).accountId("account-2").build();
        List<CallStatus> reports = List.of(at(1, RINGING), other, at(3, COMPLETED), ours);
        assertThat(reports.stream().collect(CallTimeline.collector()))
                .containsOnlyKeys(at(1, RINGING).callKey(), other.callKey())
                .containsValue(timeline(at(1, RINGING), at(3, COMPLETED), ours));
        assertThat(List.of(at(1, RINGING), ours, theirs).parallelStream().collect(CallTimeline.collector()))
                .hasSize(3)
                .containsEntry(ours.callKey(), timeline(at(1, RINGING)));
    }

    @Test
    void toString_showsNothingThatWasSent() {
        CallStatus report = of(RINGING)
                .callId("+13125550142")
                .from(Party.of("+13125550142"))
                .build();
        assertThat(CallTimeline.of(report)).asString().contains("RINGING").doesNotContain("555");
        assertThat(CallSession.of(report)).asString().contains("RINGING").doesNotContain("555");
    }
}
