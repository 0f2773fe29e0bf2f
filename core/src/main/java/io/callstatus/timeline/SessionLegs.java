package io.callstatus.timeline;

import io.callstatus.internal.text.Digests;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The legs of a session by the keys of their calls. Of more than {@value #MOST}, those stay whose digests are the
 * least: which they are has to depend on the ids alone, for what is known of a leg grows. Immutable.
 */
final class SessionLegs {
    static final int MOST = 256;
    /** So many legs are told apart, dropped ones included. */
    static final int MOST_COUNTED = 1_024;

    private final SortedMap<String, CallTimeline> legs;
    private final SortedSet<String> marks;

    /** @param marks of each leg that is counted the digest; empty where none was dropped */
    private SessionLegs(SortedMap<String, CallTimeline> legs, SortedSet<String> marks) {
        this.legs = legs;
        this.marks = marks;
    }

    static SessionLegs of(CallTimeline leg) {
        return new SessionLegs(new TreeMap<>(Map.of(key(leg), leg)), new TreeSet<>());
    }

    /** The id alone, with the account where it is part of the key: legs are of one provider. */
    private static String key(CallTimeline leg) {
        return leg.first().callId()
                + (leg.first().isAccountInEveryReport()
                        ? leg.first()
                                .accountId()
                                .map(account -> " of " + account)
                                .orElse("")
                        : "");
    }

    SessionLegs merge(SessionLegs other, String sessionId) {
        TreeMap<String, CallTimeline> all = new TreeMap<>(legs);
        other.legs.forEach((key, leg) -> all.merge(key, leg, CallTimeline::merge));
        if (all.size() <= MOST && marks.isEmpty() && other.marks.isEmpty()) {
            return new SessionLegs(all, new TreeSet<>());
        }
        TreeSet<String> counted = new TreeSet<>(marks);
        counted.addAll(other.marks);
        Map<String, String> digests = new TreeMap<>();
        all.forEach((key, leg) -> digests.put(key, mark(leg, sessionId)));
        counted.addAll(digests.values());
        while (counted.size() > MOST_COUNTED) {
            counted.pollLast();
        }
        Set<String> kept = new LinkedHashSet<>(counted.stream().limit(MOST).toList());
        all.keySet().removeIf(key -> !kept.contains(digests.get(key)));
        return new SessionLegs(all, counted);
    }

    /** The leg that the session is named after comes first. */
    private static String mark(CallTimeline leg, String sessionId) {
        return (leg.first().callId().equals(sessionId) ? "0" : "1") + Digests.shortHash(key(leg));
    }

    SessionLegs withMarks(List<String> more, String sessionId) {
        return more.isEmpty() ? this : merge(new SessionLegs(new TreeMap<>(), new TreeSet<>(more)), sessionId);
    }

    /** Those that began earlier first, then by id. */
    List<CallTimeline> inOrder() {
        return legs.values().stream()
                .sorted(Comparator.comparing(CallTimeline::beginning)
                        .thenComparing(leg -> leg.first().callId()))
                .toList();
    }

    /** How many were dropped, as far as they are counted. */
    int dropped() {
        return Math.max(0, marks.size() - MOST);
    }

    Set<String> marks() {
        return Collections.unmodifiableSet(marks);
    }

    /** The account that verified reports name. */
    Optional<String> account() {
        return legs.values().stream()
                .flatMap(leg -> leg.set().account().stream())
                .findFirst();
    }

    SessionLegs withoutPayload() {
        TreeMap<String, CallTimeline> all = new TreeMap<>(legs);
        all.replaceAll((key, leg) -> leg.withoutPayload());
        return new SessionLegs(all, marks);
    }

    boolean isEqual(SessionLegs other) {
        return legs.equals(other.legs) && marks.equals(other.marks);
    }

    @Override
    public int hashCode() {
        return legs.hashCode();
    }
}
