package io.callstatus.timeline;

import static io.callstatus.timeline.Reports.at;
import static io.callstatus.timeline.Reports.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallSessionTest {
    private static CallStatus.Builder leg(String id, int second, CallState state) {
        return of(state).callId(id).sessionId("session-1").occurredAt(at(second));
    }

    private static CallSession session(CallStatus... reports) {
        return Stream.of(reports)
                .map(CallSession::of)
                .reduce(CallSession::merge)
                .orElseThrow();
    }

    private static CallSession session(List<CallStatus> reports) {
        return session(reports.toArray(CallStatus[]::new));
    }

    private static List<String> ids(List<CallTimeline> legs) {
        return legs.stream().map(leg -> leg.current().callId()).toList();
    }

    @Test
    void legs_thatWereCalledAndTaken_answered() {
        CallSession session = session(
                leg("caller", 0, CallState.IN_PROGRESS).build(),
                leg("desk", 1, CallState.RINGING).parentCallId("caller").build(),
                leg("desk", 9, CallState.NO_ANSWER).parentCallId("caller").build(),
                leg("agent", 2, CallState.RINGING).parentCallId("caller").build(),
                leg("agent", 5, CallState.IN_PROGRESS).parentCallId("caller").build(),
                leg("fax", 3, CallState.BUSY).parentCallId("caller").build());
        assertThat(ids(session.legs())).containsExactly("caller", "desk", "agent", "fax");
        assertThat(ids(session.callers())).containsExactly("caller");
        assertThat(ids(session.answeredBy())).containsExactly("agent");
        assertThat(ids(session.rang())).containsExactly("desk", "agent");
        assertThat(session.state()).isEqualTo(CallState.IN_PROGRESS);
        assertThat(session.isComplete()).isFalse();
    }

    @Test
    void state_whenAllIsOver_isThatOfALegThatWasTaken() {
        CallStatus caller = leg("caller", 9, CallState.COMPLETED).build();
        CallStatus busy = leg("desk", 1, CallState.BUSY).parentCallId("caller").build();
        assertThat(session(caller, busy).state()).isEqualTo(CallState.BUSY);
        CallStatus taken =
                leg("agent", 2, CallState.COMPLETED).parentCallId("caller").build();
        assertThat(session(caller, busy, taken).state()).isEqualTo(CallState.COMPLETED);
        assertThat(session(caller, busy, taken).isComplete()).isTrue();
    }

    @Test
    void calledLegsAreOver_andTheCallerWaits_isLive() {
        CallSession session = session(
                leg("caller", 0, CallState.IN_PROGRESS).build(),
                leg("desk", 1, CallState.BUSY).parentCallId("caller").build());
        assertThat(session.state()).isEqualTo(CallState.IN_PROGRESS);
        assertThat(session.answeredBy()).isEmpty();
    }

    @Test
    void summaryUnderTheSessionsOwnId_isNoLeg_andItsWordDecides() {
        CallSession session = session(
                leg("desk", 1, CallState.RINGING).build(),
                leg("session-1", 9, CallState.ABANDONED).build());
        assertThat(ids(session.legs())).containsExactly("desk");
        assertThat(session.summary()).isPresent();
        assertThat(session.state()).isEqualTo(CallState.ABANDONED);
        assertThat(session.isComplete()).isTrue();
    }

    @Test
    void callThatLendsTheSessionItsId_isALegOnceAnotherNamesItAsParent() {
        CallSession session = session(
                leg("session-1", 9, CallState.COMPLETED).build(),
                leg("agent", 10, CallState.IN_PROGRESS)
                        .parentCallId("session-1")
                        .build());
        assertThat(ids(session.legs())).containsExactly("session-1", "agent");
        assertThat(session.summary()).isEmpty();
        assertThat(session.isComplete()).isFalse();
    }

    @Test
    void transfer_saysWhereTo() {
        CallSession byParent = session(
                leg("agent", 5, CallState.TRANSFERRED).build(),
                leg("other", 6, CallState.RINGING).parentCallId("agent").build());
        assertThat(ids(byParent.transferredTo())).containsExactly("other");
        CallSession byTime = session(
                leg("first", 1, CallState.BUSY).build(),
                leg("agent", 5, CallState.TRANSFERRED).build(),
                leg("other", 6, CallState.RINGING).build());
        assertThat(ids(byTime.transferredTo())).containsExactly("other");
        assertThat(session(at(1, CallState.BUSY)).transferredTo()).isEmpty();
    }

    @Test
    void withoutASessionId_parentAndChildrenAreOne() {
        CallStatus parent = at(0, CallState.IN_PROGRESS);
        CallStatus child =
                of(CallState.RINGING).callId("child").parentCallId("call-1").build();
        assertThat(CallSession.keyOf(parent))
                .isEqualTo(CallSession.keyOf(child))
                .startsWith("toy:s1:");
        assertThat(ids(session(child, parent).legs())).containsExactlyInAnyOrder("call-1", "child");
    }

    @Test
    void legThatMoves_isShownInBoth() {
        CallStatus before = leg("a", 1, CallState.IN_PROGRESS).build();
        CallStatus after =
                leg("a", 9, CallState.COMPLETED).sessionId("session-2").build();
        Map<String, CallSession> sessions = List.of(
                        before, after, leg("b", 2, CallState.BUSY).build())
                .stream()
                .collect(CallSession.collector());
        assertThat(sessions).hasSize(2);
        assertThat(sessions.values())
                .allSatisfy(session -> assertThat(ids(session.legs())).contains("a"));
        assertThat(session(before).sessionKey()).isNotEqualTo(session(after).sessionKey());
        assertThatThrownBy(() -> session(before, after))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two sessions");
    }

    @Test
    void reportWithoutItsSession_followsItsCall() {
        CallStatus bare = leg("a", 1, CallState.RINGING).build().toBuilder()
                .sessionId(java.util.Optional.empty())
                .build();
        assertThat(Stream.of(bare, leg("a", 2, CallState.BUSY).build()).collect(CallSession.collector()))
                .hasSize(1);
    }

    @Test
    void verifiedAccounts_areNeverMixed() {
        CallSession ours =
                session(leg("a", 1, CallState.BUSY).accountId("account-1").build());
        CallSession theirs =
                session(leg("b", 1, CallState.BUSY).accountId("account-2").build());
        assertThatThrownBy(() -> ours.merge(theirs)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyLegs_areBounded_andTheDroppedOnesAreCounted() {
        List<CallStatus> reports = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            reports.add(leg("leg-" + i, i, CallState.BUSY).build());
        }
        CallSession one = session(reports.subList(0, 170));
        CallSession two = session(reports.subList(100, 300));
        CallSession all = one.merge(two);
        assertThat(all.legs()).hasSize(256);
        assertThat(all.droppedLegs()).isEqualTo(44);
        assertThat(two.merge(one)).isEqualTo(all);
        assertThat(all.merge(all)).isEqualTo(all);
        assertThat(all.merge(one).merge(session(reports))).isEqualTo(all);
        assertThat(CallSession.fromJson(all.toJson())).isEqualTo(all);
    }

    @Test
    void merge_overAnyTree_givesOneSession() {
        for (long seed = 0; seed < 500; seed++) {
            RandomReports random = new RandomReports(seed);
            List<CallStatus> reports = new ArrayList<>();
            for (CallStatus report : random.some(12)) {
                reports.add(report.toBuilder()
                        .callId("leg-" + report.sequence().orElse(0) % 4)
                        .sessionId("session-1")
                        .build());
            }
            CallSession expected = session(reports);
            List<CallStatus> again = random.again(reports);
            CallSession left = session(again.subList(0, again.size() / 2));
            CallSession right = session(again.subList(again.size() / 2, again.size()));
            assertThat(right.merge(left)).as("seed %d", seed).isEqualTo(expected);
            assertThat(right.merge(left).toMap()).isEqualTo(expected.toMap());
            assertThat(right.merge(left).state()).isEqualTo(expected.state());
            assertThat(CallSession.fromMap(expected.toMap())).isEqualTo(expected);
        }
    }
}
