package io.callstatus.internal.detect;

import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.KnownName;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.read.Placeholders;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Evidence.Test;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of evidence with the number of its name, so that looking for it costs next to nothing. Immutable. */
final class EvidenceCheck {
    private final Evidence evidence;
    private final KnownName name;
    private final List<String> around;

    private EvidenceCheck(Evidence evidence, KnownName name) {
        this.evidence = evidence;
        this.name = name;
        this.around = evidence.path().around();
    }

    static EvidenceCheck of(Evidence evidence, Vocabulary vocabulary) {
        KnownName known = vocabulary.name(evidence.path().name());
        return new EvidenceCheck(
                evidence, known == null ? new KnownName(evidence.path().name(), 0) : known);
    }

    static EvidenceCheck[] of(List<Evidence> evidence, Vocabulary vocabulary) {
        EvidenceCheck[] checks = new EvidenceCheck[evidence.size()];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = of(evidence.get(i), vocabulary);
        }
        return checks;
    }

    private boolean isElsewhere(FieldScopes scopes) {
        return evidence.isWrapped() && !scopes.isWrapped();
    }

    private @Nullable FieldSource fields(FieldScopes scopes) {
        return around.isEmpty() ? scopes.top() : scopes.at(around);
    }

    private boolean isMetByNothing() {
        return evidence.test() == Test.ABSENT || evidence.test() == Test.NOT_LOWER_CASE;
    }

    /** Whether the field was sent at all, with whatever value, or copies of an object around it that differ. */
    boolean isNamedIn(FieldScopes scopes) {
        FieldSource fields = fields(scopes);
        return fields == null ? scopes.differing(around) > 0 : fields.find(name) >= 0;
    }

    /** For another event every copy of the field must fit. */
    boolean isIn(FieldScopes scopes) {
        if (isElsewhere(scopes)) {
            return false;
        }
        FieldSource fields = fields(scopes);
        return fields == null ? isMetByNothing() : isIn(fields, scopes);
    }

    private boolean isIn(FieldSource fields, FieldScopes scopes) {
        int index = fields.find(name);
        if (index < 0) {
            return isMetByNothing();
        }
        int first = index;
        for (; index >= 0; index = fields.next(index)) {
            if (!fits(fields, index, scopes)
                    || evidence.test() == Test.PRESENT && !isSame(fields, first, index, scopes)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(FieldSource fields, int first, int index, FieldScopes scopes) {
        return first == index || Objects.equals(scopes.text(fields, first), scopes.text(fields, index));
    }

    /** For a claim one copy is enough: copies that differ are for the parser to complain about. */
    boolean isOnceIn(FieldScopes scopes) {
        if (isElsewhere(scopes)) {
            return false;
        }
        FieldSource fields = fields(scopes);
        return fields == null ? isMetByNothing() : isOnceIn(fields, scopes);
    }

    private boolean isOnceIn(FieldSource fields, FieldScopes scopes) {
        int index = fields.find(name);
        if (index < 0 || evidence.test() == Test.ABSENT) {
            return isIn(fields, scopes);
        }
        while (index >= 0 && !fits(fields, index, scopes)) {
            index = fields.next(index);
        }
        return index >= 0;
    }

    private boolean fits(FieldSource fields, int index, FieldScopes scopes) {
        FieldKind kind = fields.kind(index);
        return switch (evidence.test()) {
            case KEY -> true;
            case PRESENT -> isText(kind) && !isAbsent(fields, index, scopes) && !fields.isDamaged(index);
            case ABSENT -> isAbsent(fields, index, scopes);
            case VALUE -> isText(kind) && isWord(scopes.text(fields, index));
            case OTHER_THAN -> isText(kind) && !isWord(scopes.text(fields, index));
            case NOT_LOWER_CASE ->
                kind == FieldKind.NULL || isText(kind) && !ValueShapes.hasLowerCase(scopes.text(fields, index));
            case PREFIX, UUID, DOMAIN -> isText(kind) && fits(scopes.text(fields, index));
            case SHAPE -> isText(kind) && isInShape(scopes.text(fields, index), scopes);
        };
    }

    private static boolean isAbsent(FieldSource fields, int index, FieldScopes scopes) {
        if (fields instanceof FieldTable table) {
            if (Placeholders.OF_ALL_PROVIDERS.cannotBegin(table.initial(index))) {
                return false;
            }
            if (table.isBlank(index)) {
                return true;
            }
        }
        return Placeholders.isOfAllProviders(scopes.text(fields, index));
    }

    private boolean isWord(@Nullable String value) {
        return value != null && evidence.isWord(value);
    }

    private static boolean isText(FieldKind kind) {
        return kind != FieldKind.NULL && !kind.isContainer();
    }

    private boolean fits(@Nullable String value) {
        return switch (evidence.test()) {
            case PREFIX -> value != null && begins(value);
            case UUID -> ValueShapes.isUuid(value);
            default -> ValueShapes.isOnDomain(value, evidence.words().get(0));
        };
    }

    private boolean isInShape(@Nullable String value, FieldScopes scopes) {
        Pattern shape = evidence.shape();
        return value != null && shape != null && scopes.isInShape(value, shape);
    }

    private boolean begins(String value) {
        for (String prefix : evidence.words()) {
            if (value.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return evidence.toString();
    }
}
