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
        return allClaimedBy(fingerprint.required(), fields) && anyOfEachIn(fingerprint.alternatives(), fields)
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
        fingerprint.required().stream().filter(e -> !isOnceIn(e, fields)).forEach(e -> missing.add(e.toString()));
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

    private static boolean allClaimedBy(List<Evidence> all, FieldSource fields) {
        for (Evidence evidence : all) {
            if (!isOnceIn(evidence, fields)) {
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
            if (isOnceIn(evidence, fields)) {
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
        for (; index >= 0; index = fields.next(index)) {
            if (!fits(evidence, fields, index)) {
                return false;
            }
        }
        return true;
    }

    /** For a claim one copy is enough: copies that differ are for the parser to complain about. */
    private static boolean isOnceIn(Evidence evidence, FieldSource fields) {
        int index = fields.find(evidence.name(), 0);
        if (index < 0 || evidence.test() == Evidence.Test.ABSENT) {
            return isIn(evidence, fields);
        }
        while (index >= 0 && !fits(evidence, fields, index)) {
            index = fields.next(index);
        }
        return index >= 0;
    }

    private static boolean fits(Evidence evidence, FieldSource fields, int index) {
        FieldKind kind = fields.kind(index);
        return switch (evidence.test()) {
            case KEY -> true;
            case ABSENT -> isBlank(fields.value(index));
            case VALUE -> isText(kind) && isWord(evidence, fields.value(index));
            case OTHER_THAN -> isText(kind) && !isWord(evidence, fields.value(index));
            case NOT_LOWER_CASE -> kind == FieldKind.NULL || isText(kind) && !Shapes.hasLowerCase(fields.value(index));
            case PREFIX, UUID, DOMAIN -> isText(kind) && fits(evidence, fields.value(index));
        };
    }

    private static boolean isWord(Evidence evidence, @Nullable String value) {
        return value != null && evidence.isWord(value);
    }

    private static boolean isText(FieldKind kind) {
        return kind != FieldKind.NULL && !kind.isContainer();
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static boolean fits(Evidence evidence, @Nullable String value) {
        return switch (evidence.test()) {
            case PREFIX -> value != null && value.startsWith(evidence.words().get(0));
            case UUID -> Shapes.isUuid(value);
            default -> Shapes.isOnDomain(value, evidence.words().get(0));
        };
    }
}
