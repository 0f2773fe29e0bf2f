package io.callstatus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Parsers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/**
 * What the benchmarked jobs cost, in exact numbers that no load of the machine changes: {@code COSTS.md}. After a change
 * that is meant, write it anew with {@code -Dcallstatus.costs=write}, as that page says.
 */
class CostTest {
    private static final Path PAGE = Path.of("COSTS.md").toAbsolutePath();
    private static final String START = "<!-- measured -->\n";

    @Test
    @EnabledOnJre(value = JRE.JAVA_17, disabledReason = "the classes of later platforms allocate otherwise")
    void eachJob_costsWhatItsRowSays() throws Exception {
        List<Cost> all = CostMeter.measured();
        List<Cost> measured =
                all.stream().filter(cost -> !isOfOneProvider(cost)).toList();
        String page = Files.readString(PAGE);
        if ("write".equals(System.getProperty("callstatus.costs"))) {
            page = page.substring(0, page.indexOf(START) + START.length()) + Cost.table(measured);
            Files.writeString(PAGE, page);
        }
        assertThat(differences(Cost.rows(page), measured))
                .as(
                        "other costs than COSTS.md says. If that is meant, write it anew as that page says and commit it with the"
                                + " change; if not, something was added to what every request costs")
                .isEmpty();
        assertGrowth(measured, "form");
        assertGrowth(measured, "json");
        assertRefusalCostsTheSame(measured);
        assertOneProviderCostsTheSame(
                all.stream().filter(CostTest::isOfOneProvider).toList());
    }

    private static boolean isOfOneProvider(Cost cost) {
        return CostMeter.ONE_PROVIDER.stream().anyMatch(cost.job()::endsWith);
    }

    /** A provider chosen of all costs what the jar of that provider alone does. */
    private static void assertOneProviderCostsTheSame(List<Cost> costs) {
        assertThat(costs).hasSize(Parsers.installed().providers().size() * CostMeter.ONE_PROVIDER.size());
        Map<String, Set<List<Long>>> byProvider = costs.stream()
                .collect(Collectors.groupingBy(
                        cost -> cost.job().split(",")[0], Collectors.mapping(Cost::numbers, Collectors.toSet())));
        assertThat(byProvider)
                .allSatisfy(
                        (provider, numbers) -> assertThat(numbers).as(provider).hasSize(1));
    }

    /**
     * Ten times the added text costs about ten times as much. The fixed cost of a request makes the ratio smaller, rounded
     * sizes make it larger.
     */
    private static void assertGrowth(List<Cost> measured, String kind) {
        Map<String, List<Long>> costs = measured.stream().collect(Collectors.toMap(Cost::job, Cost::numbers));
        List<Long> small = costs.get(kind + " of " + CostMeter.SMALL + ", read");
        List<Long> large = costs.get(kind + " of " + CostMeter.LARGE + ", read");
        for (int i = 0; i < small.size(); i++) {
            assertThat(large.get(i)).as(Cost.COLUMNS.get(i)).isLessThanOrEqualTo(small.get(i) * 13);
        }
    }

    /** What nobody claims costs the same, whether all providers are asked or more than there are. */
    private static void assertRefusalCostsTheSame(List<Cost> measured) {
        Map<String, List<Long>> costs = measured.stream()
                .filter(cost -> cost.job().startsWith(CostMeter.NOBODYS))
                .collect(Collectors.toMap(Cost::job, Cost::numbers));
        assertThat(costs).hasSize(3);
        int all = Parsers.installed().providers().size();
        assertThat(costs.get(CostMeter.NOBODYS + 50)).isNotNull().isEqualTo(costs.get(CostMeter.NOBODYS + all));
    }

    @Test
    void differences_ofAnyNumberOrRow_areSaid() {
        List<Cost> page = Cost.rows(Cost.table(List.of(Cost.of("a", 1, 2, 3, 4, 0), Cost.of("b", 5, 6, 7, 8, 0))));
        assertThat(differences(page, page)).isEmpty();
        assertThat(differences(page, List.of(Cost.of("a", 1, 2, 3, 4, 0), Cost.of("b", 5, 9, 7, 6, 0))))
                .isEqualTo("\nb: bytes read 6 -> 9 (+3), texts 8 -> 6 (-2)");
        assertThat(differences(page, List.of(Cost.of("a", 1, 2, 3, 4, 0), Cost.of("c", 5, 6, 7, 8, 0))))
                .isEqualTo("\nb: is measured no more\nc: is not on the page");
    }

    /** A line for each row that differs. */
    private static String differences(List<Cost> page, List<Cost> measured) {
        Map<String, String> lines = new LinkedHashMap<>();
        Map<String, List<Long>> left = measured.stream().collect(Collectors.toMap(Cost::job, Cost::numbers));
        for (Cost row : page) {
            List<Long> now = left.remove(row.job());
            String line = now == null ? "is measured no more" : difference(row.numbers(), now);
            lines.put(row.job(), line);
        }
        left.keySet().forEach(job -> lines.put(job, "is not on the page"));
        return lines.entrySet().stream()
                .filter(line -> !line.getValue().isEmpty())
                .map(line -> "\n" + line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining());
    }

    private static String difference(List<Long> then, List<Long> now) {
        return IntStream.range(0, then.size())
                .filter(i -> !then.get(i).equals(now.get(i)))
                .mapToObj(i -> "%s %d -> %d (%+d)"
                        .formatted(Cost.COLUMNS.get(i), then.get(i), now.get(i), now.get(i) - then.get(i)))
                .collect(Collectors.joining(", "));
    }
}
