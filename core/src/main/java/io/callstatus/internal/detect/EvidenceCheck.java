package io.callstatus.internal.detect;

import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.KnownName;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.read.Placeholders;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.text.Utf8;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Evidence.Test;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of evidence with the number of its field name, so that a lookup costs little. Immutable. */
final class EvidenceCheck {
    private static final AsciiSet PLAIN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "-_");

    private final Evidence evidence;
    private final Test test;
    private final boolean isWrapped;
    private final KnownName name;
    private final List<String> around;
    /** The vocabulary that has all its words; null where there is none. */
    private final @Nullable Vocabulary words;
    /** Every value that fits begins with one of these; empty if the beginnings are not known. */
    private final byte[][] beginnings;

    private EvidenceCheck(Evidence evidence, KnownName name, Vocabulary vocabulary) {
        this.evidence = evidence;
        this.test = evidence.test();
        this.isWrapped = evidence.isWrapped();
        this.name = name;
        this.around = evidence.path().around();
        this.words = vocabulary.knowsWords(evidence.words()) ? vocabulary : null;
        this.beginnings = beginnings(evidence);
    }

    private static byte[][] beginnings(Evidence evidence) {
        Pattern shape = evidence.shape();
        List<String> texts = shape == null ? evidence.words() : List.of(beginning(shape.pattern()));
        byte[][] beginnings = new byte[texts.size()][];
        for (int i = 0; i < beginnings.length; i++) {
            beginnings[i] = Utf8.bytes(texts.get(i));
        }
        return beginnings;
    }

    /** The literal text that every value of a shape begins with, up to the first special character of the expression. */
    static String beginning(String expression) {
        int end = 0;
        while (end < expression.length() && PLAIN.contains(expression.charAt(end))) {
            end++;
        }
        boolean isOther = expression.indexOf('|') >= 0;
        boolean isRepeated = end < expression.length() && "?*+{".indexOf(expression.charAt(end)) >= 0;
        return isOther ? "" : expression.substring(0, isRepeated ? Math.max(end - 1, 0) : end);
    }

    static EvidenceCheck of(Evidence evidence, Vocabulary vocabulary) {
        KnownName known = vocabulary.name(evidence.path().name());
        return new EvidenceCheck(
                evidence, known == null ? new KnownName(evidence.path().name()) : known, vocabulary);
    }

    static EvidenceCheck[] of(List<Evidence> evidence, Vocabulary vocabulary) {
        EvidenceCheck[] checks = new EvidenceCheck[evidence.size()];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = of(evidence.get(i), vocabulary);
        }
        return checks;
    }

    private boolean isElsewhere(FieldScopes scopes) {
        return isWrapped && !scopes.isWrapped();
    }

    private @Nullable FieldSource fields(FieldScopes scopes) {
        return around.isEmpty() ? scopes.top() : scopes.at(around);
    }

    private boolean isMetByNothing() {
        return test == Test.ABSENT || test == Test.NOT_LOWER_CASE;
    }

    /** Whether the field was sent at all, with any value; or copies of an object around it differ. */
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
            if (!fits(fields, index, scopes) || test == Test.PRESENT && !isSame(fields, first, index, scopes)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(FieldSource fields, int first, int index, FieldScopes scopes) {
        return first == index || Objects.equals(scopes.text(fields, first), scopes.text(fields, index));
    }

    /** For a claim, one copy is enough. If copies differ, the parser reports it. */
    boolean isOnceIn(FieldScopes scopes) {
        if (isElsewhere(scopes)) {
            return false;
        }
        FieldSource fields = fields(scopes);
        return fields == null ? isMetByNothing() : isOnceIn(fields, scopes);
    }

    private boolean isOnceIn(FieldSource fields, FieldScopes scopes) {
        int index = fields.find(name);
        if (index < 0 || test == Test.ABSENT) {
            return isIn(fields, scopes);
        }
        while (index >= 0 && !fits(fields, index, scopes)) {
            index = fields.next(index);
        }
        return index >= 0;
    }

    private boolean fits(FieldSource fields, int index, FieldScopes scopes) {
        FieldKind kind = fields.kind(index);
        return switch (test) {
            case KEY -> true;
            case PRESENT -> kind.isValue() && !isAbsent(fields, index, scopes) && !fields.isDamaged(index);
            case ABSENT -> isAbsent(fields, index, scopes);
            case VALUE -> kind.isValue() && isWord(fields, index, scopes);
            case OTHER_THAN -> kind.isValue() && !isWord(fields, index, scopes);
            case NOT_LOWER_CASE ->
                kind == FieldKind.NULL || kind.isValue() && !ValueShapes.hasLowerCase(scopes.text(fields, index));
            case PREFIX -> kind.isValue() && begins(fields, index, scopes);
            case UUID -> kind.isValue() && isUuid(fields, index, scopes);
            case DOMAIN ->
                kind.isValue()
                        && ValueShapes.isOnDomain(
                                scopes.text(fields, index), evidence.words().get(0));
            case SHAPE -> kind.isValue() && mayBegin(fields, index) && isInShape(scopes.text(fields, index), scopes);
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

    // A value without escapes is checked without creating a text.

    @SuppressWarnings("ReferenceEquality") // each set has one vocabulary
    private boolean isWord(FieldSource fields, int index, FieldScopes scopes) {
        boolean isKnown = words != null
                && fields instanceof FieldTable table
                && table.vocabulary() == words
                && table.isAsSent(index);
        String value = isKnown ? scopes.word((FieldTable) fields, index) : scopes.text(fields, index);
        return value != null && evidence.isWord(value);
    }

    private boolean begins(FieldSource fields, int index, FieldScopes scopes) {
        if (fields instanceof FieldTable table && table.isAsSent(index)) {
            return mayBegin(table, index);
        }
        String value = scopes.text(fields, index);
        return value != null && begins(value);
    }

    private static boolean isUuid(FieldSource fields, int index, FieldScopes scopes) {
        return fields instanceof FieldTable table && table.isAsSent(index)
                ? ValueShapes.isUuid(table.body(), table.offset(index), table.end(index))
                : ValueShapes.isUuid(scopes.text(fields, index));
    }

    /** Whether the value has one of the beginnings; also true if only its decoded text would show it. */
    private boolean mayBegin(FieldSource fields, int index) {
        if (!(fields instanceof FieldTable table) || !table.isAsSent(index)) {
            return true;
        }
        int from = table.offset(index);
        int length = table.end(index) - from;
        for (byte[] beginning : beginnings) {
            int most = Math.min(length, beginning.length);
            if (most == beginning.length
                    && Arrays.equals(table.body(), from, from + most, beginning, 0, beginning.length)) {
                return true;
            }
        }
        return false;
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
