package io.callstatus.internal.detect;

import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.spi.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minimum that a request must have to be claimed by its fields. It is checked before a parser is created: the beginnings of
 * values distinguish providers that use the same field names. Immutable, except that it is created late; thread-safe.
 */
final class Prefilter {
    private final Fingerprint print;
    private final Vocabulary vocabulary;
    private final boolean isUndecided;
    private final boolean readsArrays;
    private volatile Conditions @Nullable [] conditions;

    /** What a request of one callback must have. */
    private record Conditions(EvidenceCheck[] all, EvidenceCheck[][] any) {
        boolean areMetBy(FieldScopes fields) {
            for (EvidenceCheck check : all) {
                if (!check.isOnceIn(fields)) {
                    return false;
                }
            }
            for (EvidenceCheck[] group : any) {
                if (!hasOne(group, fields)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean hasOne(EvidenceCheck[] group, FieldScopes fields) {
            for (EvidenceCheck check : group) {
                if (check.isOnceIn(fields)) {
                    return true;
                }
            }
            return false;
        }
    }

    Prefilter(Fingerprint print, Vocabulary vocabulary) {
        this.print = print;
        this.vocabulary = vocabulary;
        this.readsArrays = print.has(Fingerprint.ARRAYS);
        this.isUndecided =
                print.traits().size() > (readsArrays ? 1 : 0) || print.told().isEmpty();
    }

    /** Whether the fields of a request cannot belong to the provider. */
    boolean rulesOut(RequestScan scan) {
        if (isUndecided
                || scan.isReadAsDeclared()
                || readsArrays && !scan.elements().isEmpty()) {
            return false; // the fields depend on the parser
        }
        Conditions[] known = conditions;
        for (Conditions one : known == null ? make() : known) {
            if (one.areMetBy(scan)) {
                return false;
            }
        }
        return true;
    }

    /** Two threads may create the same. */
    private Conditions[] make() {
        List<Fingerprint.Told> told = print.told();
        Conditions[] made = new Conditions[told.size()];
        for (int i = 0; i < made.length; i++) {
            List<List<String>> any = told.get(i).any();
            EvidenceCheck[][] groups = new EvidenceCheck[any.size()][];
            for (int j = 0; j < groups.length; j++) {
                groups[j] = checks(any.get(j));
            }
            made[i] = new Conditions(checks(told.get(i).all()), groups);
        }
        conditions = made;
        return made;
    }

    private EvidenceCheck[] checks(List<String> told) {
        List<Evidence> evidence = new ArrayList<>();
        for (String one : told) {
            evidence.add(evidence(one));
        }
        return EvidenceCheck.of(evidence, vocabulary);
    }

    private static Evidence evidence(String told) {
        String name = Fingerprint.name(told);
        if (name.length() == told.length()) {
            return Evidence.key(name);
        }
        List<String> beginnings = new ArrayList<>();
        int from = name.length() + 1;
        while (from <= told.length()) {
            int bar = told.indexOf('|', from);
            int end = bar < 0 ? told.length() : bar;
            beginnings.add(told.substring(from, end));
            from = end + 1;
        }
        return Evidence.prefix(name, beginnings.toArray(new String[0]));
    }
}
