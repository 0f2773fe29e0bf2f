package io.callstatus.internal.read;

import io.callstatus.FieldProblem;
import io.callstatus.MalformedPayloadException;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.ReadCursor;
import io.callstatus.internal.text.DecodeBuffer;
import io.callstatus.internal.text.Utf8;
import io.callstatus.internal.time.InstantReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives the text of each field that is text, and reports a problem for each that is not. For one thread. */
public final class FieldLookup {
    private static final int NOWHERE = -1;

    private final String provider;
    private final FieldSource source;
    private final @Nullable FieldTable table;
    private final ReadCursor cursor = new ReadCursor();
    private final DecodeBuffer buffer = new DecodeBuffer();
    private Placeholders absent = Placeholders.OF_ALL_PROVIDERS;
    private final Problems problems;
    private final String prefix;

    /**
     * Looks up the fields of this provider; faster if they are still as they were scanned.
     *
     * @param prefix the names of the objects around them, each with a dot after it
     */
    public FieldLookup(String provider, FieldSource source, String prefix, Problems problems) {
        this.provider = provider;
        this.prefix = prefix;
        this.problems = problems;
        this.source = source;
        this.table = source instanceof FieldTable scanned ? scanned : null;
    }

    private int find(String name) {
        FieldTable fast = table;
        return fast == null ? source.find(name, 0) : fast.find(name, cursor);
    }

    private @Nullable String value(int index) {
        FieldTable fast = table;
        return fast == null ? source.value(index) : fast.value(index, buffer);
    }

    /** Whether the first character shows that the value cannot be a placeholder. */
    private boolean cannotBePlaceholder(int index) {
        FieldTable fast = table;
        return fast != null && absent.cannotBegin(fast.initial(index));
    }

    public void setPlaceholders(List<String> names, String... texts) {
        absent = absent.and(names, texts);
    }

    public void setVariableSign(char sign) {
        absent = absent.andVariables(sign);
    }

    public boolean isThere(String name) {
        int index = find(name);
        return index >= 0 && (cannotBePlaceholder(index) || !isAbsent(name, value(index)));
    }

    public String orMissing(String name, @Nullable String text) {
        if (text == null) {
            throw MalformedPayloadException.missingField(provider, prefix + name);
        }
        return text;
    }

    public @Nullable String required(String name) {
        return text(name, true);
    }

    public @Nullable String optional(String name) {
        return text(name, false);
    }

    /**
     * One long method on purpose: HotSpot does not inline more than 325 bytes of bytecode ({@code FreqInlineSize}), and
     * every parser calls this a dozen times.
     */
    private @Nullable String text(String name, boolean isRequired) {
        FieldTable fast = table;
        int index = fast == null ? source.find(name, 0) : fast.find(name, cursor);
        if (index < 0) {
            return null;
        }
        String value = fast == null ? source.value(index) : fast.value(index, buffer);
        FieldKind kind = source.kind(index);
        int copies = source.next(index) < 0 ? 1 : differing(index, value);
        boolean isDamaged = value != null && value.indexOf(Utf8.REPLACEMENT) >= 0 && source.isDamaged(index);
        if (copies == 1 && !kind.isContainer() && !isDamaged) {
            return isAbsent(name, value) ? null : value;
        }
        String one = kind.isContainer() ? "a JSON " + kind.name().toLowerCase(Locale.ROOT) : "bytes that are not UTF-8";
        String found = copies > 1 ? copies + " copies that differ" : one;
        String expected = copies > 1 ? "one value" : kind.isContainer() ? "text" : "text in UTF-8";
        if (isRequired) {
            String field = prefix + name;
            throw copies > 1
                    ? MalformedPayloadException.conflictingField(provider, field, source.offset(index), copies)
                    : MalformedPayloadException.unreadableField(provider, field, source.offset(index), expected, found);
        }
        note(name, expected, found);
        return null;
    }

    /** The source text of a field, of whatever kind. */
    public @Nullable String source(String name) {
        int index = find(name);
        String value = index < 0 ? null : source.value(index);
        int copies = index < 0 ? 1 : differing(index, value);
        if (copies > 1) {
            note(name, "one value", copies + " copies that differ");
            return null;
        }
        return isAbsent(name, value) ? null : value;
    }

    private boolean isAbsent(String name, @Nullable String value) {
        return value == null || absent.contains(name, value);
    }

    /** How many copies of a field were sent; 1 if they do not differ. */
    private int differing(int index, @Nullable String value) {
        int copies = 1;
        boolean differ = false;
        for (int i = source.next(index); i >= 0; i = source.next(i)) {
            copies++;
            differ |= !Objects.equals(value, source.value(i));
        }
        return differ ? copies : 1;
    }

    private void note(String name, String expected, String found) {
        problems.note(problem(name, expected, found));
    }

    private FieldProblem problem(String name, String expected, String found) {
        FieldProblem.Builder problem =
                FieldProblem.builder().field(prefix + name).expected(expected).found(found);
        int offset = source.offset(source.find(name, 0));
        return (offset < 0 ? problem : problem.offset(offset)).build();
    }

    /** Notes that a field was read as a time that is later than the receipt. */
    public void noteFuture(String name, Instant time) {
        problems.noteFuture(time, problem(name, "an earlier time", "a later time"));
    }

    public void noteText(String name, String expected, String text) {
        note(name, expected, "text of " + text.length() + " characters");
    }

    /**
     * A time that was sent once, read without creating a text. Null for any other: the caller reads it as text and reports
     * problems.
     */
    public @Nullable Instant plainTime(String name, InstantReader format) {
        FieldTable fast = table;
        int index = fast == null ? NOWHERE : only(fast, name);
        if (fast == null || index == NOWHERE || !cannotBePlaceholder(index)) {
            return null;
        }
        Instant usual = fast.isEscapedInForm(index)
                ? format.readInForm(fast.body(), fast.offset(index), fast.end(index))
                : null;
        if (usual != null || !fast.bytes(index, buffer)) {
            return usual;
        }
        return format.read(buffer.bytes(), buffer.start(), buffer.end());
    }

    /**
     * A field of plain digits, read without creating a text. -1 for any other: the caller reads it as text and reports
     * problems.
     */
    public long digits(String name) {
        FieldTable fast = table;
        int index = fast == null ? NOWHERE : only(fast, name);
        return fast == null || index == NOWHERE || mayBePlaceholder(name, index) ? NOWHERE : fast.whole(index);
    }

    /** The field with this name if no other field has the name. */
    private int only(FieldTable fast, String name) {
        int index = fast.find(name, cursor);
        return index >= 0 && fast.next(index) < 0 ? index : NOWHERE;
    }

    private boolean mayBePlaceholder(String name, int index) {
        return !absent.isOfAllProviders() && !cannotBePlaceholder(index) && absent.hasPlaceholders(name);
    }
}
