package io.callstatus.internal.detect;

import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether the fields of a request are those of one callback. Immutable. */
final class CallbackCheck {
    private final Callback callback;
    private final Recognized recognized;
    private final EvidenceCheck[] required;
    private final EvidenceCheck[][] alternatives;
    private final EvidenceCheck[] excluded;
    private final EvidenceCheck[] state;
    private final EvidenceCheck[][] elements;

    CallbackCheck(Callback callback, Vocabulary vocabulary) {
        this.callback = callback;
        this.recognized = new Recognized(callback, callback.name());
        this.required = EvidenceCheck.of(callback.required(), vocabulary);
        this.alternatives = groups(callback.alternatives(), vocabulary);
        this.excluded = EvidenceCheck.of(callback.excluded(), vocabulary);
        this.elements = groups(callback.ofElements(), vocabulary);
        List<FieldPath> fields = callback.stateFields();
        this.state = new EvidenceCheck[fields.size()];
        for (int i = 0; i < state.length; i++) {
            state[i] = EvidenceCheck.of(Evidence.key(fields.get(i)), vocabulary);
        }
    }

    private static EvidenceCheck[][] groups(List<List<Evidence>> evidence, Vocabulary vocabulary) {
        EvidenceCheck[][] groups = new EvidenceCheck[evidence.size()][];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = EvidenceCheck.of(evidence.get(i), vocabulary);
        }
        return groups;
    }

    Callback callback() {
        return callback;
    }

    /** What a request is according to this callback, with the callback's own name. */
    Recognized recognized() {
        return recognized;
    }

    boolean travelsBy(Transport transport) {
        return callback.transports().isEmpty() || callback.transports().contains(transport);
    }

    /** Whether the evidence holds for a claim: one fitting copy of a field is enough. */
    boolean claims(FieldScopes fields) {
        for (EvidenceCheck check : required) {
            if (!check.isOnceIn(fields)) {
                return false;
            }
        }
        for (EvidenceCheck[] group : alternatives) {
            if (!anyIn(group, fields)) {
                return false;
            }
        }
        return !anyIn(excluded, fields);
    }

    /** Whether the evidence holds strictly: every copy of a field has to fit. The first pieces of it were checked before. */
    boolean isShownBy(FieldScopes fields, int before) {
        for (int i = before; i < required.length; i++) {
            if (!required[i].isIn(fields)) {
                return false;
            }
        }
        for (EvidenceCheck[] group : alternatives) {
            if (!anyIn(group, fields)) {
                return false;
            }
        }
        return !anyIn(excluded, fields);
    }

    /** Whether a field that holds the state was sent, or the callback has no such field. */
    boolean mayBearState(FieldScopes fields) {
        for (EvidenceCheck check : state) {
            if (check.isNamedIn(fields)) {
                return true;
            }
        }
        return state.length == 0;
    }

    /** Whether an element of the envelope's array is a status. */
    boolean isStatus(FieldScopes element) {
        for (EvidenceCheck[] group : elements) {
            if (!anyIn(group, element)) {
                return false;
            }
        }
        return true;
    }

    /** The names of the fields that are missing for a claim; without values. */
    List<String> missing(FieldScopes fields) {
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
        for (EvidenceCheck check : excluded) {
            if (check.isOnceIn(fields)) {
                missing.add("a request without " + check);
            }
        }
        return missing;
    }

    private static boolean anyIn(EvidenceCheck[] any, FieldScopes fields) {
        for (EvidenceCheck check : any) {
            if (check.isOnceIn(fields)) {
                return true;
            }
        }
        return false;
    }
}
