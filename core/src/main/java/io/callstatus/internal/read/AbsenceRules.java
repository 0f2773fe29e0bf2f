package io.callstatus.internal.read;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence.Test;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which requests of a provider are another event, and which of them only if certain fields are absent: with such a field, the
 * request is a call status. Immutable.
 */
public final class AbsenceRules {
    /**
     * One such event.
     *
     * @param present the fields that it must have
     * @param absent the fields that it must not have, as bits
     */
    private record Rule(List<String> present, long absent) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Long> bits = new HashMap<>();
    /** The different bits of the rules that have some. */
    private final long[] masks;

    /** The rules that this parser declares. A field that every status has needs no rule. */
    public AbsenceRules(CallStatusParser parser) {
        Set<String> required = parser.verification().requiredFields();
        for (Callback callback : parser.callbacks()) {
            List<String> present = names(callback, Test.PRESENT);
            if (!callback.isCallStatus() && !present.isEmpty()) {
                long absent = 0;
                for (String name : names(callback, Test.ABSENT)) {
                    absent |= required.contains(name)
                            ? 0
                            : bits.computeIfAbsent(name, n -> 1L << Math.min(bits.size(), Long.SIZE - 1));
                }
                rules.add(new Rule(present, absent));
            }
        }
        masks = rules.stream()
                .mapToLong(Rule::absent)
                .filter(absent -> absent != 0)
                .distinct()
                .toArray();
    }

    private static List<String> names(Callback callback, Test test) {
        return callback.required().stream()
                .filter(evidence -> evidence.test() == test)
                .map(evidence -> evidence.path().toString())
                .toList();
    }

    /** The bit of a field that excludes another event; 0 for other fields. */
    public long bit(String name) {
        return bits.getOrDefault(name, 0L);
    }

    /** Whether a request that certainly has the other fields may be another event if the fields of these bits are absent. */
    public boolean mayRestOn(long open, long certain) {
        for (long mask : masks) {
            if ((mask & open) != 0 && (mask & certain) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a request with these fields would be another event without those of the bits, and is none with them. */
    public boolean restOn(long open, long certain, Set<String> names) {
        boolean rests = false;
        for (Rule rule : rules) {
            if (names.containsAll(rule.present)) {
                if ((rule.absent & (open | certain)) == 0) {
                    return false;
                }
                rests |= (rule.absent & certain) == 0;
            }
        }
        return rests;
    }
}
