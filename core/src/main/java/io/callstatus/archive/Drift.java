package io.callstatus.archive;

import io.callstatus.archive.DriftReport.Finding;
import io.callstatus.archive.DriftReport.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found so far; its memory has a limit, whatever is sent. For one thread. */
final class Drift {
    private static final int MOST = 1_000;
    private static final int LONGEST = 80;

    private final Map<String, Map<String, Finding>> found = new HashMap<>();
    private final Map<String, Long> requestsByProvider = new TreeMap<>();
    private long requests;
    private long unrecognized;
    private long refused;
    private long more;

    void countRequest() {
        requests++;
    }

    void countUnrecognized() {
        unrecognized++;
    }

    void countRefused() {
        refused++;
    }

    void countOf(String provider) {
        requestsByProvider.merge(provider, 1L, Long::sum);
    }

    /** Counts what a request has, under a name that may be shown. */
    void add(String provider, Kind kind, String name, Instant time) {
        Map<String, Finding> ofProvider = found.computeIfAbsent(provider, p -> new HashMap<>());
        String key = kind + " " + name;
        Finding known = ofProvider.get(key);
        if (known != null) {
            ofProvider.put(key, again(known, time));
        } else if (ofProvider.size() < MOST) {
            ofProvider.put(key, new Finding(provider, kind, name, time, time, 1));
        } else {
            more++;
        }
    }

    private static Finding again(Finding known, Instant time) {
        return new Finding(
                known.provider(),
                known.kind(),
                known.name(),
                time.isBefore(known.since()) ? time : known.since(),
                time.isAfter(known.until()) ? time : known.until(),
                known.requests() + 1);
    }

    /** Anybody may have put anything into it, a number too. */
    static String shown(String sent) {
        String masked = sent.replaceAll("\\p{Nd}", "#").replaceAll("[^A-Za-z#_.:/$()\\[\\] -]", "?");
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
    }

    List<Finding> findings() {
        return found.values().stream()
                .flatMap(ofProvider -> ofProvider.values().stream())
                .sorted(Comparator.comparing(Finding::provider)
                        .thenComparing(Finding::kind)
                        .thenComparing(Finding::since)
                        .thenComparing(Finding::name))
                .toList();
    }

    Map<String, Long> requestsByProvider() {
        return requestsByProvider;
    }

    long requests() {
        return requests;
    }

    long unrecognized() {
        return unrecognized;
    }

    long refused() {
        return refused;
    }

    long more() {
        return more;
    }
}
