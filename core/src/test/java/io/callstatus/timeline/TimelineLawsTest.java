package io.callstatus.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A timeline depends on the set of its reports: over adversarial ones, from fixed seeds. */
@Tag("logic")
class TimelineLawsTest {
    private static CallTimeline inOrder(List<CallStatus> reports) {
        return reports.stream()
                .map(CallTimeline::of)
                .reduce(CallTimeline::merge)
                .orElseThrow();
    }

    private static void assertSame(CallTimeline actual, CallTimeline expected, long seed) {
        assertThat(actual).as("seed %d", seed).isEqualTo(expected);
        assertThat(actual.toMap()).as("seed %d", seed).isEqualTo(expected.toMap());
        assertThat(actual.current().toMap())
                .as("seed %d", seed)
                .isEqualTo(expected.current().toMap());
    }

    @Test
    void plus_inAnyOrder_givesOneTimeline() {
        for (long seed = 0; seed < 60; seed++) {
            int count = 2 + (int) (seed % 5);
            List<CallStatus> reports = new RandomReports(seed).some(count);
            assertOrders(new ArrayList<>(reports), 0, inOrder(reports), seed);
        }
    }

    private static void assertOrders(List<CallStatus> reports, int fixed, CallTimeline expected, long seed) {
        if (fixed == reports.size()) {
            assertSame(inOrder(reports), expected, seed);
        }
        for (int i = fixed; i < reports.size(); i++) {
            Collections.swap(reports, fixed, i);
            assertOrders(reports, fixed + 1, expected, seed);
            Collections.swap(reports, fixed, i);
        }
    }

    @Test
    void merge_overAnyTree_givesOneTimeline() {
        for (long seed = 0; seed < 10_000; seed++) {
            RandomReports random = new RandomReports(seed);
            List<CallStatus> reports = random.some(2 + (int) (seed % 12));
            CallTimeline expected = inOrder(reports);
            CallTimeline actual = random.grown(random.again(reports));
            assertThat(actual).as("seed %d", seed).isEqualTo(expected);
            if (seed % 20 == 0) {
                assertSame(actual, expected, seed);
            }
        }
    }

    /** Each report on a machine of its own, or all on one. */
    @Test
    void mergingCollector_ofAnyParts_givesWhatTheCollectorGives() {
        for (long seed = 0; seed < 200; seed++) {
            List<CallStatus> reports = new RandomReports(seed).some(2 + (int) (seed % 12));
            Map<String, CallTimeline> expected = reports.stream().collect(CallTimeline.collector());
            assertThat(reports.stream().map(CallTimeline::of).collect(CallTimeline.mergingCollector()))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(expected.values().stream().collect(CallTimeline.mergingCollector()))
                    .hasSameSizeAs(expected);
        }
    }

    @Test
    void merge_ofMoreThanFits_givesOneTimeline() {
        for (long seed = 0; seed < 12; seed++) {
            RandomReports random = new RandomReports(seed);
            List<CallStatus> reports = random.some(150 + 40 * (int) seed);
            CallTimeline expected = inOrder(reports);
            assertSame(random.grown(random.again(reports)), expected, seed);
            assertThat(expected.merge(expected)).isEqualTo(expected);
            assertThat(expected.reports()).hasSizeLessThanOrEqualTo(128);
        }
    }

    /** As if all were kept. */
    @Test
    void current_ofMoreThanFits_losesNothing() {
        for (long seed = 0; seed < 20; seed++) {
            RandomReports random = new RandomReports(seed);
            if (seed % 2 == 0) {
                random.ofOneTrust();
            }
            List<CallStatus> reports = random.some(300);
            TreeSet<CallStatus> all = new TreeSet<>(ReportOrder::compare);
            all.addAll(reports);
            int level = ReportOrder.level(all.last());
            List<CallStatus> top = all.stream()
                    .filter(report -> ReportOrder.level(report) == level)
                    .toList();
            CallTimeline timeline = random.grown(reports);
            assertThat(timeline.current().withoutPayload().toMap())
                    .as("seed %d", seed)
                    .isEqualTo(MergedStatus.of(top).withoutPayload().toMap());
            assertThat(timeline.conflicts().toString())
                    .isEqualTo(Conflicts.among(top).toString());
            assertThat(timeline.set().numbers().size() + timeline.reports().size())
                    .isLessThan(reports.size());
            assertThat(Numbers.seen(timeline.set().decisive(), timeline.set().numbers()))
                    .isEqualTo(Numbers.seen(top, List.of()));
        }
    }

    @Test
    void json_comesBack() {
        for (long seed = 0; seed < 60; seed++) {
            CallTimeline timeline = inOrder(new RandomReports(seed).some(1 + 3 * (int) seed));
            assertSame(CallTimeline.fromJson(timeline.toJson()), timeline, seed);
        }
    }

    @Test
    void withoutPayload_isLawfulToo() {
        for (long seed = 0; seed < 30; seed++) {
            RandomReports random = new RandomReports(seed);
            List<CallStatus> reports = random.some(2 + 6 * (int) seed);
            CallTimeline first =
                    inOrder(reports.subList(0, reports.size() / 2 + 1)).withoutPayload();
            CallTimeline second =
                    inOrder(reports.subList(reports.size() / 2, reports.size())).withoutPayload();
            assertSame(second.merge(first), inOrder(reports).withoutPayload(), seed);
        }
    }

    @Test
    void lesserTrust_changesNothing() {
        for (long seed = 0; seed < 500; seed++) {
            RandomReports random = new RandomReports(seed);
            List<CallStatus> reports = random.some(8);
            CallTimeline all = inOrder(reports);
            int level = ReportOrder.level(all.reports().get(all.reports().size() - 1));
            List<CallStatus> top = reports.stream()
                    .filter(report -> ReportOrder.level(report) == level)
                    .toList();
            assertThat(all.current().toMap())
                    .as("seed %d", seed)
                    .isEqualTo(inOrder(top).current().toMap());
        }
    }

    @Test
    void order_isTotal() {
        List<CallStatus> reports = new RandomReports(7).some(200);
        for (int i = 0; i < 10_000; i++) {
            CallStatus one = reports.get(i % 200);
            CallStatus two = reports.get(i / 7 % 200);
            CallStatus three = reports.get(i / 101 % 200);
            assertThat(Integer.signum(ReportOrder.compare(one, two)))
                    .isEqualTo(-Integer.signum(ReportOrder.compare(two, one)));
            if (ReportOrder.compare(one, two) <= 0 && ReportOrder.compare(two, three) <= 0) {
                assertThat(ReportOrder.compare(one, three)).isLessThanOrEqualTo(0);
            }
        }
    }
}
