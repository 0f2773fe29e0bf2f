package io.callstatus.inspect;

import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one provider's fixtures came to: one of them as an example, and how many are as expected. So all providers fit on
 * a screen.
 *
 * @param provider the folder of the fixtures
 * @param shown all of them, in order; at least one
 */
record ProviderSummary(String provider, List<Shown> shown) {
    static final List<String> HEAD = List.of(
            "provider", "fixtures as expected", "for example", "call", "state", "direction", "from → to", "duration");

    /** In this order, the first that a provider has shows most. */
    private static final List<String> TELLING = List.of("COMPLETED", "IN_PROGRESS", "RINGING", "NO_ANSWER");

    private static final int UNTOLD = 100;
    private static final int CALL_COLUMN = 1;
    private static final int LAST_COLUMN = 5;

    /** One row for each provider, in the order of the fixtures. */
    static List<List<String>> rows(List<Shown> shown) {
        Map<String, List<Shown>> byProvider = new LinkedHashMap<>();
        for (Shown one : shown) {
            byProvider
                    .computeIfAbsent(one.fixture().provider(), provider -> new ArrayList<>())
                    .add(one);
        }
        return byProvider.entrySet().stream()
                .map(entry -> new ProviderSummary(entry.getKey(), entry.getValue()).row())
                .toList();
    }

    private List<String> row() {
        long right = shown.stream().filter(Shown::isAsExpected).count();
        Shown example = example();
        List<String> row = new ArrayList<>(List.of(
                provider, right + " of " + shown.size(), example.fixture().name()));
        row.addAll(example.row().subList(CALL_COLUMN, LAST_COLUMN + 1));
        return row;
    }

    /** A wrong one before all others; else the most telling state, with both parties and a duration if possible. */
    private Shown example() {
        Shown best = shown.get(0);
        for (Shown one : shown) {
            if (rank(one) < rank(best)) {
                best = one;
            }
        }
        return best;
    }

    private static int rank(Shown one) {
        Fixture fixture = one.fixture();
        if (!one.isAsExpected()) {
            return -1;
        }
        if (fixture.outcome() != Outcome.CALL_STATUS) {
            return UNTOLD;
        }
        int state = TELLING.indexOf(fixture.status().state().name());
        int told = state < 0 ? UNTOLD / 2 : state * 10;
        long missing = one.row().stream()
                .limit(LAST_COLUMN + 1)
                .filter(ProviderSummary::isIncomplete)
                .count();
        return told + (int) missing + (fixture.name().equals("completed") ? 0 : 1);
    }

    private static boolean isIncomplete(String cell) {
        return cell.equals(Shown.NOTHING) || cell.startsWith(Shown.NOTHING + " ") || cell.endsWith(" " + Shown.NOTHING);
    }
}
