package io.callstatus;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Providers that are recognised by the same field names, of which one is proven and the other trusted by name. A sender who
 * leaves out the proof of the one and adds the fields of the other is accepted. Stateless.
 */
final class LookAlikes {
    /** Evidence that checks the name of a field, and no value that only one provider has. */
    private static final Set<Evidence.Test> OF_NAMES =
            EnumSet.of(Evidence.Test.KEY, Evidence.Test.PRESENT, Evidence.Test.UUID);

    private LookAlikes() {}

    /** A warning for each pair; empty where there is none. */
    static List<String> warnings(ParserSet parsers, Set<String> unproven, Set<String> proven) {
        List<String> warnings = new ArrayList<>();
        for (String open : new TreeSet<>(unproven)) {
            for (String other : new TreeSet<>(proven)) {
                Set<String> shared = names(parsers, open);
                shared.retainAll(names(parsers, other));
                if (!open.equals(other) && !shared.isEmpty()) {
                    warnings.add(warning(open, other, shared));
                }
            }
        }
        return warnings;
    }

    private static String warning(String open, String other, Set<String> shared) {
        return open + " is trusted by name, and is told by fields that " + other + " sends too: "
                + String.join(", ", shared) + ". Whoever sends a call of " + other
                + " as one of " + open
                + " is asked for no proof: keep calls by callKey(), not by callId() alone, and look"
                + " at trust()";
    }

    private static Set<String> names(ParserSet parsers, String provider) {
        return parsers.parser(provider).map(CallStatusParser::callbacks).stream()
                .flatMap(List::stream)
                .filter(Callback::isCallStatus)
                .flatMap(callback -> Stream.concat(
                        callback.required().stream(),
                        callback.alternatives().stream().flatMap(List::stream)))
                .filter(evidence -> OF_NAMES.contains(evidence.test()))
                .map(evidence -> evidence.path().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
