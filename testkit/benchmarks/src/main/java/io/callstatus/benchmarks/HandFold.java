package io.callstatus.benchmarks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The reports of one call folded by hand, as maps: one map of all that they say, and which report decided it. */
final class HandFold {
    private static final Set<String> ENDS =
            Set.of("COMPLETED", "TRANSFERRED", "NO_ANSWER", "BUSY", "ABANDONED", "REJECTED", "CANCELED", "FAILED");

    private final Set<String> seen = new HashSet<>();
    private final Map<String, Object> known = new LinkedHashMap<>();
    private Map<String, Object> decisive = Map.of();

    HandFold plus(Map<String, Object> report) {
        if (seen.add(report.get("state") + "/" + report.get("sequence") + "/" + report.get("occurredAt"))) {
            boolean isNewer = decisive.isEmpty() || compare(report, decisive) > 0;
            report.forEach((key, value) -> add(key, value, isNewer));
            decisive = isNewer ? report : decisive;
        }
        return this;
    }

    private void add(String key, Object value, boolean isNewer) {
        switch (key) {
            case "startedAt", "answeredAt" -> known.merge(key, value, HandFold::first);
            case "endedAt" -> known.merge(key, value, HandFold::last);
            case "direction" -> {
                if (!value.equals("UNKNOWN")) {
                    known.put(key, value);
                }
            }
            default -> {
                if (isNewer) {
                    known.put(key, value);
                } else {
                    known.putIfAbsent(key, value);
                }
            }
        }
    }

    private static Object first(Object one, Object other) {
        return ((String) one).compareTo((String) other) <= 0 ? one : other;
    }

    private static Object last(Object one, Object other) {
        return ((String) one).compareTo((String) other) >= 0 ? one : other;
    }

    private static int compare(Map<String, Object> one, Map<String, Object> other) {
        int order = Boolean.compare(ENDS.contains(one.get("state")), ENDS.contains(other.get("state")));
        if (order == 0) {
            order = Long.compare(number(one), number(other));
        }
        return order == 0 ? time(one).compareTo(time(other)) : order;
    }

    private static long number(Map<String, Object> report) {
        return ((Number) report.getOrDefault("sequence", -1L)).longValue();
    }

    private static String time(Map<String, Object> report) {
        return (String) report.getOrDefault("occurredAt", "");
    }

    Map<String, Object> current() {
        return known;
    }
}
