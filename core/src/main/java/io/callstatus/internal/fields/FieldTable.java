package io.callstatus.internal.fields;

import static io.callstatus.internal.fields.FieldIndex.KEY_SHIFT;
import static io.callstatus.internal.fields.FieldIndex.KIND;
import static io.callstatus.internal.fields.FieldIndex.META;
import static io.callstatus.internal.fields.FieldIndex.META_SHIFT;
import static io.callstatus.internal.fields.FieldIndex.NAME_ESCAPED;
import static io.callstatus.internal.fields.FieldIndex.NEXT;
import static io.callstatus.internal.fields.FieldIndex.SLOTS;
import static io.callstatus.internal.fields.FieldIndex.TAG;
import static io.callstatus.internal.fields.FieldIndex.VALUE_END;
import static io.callstatus.internal.fields.FieldIndex.VALUE_ESCAPED;
import static io.callstatus.internal.fields.FieldIndex.VALUE_START;
import static io.callstatus.internal.fields.FieldIndex.tagOf;
import static io.callstatus.internal.fields.FieldIndex.unknown;

import io.callstatus.internal.text.Ascii;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.DecodeBuffer;
import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.Numbers;
import io.callstatus.internal.text.Utf8;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of one scan of a body: where each name and value is, chained by name. Text is created on demand.
 *
 * <p>One thread, the scanner, fills it; then it never changes.
 */
public final class FieldTable implements FieldSource {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final Encoding encoding;
    private final @Nullable Vocabulary vocabulary;
    private final int[] slots;
    private final int[] chains;
    private final @Nullable FieldTable @Nullable [] inner;
    private final int size;
    private final @Nullable BodyError error;
    private final boolean isInUsualOrder;

