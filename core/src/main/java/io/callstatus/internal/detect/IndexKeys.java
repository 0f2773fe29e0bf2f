package io.callstatus.internal.detect;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Evidence.Test;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, for each parser of a set, field names of which every request that it claims by fields has at least one. Made without
 * streams and lambdas, as all that the first request waits for: they cost more the first time than all else.
 */
final class IndexKeys {
    private final Map<String, Integer> uses = new HashMap<>();

    IndexKeys(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            for (String name : topNames(candidate.parser())) {
                uses.put(name, uses(name) + 1);
            }
        }
    }

    private int uses(String name) {
        return uses.getOrDefault(name, 0);
    }

    /** The names at the top of all fields by which a parser recognises its requests. */
    private static Set<String> topNames(CallStatusParser parser) {
        Set<String> names = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            for (Evidence evidence : callback.evidence()) {
                names.add(top(evidence));
            }
        }
        return names;
    }

    private static String top(Evidence evidence) {
        return evidence.path().names().get(0);
    }

    /** The names; empty where any request might be this parser's. */
    List<String> of(Candidate candidate) {
        List<String> names = new ArrayList<>();
        boolean told = true;
        for (Callback callback : candidate.parser().callbacks()) {
            if (callback.isClaiming() && !callback.envelope().isBody() && !CallbackMatcher.isEchoOfHeader(callback)) {
                Collection<String> telling = of(callback);
                told &= !telling.isEmpty();
                names.addAll(telling);
            }
        }
        return told ? names : List.of();
    }

    private Collection<String> of(Callback callback) {
        String rarest = rarest(callback.required());
        if (rarest != null) {
            return List.of(rarest);
        }
        Set<String> fewest = Set.of();
        for (List<Evidence> group : callback.alternatives()) {
            Set<String> names = allSent(group);
            fewest = !names.isEmpty() && (fewest.isEmpty() || names.size() < fewest.size()) ? names : fewest;
        }
        return fewest;
    }

    /** The names of fields of which one must have been sent; empty where none need be. */
    private static Set<String> allSent(List<Evidence> group) {
        Set<String> names = new LinkedHashSet<>();
        for (Evidence evidence : group) {
            if (!isSent(evidence)) {
                return Set.of();
            }
            names.add(top(evidence));
        }
        return names;
    }

    /** The name of a field that must have been sent, and that the fewest parsers of the set look at. */
    private @Nullable String rarest(List<Evidence> evidence) {
        String rarest = null;
        for (Evidence one : evidence) {
            if (isSent(one) && (rarest == null || uses(top(one)) < uses(rarest))) {
                rarest = top(one);
            }
        }
        return rarest;
    }

    private static boolean isSent(Evidence evidence) {
        return evidence.test() != Test.ABSENT && evidence.test() != Test.NOT_LOWER_CASE;
    }
}
