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
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class FoldTimelinesTest {
    private static CallStatus report(CallState state, String account, Trust trust) {
        CallStatus.Builder report = CallStatus.builder()
                .provider("callerdesk")
                .callId("CD-1")
                .state(state)
                .trust(trust);
        return account.isEmpty() ? report.build() : report.accountId(account).build();
    }

    /** Input that does not end, but for the test. */
    private static List<TimelineUpsert> upserts(List<CallStatus> reports, Duration timeToLive) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                1, Configuration.fromMap(Map.of("pipeline.generic-types", "false", "restart-strategy.type", "none")));
        List<String> json = reports.stream().map(CallStatus::toJson).toList();
        return environment
                .fromSource(
                        timeToLive.toDays() > 0 ? Repeated.of(json, false) : Repeated.slowly(json),
                        Repeated.UNTIMED,
                        "reports")
                .map(CallStatus::fromJson, CallStatusTypeInfoFactory.INFO)
                .keyBy(CallStatus::callKey, Types.STRING)
                .process(new FoldTimelines(false, timeToLive), TimelineUpsert.INFO)
                .executeAndCollect(reports.size());
    }

    @Test
    void endlessInput_givesAnUpsertAtEachChange_andNoneWhereNothingIsNew() throws Exception {
        CallStatus ringing = report(CallState.RINGING, "", Trust.UNVERIFIED);
        CallStatus busy = report(CallState.BUSY, "", Trust.UNVERIFIED);
        List<TimelineUpsert> upserts = upserts(List.of(busy, ringing, busy, ringing), Duration.ofDays(7));
        assertThat(upserts).extracting(TimelineUpsert::key).containsExactly(busy.callKey(), busy.callKey());
        assertThat(CallTimeline.fromJson(upserts.get(1).json()))
                .isEqualTo(CallTimeline.of(ringing).plus(busy));
        assertThat(upserts).noneMatch(upsert -> upsert.json().contains("resumed"));
    }

    @Test
    void report_afterTheTimeToLive_startsATimelineMarkedResumed() throws Exception {
        CallStatus ringing = report(CallState.RINGING, "", Trust.UNVERIFIED);
        CallStatus busy = report(CallState.BUSY, "", Trust.UNVERIFIED);
        List<TimelineUpsert> upserts = upserts(List.of(ringing, busy), Duration.ofSeconds(1));
        assertThat(upserts).hasSize(2);
        assertThat(Output.tree(upserts.get(0).json()).has("resumed")).isFalse();
        assertThat(Output.tree(upserts.get(1).json()).get("resumed").booleanValue())
                .isTrue();
        assertThat(CallTimeline.fromJson(upserts.get(1).json())).isEqualTo(CallTimeline.of(busy));
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
            assertThat(folded.timelines()).isEqualTo(expected);
        }
    }
}
