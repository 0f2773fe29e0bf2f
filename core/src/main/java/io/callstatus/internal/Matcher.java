package io.callstatus.internal;

import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the fields of a request show a provider's fingerprint. */
public final class Matcher {
    private Matcher() {}

    /** Whether the fields alone claim the request. */
    public static boolean claims(Fingerprint fingerprint, FieldSource fields) {
        return allIn(fingerprint.required(), fields)
                        && fingerprint.alternatives().stream().allMatch(group -> anyIn(group, fields))
                || fingerprint.otherEvents().stream().anyMatch(e -> e.claims() && allIn(e.evidence(), fields));
    }

    /** The other event that the fields of a claimed request show; empty for a call status. */
    public static Optional<String> event(Fingerprint fingerprint, FieldSource fields) {
        return fingerprint.otherEvents().stream()
                .filter(e -> allIn(e.evidence(), fields))
                .map(Fingerprint.OtherEvent::name)
                .findFirst();
    }

    /** What the fields lack for a claim, by field names; without a value. */
    public static List<String> missing(Fingerprint fingerprint, FieldSource fields) {
        List<String> missing = new ArrayList<>();
        fingerprint.required().stream().filter(e -> !isIn(e, fields)).forEach(e -> missing.add(e.toString()));
        fingerprint.alternatives().stream()
                .filter(group -> !anyIn(group, fields))
                .forEach(group -> missing.add("any of " + group));
        return missing;
    }

    private static boolean allIn(List<Evidence> all, FieldSource fields) {
        for (Evidence evidence : all) {
            if (!isIn(evidence, fields)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyIn(List<Evidence> any, FieldSource fields) {
        for (Evidence evidence : any) {
            if (isIn(evidence, fields)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Evidence evidence, FieldSource fields) {
        int index = fields.find(evidence.name(), 0);
        if (index < 0) {
            return evidence.test() == Evidence.Test.ABSENT || evidence.test() == Evidence.Test.NOT_LOWER_CASE;
        }
        for (; index >= 0; index = fields.find(evidence.name(), index + 1)) {
            if (!fits(evidence, fields, index)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Evidence evidence, FieldSource fields, int index) {
        return switch (evidence.test()) {
            case KEY -> true;
            case ABSENT -> false;
            default -> !fields.kind(index).isContainer() && fits(evidence, fields.value(index));
        };
    }

    private static boolean fits(Evidence evidence, @Nullable String value) {
        List<String> words = evidence.words();
        if (value == null) {
            return evidence.test() == Evidence.Test.NOT_LOWER_CASE;
        }
        return switch (evidence.test()) {
            case KEY -> true;
            case ABSENT -> false;
            case VALUE -> words.contains(value);
            case OTHER_THAN -> !words.contains(value);
            case PREFIX -> value.startsWith(words.get(0));
            case UUID -> Shapes.isUuid(value);
            case NOT_LOWER_CASE -> !Shapes.hasLowerCase(value);
            case DOMAIN -> Shapes.isOnDomain(value, words.get(0));
        };
    }
}
