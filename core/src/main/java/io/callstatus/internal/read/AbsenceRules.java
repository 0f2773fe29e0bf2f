package io.callstatus.internal.read;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Evidence.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which requests of a provider are another event, and which of them only as long as certain fields are absent: such a field
 * makes a call status of them. Immutable.
 */
public final class AbsenceRules {
    /**
     * One such event.
     *
     * @param present the fields that it needs
     * @param absent the fields that it must not have
     */
    public record Rule(List<String> present, List<String> absent) {}

    private final List<Rule> rules;
    private final Set<String> absent = new HashSet<>();

    /** The rules that this parser declares; that a field is absent which every status has needs no rule. */
    public AbsenceRules(CallStatusParser parser) {
        Set<String> required = parser.verification().requiredFields();
        List<Rule> all = new ArrayList<>();
        for (Callback callback : parser.callbacks()) {
            List<String> names = names(callback, Test.ABSENT);
            names.removeAll(required);
            List<String> present = names(callback, Test.PRESENT);
            if (!callback.isCallStatus() && !present.isEmpty()) {
                all.add(new Rule(List.copyOf(present), List.copyOf(names)));
                absent.addAll(names);
            }
        }
        rules = List.copyOf(all);
    }

    private static List<String> names(Callback callback, Test test) {
        List<String> names = new ArrayList<>();
        for (Evidence evidence : callback.required()) {
            if (evidence.test() == test) {
                names.add(evidence.path().toString());
            }
        }
        return names;
    }

    /** Whether a field of this name keeps a request from being another event. */
    public boolean isAsked(String name) {
        return absent.contains(name);
    }

    /**
     * Whether a request would be another event without some of its fields, and is none with them.
     *
     * @param names the fields that it has
     * @param open those of them that may be something else
     */
    public boolean rest(Set<String> names, Set<String> open) {
        boolean rests = false;
        for (Rule rule : rules) {
            if (names.containsAll(rule.present())) {
                List<String> hindering = new ArrayList<>(rule.absent());
                hindering.retainAll(names);
                if (hindering.isEmpty()) {
                    return false;
                }
                rests |= open.containsAll(hindering);
            }
        }
        return rests;
    }
}
