package io.callstatus.internal.detect;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether the fields of a request show a provider's fingerprint. Immutable. */
public final class FingerprintMatcher {
    private final EvidenceCheck[] required;
    private final EvidenceCheck[][] alternatives;
    private final EventGroup[] events;
    private final EvidenceCheck[] state;

    /** A matcher of this fingerprint, for requests whose names are numbered by this vocabulary. */
    public FingerprintMatcher(Fingerprint fingerprint, Vocabulary vocabulary) {
        this.required = EvidenceCheck.of(fingerprint.required(), vocabulary);
        this.alternatives = new EvidenceCheck[fingerprint.alternatives().size()][];
        for (int i = 0; i < alternatives.length; i++) {
            alternatives[i] = EvidenceCheck.of(fingerprint.alternatives().get(i), vocabulary);
        }
        this.events = EventGroup.of(fingerprint.otherEvents(), vocabulary);
        List<String> names = fingerprint.stateFields();
        this.state = new EvidenceCheck[names.size()];
        for (int i = 0; i < state.length; i++) {
            state[i] = EvidenceCheck.of(Evidence.key(names.get(i)), vocabulary);
        }
    }

    /** Whether the fields alone claim the request. */
    public boolean claims(FieldSource fields) {
        return allClaimedBy(required, fields) && anyOfEachIn(alternatives, fields) || claimingEventIn(fields);
    }

    private boolean claimingEventIn(FieldSource fields) {
        for (EventGroup run : events) {
            if (run.claims() && run.event(fields) != null) {
                return true;
            }
        }
        return false;
    }

    /** The other event that the fields of a claimed request show; empty for a call status. */
    public Optional<String> event(FieldSource fields) {
        for (EventGroup run : events) {
            String event = run.event(fields);
            if (event != null) {
                return Optional.of(event);
            }
        }
        return mayBearState(fields) ? Optional.empty() : Optional.of(Fingerprint.UNKNOWN_EVENT);
    }

    private boolean mayBearState(FieldSource fields) {
        for (EvidenceCheck check : state) {
            if (check.isNamedIn(fields)) {
                return true;
            }
        }
        return state.length == 0;
    }

    /** What the fields lack for a claim, by field names; without a value. */
    public List<String> missing(FieldSource fields) {
        List<String> missing = new ArrayList<>();
        for (EvidenceCheck check : required) {
            if (!check.isOnceIn(fields)) {
                missing.add(check.toString());
            }
        }
        for (EvidenceCheck[] group : alternatives) {
            if (!anyIn(group, fields)) {
                missing.add("any of " + Arrays.toString(group));
            }
        }
        return missing;
    }

    private static boolean allClaimedBy(EvidenceCheck[] all, FieldSource fields) {
        for (EvidenceCheck check : all) {
            if (!check.isOnceIn(fields)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyOfEachIn(EvidenceCheck[][] groups, FieldSource fields) {
        for (EvidenceCheck[] group : groups) {
            if (!anyIn(group, fields)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyIn(EvidenceCheck[] any, FieldSource fields) {
        for (EvidenceCheck check : any) {
            if (check.isOnceIn(fields)) {
                return true;
            }
        }
        return false;
    }
}
