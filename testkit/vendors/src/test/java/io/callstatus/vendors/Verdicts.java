package io.callstatus.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two judges of the same requests: how often they agree, and how often not, by what is unusual about a request. */
final class Verdicts {
    static final int SIZE = 500;
    private static final int COMPARABLE = 450;
    private static final String ACCEPTED = "both accept";

    /** What no receiver can know of the URL that was called, unless somebody tells it. */
    private static final List<Trait> UNSEEN = List.of(Trait.USER, Trait.UPPER_CASE_HOST);

    private final List<Trait> kinds;
    private final Map<String, Integer> counts = new TreeMap<>();

    /** The kinds by which a refusal of one side alone is told: by the first that a request has. */
    Verdicts(List<Trait> kinds) {
        this.kinds = kinds;
    }

    void add(Sample sample, boolean isOurs, boolean isTheirs) {
        if (isOurs && isTheirs) {
            count(ACCEPTED);
        } else if (isOurs || isTheirs) {
            count((isOurs ? "theirs alone refuses: " : "ours alone refuses: ") + kind(sample, kinds));
        } else {
            count("both refuse: " + kind(sample, UNSEEN));
        }
    }

    void unsigned(Sample sample) {
        count("theirs does not sign: " + kind(sample, kinds));
    }

    private static String kind(Sample sample, List<Trait> kinds) {
        return kinds.stream()
                .filter(sample::has)
                .findFirst()
                .map(Trait::toString)
                .orElseGet(() -> "no known kind, " + sample.traits() + " "
                        + sample.called().url());
    }

    private void count(String verdict) {
        counts.merge(verdict, 1, Integer::sum);
    }

    /** What was counted: {@link #SIZE} of them, nearly all of them accepted by both. */
    Map<String, Integer> counts() {
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(SIZE);
        assertThat(counts.getOrDefault(ACCEPTED, 0)).as("%s", counts).isGreaterThanOrEqualTo(COMPARABLE);
        return counts;
    }
}