    /** A table of the first fields in these slots, and what is inside some of those that are objects. */
    public FieldTable(
            byte[] bytes,
            int from,
            int to,
            Encoding encoding,
            @Nullable Vocabulary vocabulary,
            int[] slots,
            int[] chains,
            @Nullable FieldTable @Nullable [] inner,
            int size,
            @Nullable BodyError error,
            boolean isInUsualOrder) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.encoding = encoding;
        this.vocabulary = vocabulary;
        this.slots = slots;
        this.size = size;
        this.error = error;
        this.chains = chains;
        this.inner = inner;
        this.isInUsualOrder = isInUsualOrder;
    }

    /** No fields, and this error if any. */
    public static FieldTable empty(@Nullable BodyError error) {
        byte[] nothing = {};
        int[] slots = FieldIndex.of(0);
        return new FieldTable(
                nothing, 0, 0, Encoding.PLAIN, null, slots, FieldIndex.chains(slots), null, 0, error, true);
    }

    /** The same fields in a copy of the bytes. */
    FieldTable in(byte[] other, int start, int end, int[] moved, @Nullable FieldTable @Nullable [] noted) {
        return new FieldTable(
                other, start, end, encoding, vocabulary, moved, chains, noted, size, error, isInUsualOrder);
    }

    int[] slots() {
        return slots;
    }

    /** Remembers the order of the fields. Only accepted requests teach: others could make each guess wrong. */
    public void learnOrder() {
        if (!isInUsualOrder && vocabulary != null) {
            learnOrder(vocabulary, vocabulary.start());
        }
    }

    /** The last name, by its position in the body. */
    private KnownName learnOrder(Vocabulary names, KnownName before) {
        KnownName last = before;
        for (int i = 0; i < size; i++) {
            KnownName name = names.name(nameNumber(i));
            if (name != null) {
                last.learnFollower(name);
                last = name;
            }
            FieldTable inside = inner(i);
            last = inside == null ? last : inside.learnOrder(names, last);
        }
        return last;
    }

    /** The fields of the object that a field is, if they were noted; null if they have to be scanned. */
    public @Nullable FieldTable inner(int index) {
        @Nullable FieldTable[] noted = inner;
        return noted == null || index >= noted.length ? null : noted[index];
    }

    /** The names of fields that the vocabulary has, each once, in wire order. */
    public List<String> knownNames(int most) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < size && names.size() < most; i++) {
            KnownName name = vocabulary == null ? null : vocabulary.name(nameNumber(i));
            if (name != null) {
                names.add(name.text());
            }
        }
        return List.copyOf(names);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int find(String name, int from) {
        return first(vocabulary == null ? null : vocabulary.name(name), name, from);
    }

    @Override
    public int find(KnownName name) {
        boolean isNumbered = vocabulary != null && vocabulary.numbers(name);
        return isNumbered ? first(name.number(), null, 0) : find(name.text(), 0);
    }

    /** The index of the first field with this name, or -1; for a parser, which asks in its usual order. */
    public int find(String name, ReadCursor cursor) {
        return first(vocabulary == null ? null : cursor.ask(vocabulary, name), name, 0);
    }

    private int first(@Nullable KnownName known, String name, int from) {
        return first(known == null ? unknown(name) : known.number(), known == null ? name : null, from);
    }

    /** The first field at or after {@code from} with this key, and with this name if the key is not sufficient. */
    private int first(int key, @Nullable String name, int from) {
        int field = chains[key & chains.length - 1] & NEXT;
        while (field != 0) {
            int tag = slots[tagOf(field)];
            if (tag >>> KEY_SHIFT == key
                    && field > from
                    && (name == null || name(field - 1).equals(name))) {
                return field - 1;
            }
            field = tag & NEXT;
        }
        return -1;
    }

    @Override
    public int next(int index) {
        int first = slots[index * SLOTS + TAG];
        for (int field = first & NEXT, tag; field != 0; field = tag & NEXT) {
            tag = slots[tagOf(field)];
            if ((tag ^ first) >>> KEY_SHIFT == 0 && isSameName(tag, field - 1, index)) {
                return field - 1;
            }
        }
        return -1;
    }

    private boolean isSameName(int tag, int index, int other) {
        return tag >>> KEY_SHIFT < Vocabulary.UNKNOWN || name(index).equals(name(other));
    }

    private int meta(int index) {
        return slots[index * SLOTS + TAG] >>> META_SHIFT & META;
    }

    /** The number of a field's name in the vocabulary; for an unknown name, a number that no name has. */
    public int nameNumber(int index) {
        return slots[index * SLOTS + TAG] >>> KEY_SHIFT;
    }

    @Override
    public String name(int index) {
        KnownName known = vocabulary == null ? null : vocabulary.name(nameNumber(index));
        if (known != null) {
            return known.text();
        }
        if (encoding == Encoding.PLAIN) {
            int before = index == 0 ? 0 : slots[(index - 1) * SLOTS + VALUE_END];
            return Utf8.decode(bytes, before, slots[index * SLOTS + VALUE_START]);
        }
        int end = NameBounds.end(bytes, encoding, slots[index * SLOTS + VALUE_START], kind(index));
        int start = NameBounds.start(bytes, encoding, end);
        return (meta(index) & NAME_ESCAPED) == 0 ? Utf8.decode(bytes, start, end) : encoding.decode(bytes, start, end);
    }

    @Override
    public @Nullable String value(int index) {
        int at = index * SLOTS;
        boolean isEscaped = (meta(index) & VALUE_ESCAPED) != 0;
        return isEscaped ? encoding.decode(bytes, slots[at + VALUE_START], slots[at + VALUE_END]) : plainValue(index);
    }

    /** {@link #value(int)}, with a buffer to decode it in. */
    public @Nullable String value(int index, DecodeBuffer buffer) {
        int at = index * SLOTS;
        boolean isEscaped = (meta(index) & VALUE_ESCAPED) != 0 && encoding == Encoding.FORM;
        return isEscaped
                ? FormCoding.decode(bytes, slots[at + VALUE_START], slots[at + VALUE_END], buffer)
                : value(index);
    }

    private @Nullable String plainValue(int index) {
        if (kind(index) == FieldKind.NULL) {
            return null;
        }
        int start = slots[index * SLOTS + VALUE_START];
        int end = slots[index * SLOTS + VALUE_END];
        String word = vocabulary == null ? null : vocabulary.word(bytes, start, end);
        return word == null ? Utf8.decode(bytes, start, end) : word;
    }

    /** Whether the bytes in the body are the value: text, a number or a truth value without an escape. */
    public boolean isAsSent(int index) {
        int meta = meta(index);
        return (meta & VALUE_ESCAPED) == 0
                && encoding != Encoding.PLAIN
                && FieldKind.of(meta & KIND).isValue();
    }

    /** The word of the vocabulary that a value which {@link #isAsSent} is; null if it is none. */
    public @Nullable String word(int index) {
        int at = index * SLOTS;
        return vocabulary == null ? null : vocabulary.word(bytes, slots[at + VALUE_START], slots[at + VALUE_END]);
    }

    /** Finds the bytes of a value that is text, decoded if they are UTF-8; false if there is only the text. */
    public boolean bytes(int index, DecodeBuffer found) {
        int start = slots[index * SLOTS + VALUE_START];
        int end = slots[index * SLOTS + VALUE_END];
        int meta = meta(index);
        if ((meta & VALUE_ESCAPED) == 0) {
            found.set(bytes, start, end);
        } else if (encoding == Encoding.FORM) {
            FormCoding.bytes(bytes, start, end, found);
        }
        return (meta & KIND) == 0 && (encoding == Encoding.FORM || (meta & VALUE_ESCAPED) == 0);
    }

    /** Whether the value stands in a form with escapes. */
    public boolean isEscapedInForm(int index) {
        return encoding == Encoding.FORM && (meta(index) & VALUE_ESCAPED) != 0;
    }

    /** Where the value ends in the body or query, in bytes. */
    public int end(int index) {
        return slots[index * SLOTS + VALUE_END];
    }

    /** Whether the value is only blanks, or empty. */
    public boolean isBlank(int index) {
        int end = end(index);
        for (int at = slots[index * SLOTS + VALUE_START]; at < end; at++) {
            if (bytes[at] != ' ' && (bytes[at] < '\t' || bytes[at] > '\r')) {
                return false;
            }
        }
        return true;
    }

    /** The first character of the value if it is an ASCII letter or digit without an escape; else 0. */
    public char initial(int index) {
        int at = index * SLOTS;
        return Ascii.initial(bytes, slots[at + VALUE_START], slots[at + VALUE_END]);
    }

    /** The value if it was sent as plain digits, at most 18; else -1, and its text may still be a number. */
    public long whole(int index) {
        int at = index * SLOTS;
        return Numbers.whole(bytes, slots[at + VALUE_START], slots[at + VALUE_END]);
    }

    @Override
    public FieldKind kind(int index) {
        return FieldKind.of(meta(index) & KIND);
    }

    @Override
    public int offset(int index) {
        return encoding == Encoding.PLAIN ? -1 : slots[index * SLOTS + VALUE_START];
    }

    @Override
    public boolean isBare(int index) {
        int start = slots[index * SLOTS + VALUE_START];
        return encoding == Encoding.FORM && start > 0 && bytes[start - 1] != '=';
    }

    @Override
    public boolean isDamaged(int index) {
        int start = slots[index * SLOTS + VALUE_START];
        int end = slots[index * SLOTS + VALUE_END];
        return encoding == Encoding.FORM ? FormCoding.isDamaged(bytes, start, end) : !Utf8.isValid(bytes, start, end);
    }

    @Override
    public @Nullable BodyError error() {
        return error;
    }

    /** The bytes that contain the fields; callers do not change them. */
    public byte[] body() {
        return bytes;
    }

    /** The index at which the object or form begins. */
    public int from() {
        return from;
    }

    /** The index after its end. */
    public int to() {
        return to;
    }

    /** The names and words that were known. */
    public @Nullable Vocabulary vocabulary() {
        return vocabulary;
    }

    /** How the names and values are encoded. */
    public Encoding encoding() {
        return encoding;
    }
}
