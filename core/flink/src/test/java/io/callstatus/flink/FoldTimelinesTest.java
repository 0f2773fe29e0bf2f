package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Trust;
import io.callstatus.timeline.CallTimeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldTimelinesTest {
    private static final CallStatus RINGING = report(CallState.RINGING, "", Trust.UNVERIFIED);
    private static final CallStatus BUSY = report(CallState.BUSY, "", Trust.UNVERIFIED);

    private KeyedOneInputStreamOperatorTestHarness<String, KeyedReport, TimelineUpsert> fold;

    private static CallStatus report(CallState state, String account, Trust trust) {
        CallStatus.Builder report = CallStatus.builder()
                .provider("callerdesk")
                .callId("CD-1")
                .state(state)
                .trust(trust);
        return account.isEmpty() ? report.build() : report.accountId(account).build();
    }

    private void open(boolean isBounded, Duration timeToLive) throws Exception {
        fold = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new FoldTimelines(isBounded, timeToLive)), KeyedReport::key, Types.STRING);
        fold.open();
    }

    @AfterEach
    void close() throws Exception {
        if (fold != null) {
            fold.close();
        }
    }

    @Test
    void endlessInput_givesAnUpsertAtEachChange_andNoneWhereNothingIsNew() throws Exception {
        open(false, Duration.ofDays(7));
        for (CallStatus report : List.of(BUSY, RINGING, BUSY, RINGING)) {
            fold.processElement(KeyedReport.of(report), 0);
        }
        List<TimelineUpsert> upserts = fold.extractOutputValues();
        assertThat(upserts).extracting(TimelineUpsert::key).containsExactly(BUSY.callKey(), BUSY.callKey());
        assertThat(timeline(upserts.get(1))).isEqualTo(CallTimeline.of(RINGING).plus(BUSY));
        assertThat(upserts).noneMatch(upsert -> upsert.json().contains("resumed"));
    }

    @Test
    void timeToLive_countsFromTheLastReport_andWhatComesLaterIsMarkedResumed() throws Exception {
        open(false, Duration.ofSeconds(10));
        processAt(RINGING, 0);
        processAt(RINGING, 9_000); // nothing new, but a report
        processAt(BUSY, 18_000);
        processAt(RINGING, 28_001);
        processAt(BUSY, 28_002 + FoldTimelines.REMEMBERED * 10_000);
        List<TimelineUpsert> upserts = fold.extractOutputValues();
        assertThat(upserts)
                .extracting(FoldTimelinesTest::timeline)
                .containsExactly(
                        CallTimeline.of(RINGING),
                        CallTimeline.of(RINGING).plus(BUSY),
                        CallTimeline.of(RINGING),
                        CallTimeline.of(BUSY));
        assertThat(upserts).extracting(FoldTimelinesTest::isResumed).containsExactly(false, false, true, false);
    }

    private void processAt(CallStatus report, long now) throws Exception {
        fold.setStateTtlProcessingTime(now);
        fold.processElement(KeyedReport.of(report), 0);
    }

    private static CallTimeline timeline(TimelineUpsert upsert) {
        return CallTimeline.fromJson(upsert.json());
    }

    private static boolean isResumed(TimelineUpsert upsert) {
        return Output.tree(upsert.json()).path("resumed").asBoolean();
    }

    @Test
    void report_thatIsLate_isFolded_andAtTheEndEachCallComesOnce() throws Exception {
        open(true, Duration.ofDays(7));
        fold.processElement(KeyedReport.of(BUSY), 5_000);
        fold.processWatermark(1_000_000);
        fold.processElement(KeyedReport.of(RINGING), 4_000);
        assertThat(fold.extractOutputValues()).isEmpty();
        fold.processWatermark(Long.MAX_VALUE);
        assertThat(fold.extractOutputValues())
                .extracting(FoldTimelinesTest::timeline)
                .containsExactly(CallTimeline.of(RINGING).plus(BUSY));
        assertThat(fold.numKeyedStateEntries())
                .as("what was given is kept no longer")
                .isZero();
    }

    /** Whoever is trusted by name may name any account, and as many as he likes. */
    @Test
    void reports_ofManyAccounts_areFoldedAsTheCollectorDoesInAnyOrder() {
        List<CallStatus> reports = new ArrayList<>();
        for (int i = 0; i < 2 * FoldedCall.MOST_ACCOUNTS; i++) {
            reports.add(report(CallState.RINGING, "stranger-" + i, Trust.UNVERIFIED));
        }
        reports.add(report(CallState.RINGING, "", Trust.UNVERIFIED));
        reports.add(report(CallState.BUSY, "ours", Trust.SIGNATURE));
        reports.add(report(CallState.FAILED, "theirs", Trust.SIGNATURE));
        Map<String, CallTimeline> expected = reports.stream().collect(CallTimeline.collector());
        assertThat(expected).hasSize(3);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(reports, new Random(seed));
            FoldedCall folded = FoldedCall.of(reports.get(0), false);
            for (CallStatus report : reports) {
                folded = folded.plus(report);
            }
            assertThat(folded.timelines(RINGING.callKey())).isEqualTo(expected);
        }
    }
}
