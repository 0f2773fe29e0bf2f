package io.callstatus.internal;

import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Fingerprint.OtherEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the fields of a request show a provider's fingerprint. Immutable. */
public final class Matcher {
    private final Fingerprint fingerprint;
    private final List<EventRun> events;

    /** A matcher of this fingerprint. */
    public Matcher(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
        this.events = EventRun.of(fingerprint.otherEvents());
    }

    /** Whether the fields alone claim the request. */
    public boolean claims(FieldSource fields) {
        return allIn(fingerprint.required(), fields) && anyOfEachIn(fingerprint.alternatives(), fields)
                || claimingEventIn(fields);
    }

    private boolean claimingEventIn(FieldSource fields) {
        for (EventRun run : events) {
            if (run.claims() && event(run, fields) != null) {
                return true;
            }
        }
        return false;
    }

    /** The other event that the fields of a claimed request show; empty for a call status. */
    public Optional<String> event(FieldSource fields) {
        for (EventRun run : events) {
            OtherEvent event = event(run, fields);
            if (event != null) {
                return Optional.of(event.name());
            }
        }
        return Optional.empty();
    }

    private static @Nullable OtherEvent event(EventRun run, FieldSource fields) {
        if (run.any() == null || isIn(run.any(), fields)) {
            for (OtherEvent event : run.events()) {
                if (allIn(event.evidence(), fields)) {
                    return event;
                }
            }
        }
        return null;
    }

    /** What the fields lack for a claim, by field names; without a value. */
    public List<String> missing(FieldSource fields) {
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

    private static boolean anyOfEachIn(List<List<Evidence>> groups, FieldSource fields) {
        for (List<Evidence> group : groups) {
            if (!anyIn(group, fields)) {
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
