package io.callstatus.internal;

import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether the fields of a request show a provider's fingerprint. Immutable. */
public final class Matcher {
    private final Clue[] required;
    private final Clue[][] alternatives;
    private final EventRun[] events;
    private final Clue[] state;

    /** A matcher of this fingerprint, for requests whose names are numbered by this vocabulary. */
    public Matcher(Fingerprint fingerprint, Vocabulary vocabulary) {
        this.required = Clue.of(fingerprint.required(), vocabulary);
        this.alternatives = new Clue[fingerprint.alternatives().size()][];
        for (int i = 0; i < alternatives.length; i++) {
            alternatives[i] = Clue.of(fingerprint.alternatives().get(i), vocabulary);
        }
        this.events = EventRun.of(fingerprint.otherEvents(), vocabulary);
        List<String> names = fingerprint.stateFields();
        this.state = new Clue[names.size()];
        for (int i = 0; i < state.length; i++) {
            state[i] = Clue.of(Evidence.key(names.get(i)), vocabulary);
        }
    }

    /** Whether the fields alone claim the request. */
    public boolean claims(FieldSource fields) {
        return allClaimedBy(required, fields) && anyOfEachIn(alternatives, fields) || claimingEventIn(fields);
    }

    private boolean claimingEventIn(FieldSource fields) {
        for (EventRun run : events) {
            if (run.claims() && run.event(fields) != null) {
                return true;
            }
        }
        return false;
    }

    /** The other event that the fields of a claimed request show; empty for a call status. */
    public Optional<String> event(FieldSource fields) {
        for (EventRun run : events) {
            String event = run.event(fields);
            if (event != null) {
                return Optional.of(event);
            }
        }
        return mayBearState(fields) ? Optional.empty() : Optional.of(Fingerprint.UNKNOWN_EVENT);
    }

    private boolean mayBearState(FieldSource fields) {
        for (Clue clue : state) {
            if (clue.isNamedIn(fields)) {
                return true;
            }
        }
        return state.length == 0;
    }

    /** What the fields lack for a claim, by field names; without a value. */
    public List<String> missing(FieldSource fields) {
        List<String> missing = new ArrayList<>();
        for (Clue clue : required) {
            if (!clue.isOnceIn(fields)) {
                missing.add(clue.toString());
            }
        }
        for (Clue[] group : alternatives) {
            if (!anyIn(group, fields)) {
                missing.add("any of " + Arrays.toString(group));
            }
        }
        return missing;
    }

    private static boolean allClaimedBy(Clue[] all, FieldSource fields) {
        for (Clue clue : all) {
            if (!clue.isOnceIn(fields)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyOfEachIn(Clue[][] groups, FieldSource fields) {
        for (Clue[] group : groups) {
            if (!anyIn(group, fields)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyIn(Clue[] any, FieldSource fields) {
        for (Clue clue : any) {
            if (clue.isOnceIn(fields)) {
                return true;
            }
        }
        return false;
    }
}
