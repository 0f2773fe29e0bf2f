package io.callstatus.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scan of a body found: where each name and value lies, chained by a hash of the name. Text is made on demand.
 *
 * <p>Filled by one scanner on one thread, then never changed.
 */
public final class FieldTable implements FieldSource {
    /** How names and values are written in the bytes. */
    enum Encoding {
        FORM,
        JSON
    }

    static final int NAME_ESCAPED = 1 << 3;
    static final int VALUE_ESCAPED = 1 << 4;

    private static final int KIND = NAME_ESCAPED - 1;

    // Four numbers a field. The last, from its low end: next in its chain, from 1; kind and escapes; hash of the name.
    private static final int NAME_START = 0;
    private static final int VALUE_START = 1;
    private static final int VALUE_END = 2;
    private static final int TAG = 3;
    private static final int SLOTS = 4;

    private static final int NEXT = (1 << 10) - 1;
    private static final int META_SHIFT = 10;
    private static final int META = KIND | NAME_ESCAPED | VALUE_ESCAPED;
    private static final int HASH_SHIFT = Integer.SIZE - NameHash.BITS;

    private static final int MANY = 40;
    private static final int BYTES_PER_FIELD = 32;
    private static final short[] NO_CHAINS = {0};

    private final byte[] bytes;
    private final ByteBuffer words;
    private final Encoding encoding;
    private final @Nullable FieldNames names;
    private int[] slots;
    private short[] chains = NO_CHAINS;
    private int size;
    private @Nullable SyntaxError error;

    FieldTable(byte[] bytes, Encoding encoding, @Nullable FieldNames names) {
        this.bytes = bytes;
        this.words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.encoding = encoding;
        this.names = names;
        this.slots = new int[Math.min(bytes.length / BYTES_PER_FIELD + 4, MANY) * SLOTS];
    }

    /** Adds a field; {@code meta} is the ordinal of its kind and the two flags. Returns false when the table is full. */
    boolean add(int nameStart, int nameEnd, int valueStart, int valueEnd, int meta) {
        if (size == Limits.FIELDS) {
            fail(SyntaxError.Kind.TOO_MANY_FIELDS, nameStart, "at most " + Limits.FIELDS + " fields");
            return false;
        }
        int at = size++ * SLOTS;
        if (at == slots.length) {
            slots = Arrays.copyOf(slots, at * 2);
        }
        slots[at + NAME_START] = nameStart;
        slots[at + VALUE_START] = valueStart;
        slots[at + VALUE_END] = valueEnd;
        slots[at + TAG] = hash(nameStart, nameEnd, meta) << HASH_SHIFT | meta << META_SHIFT;
        return true;
    }

    private int hash(int start, int end, int meta) {
        if ((meta & NAME_ESCAPED) == 0) {
            return NameHash.of(bytes, start, end);
        }
        return new FieldName(decode(start, end)).hash();
    }

    /** Chains the fields, once all are there: from the last to the first, so that chains run in wire order. */
    FieldTable chained() {
        chains = new short[Integer.highestOneBit(size | 1) * 2];
        for (int i = size; i > 0; i--) {
            int tag = (i - 1) * SLOTS + TAG;
            int chain = slots[tag] >>> HASH_SHIFT & chains.length - 1;
            slots[tag] |= chains[chain];
            chains[chain] = (short) i;
        }
        return this;
    }

    /** The bytes as little-endian words, for scanners that read eight at a time. */
    ByteBuffer words() {
        return words;
    }

    void fail(SyntaxError.Kind kind, int offset, String expected) {
        error = new SyntaxError(kind, offset, expected);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int find(String name, int from) {
        FieldName wanted = names == null ? new FieldName(name) : names.of(name);
        int found = find(chains[wanted.hash() & chains.length - 1], wanted);
        while (found >= 0 && found < from) {
            found = find(slots[found * SLOTS + TAG] & NEXT, wanted);
        }
        return found;
    }

    @Override
    public int next(int index) {
        int tag = slots[index * SLOTS + TAG];
        for (int next = tag & NEXT, other; next != 0; next = other & NEXT) {
            other = slots[next * SLOTS - SLOTS + TAG];
            if ((other ^ tag) >>> HASH_SHIFT == 0 && name(next - 1).equals(name(index))) {
                return next - 1;
            }
        }
        return -1;
    }

    /** Follows a chain; its fields are counted from 1. */
    private int find(int from, FieldName name) {
        int next = from;
        while (next != 0) {
            int tag = slots[next * SLOTS - SLOTS + TAG];
            if (tag >>> HASH_SHIFT == name.hash() && isNamed(next - 1, name)) {
                return next - 1;
            }
            next = tag & NEXT;
        }
        return -1;
    }

    private boolean isNamed(int index, FieldName name) {
        if ((meta(index) & NAME_ESCAPED) != 0) {
            return name(index).equals(name.text());
        }
        byte[] wanted = name.bytes();
        return Arrays.equals(bytes, slots[index * SLOTS + NAME_START], nameEnd(index), wanted, 0, wanted.length);
    }

    /** Told by what stands before the value: an equals sign if any; in JSON a colon, blanks and a quote or two. */
    private int nameEnd(int index) {
        int end = slots[index * SLOTS + VALUE_START];
        if (encoding == Encoding.FORM) {
            return bytes[end - 1] == '=' ? end - 1 : end;
        }
        end -= kind(index) == FieldKind.TEXT ? 2 : 1;
        while (bytes[end] != '"') {
            end--;
        }
        return end;
    }

    private int meta(int index) {
        return slots[index * SLOTS + TAG] >>> META_SHIFT & META;
    }

    /** The hash of a field's name, as {@link NameHash} makes it. */
    int nameHash(int index) {
        return slots[index * SLOTS + TAG] >>> HASH_SHIFT;
    }

    @Override
    public String name(int index) {
        int start = slots[index * SLOTS + NAME_START];
        int end = nameEnd(index);
        return (meta(index) & NAME_ESCAPED) == 0 ? utf8(start, end) : decode(start, end);
    }

    @Override
    public @Nullable String value(int index) {
        int at = index * SLOTS;
        int meta = meta(index);
        int start = slots[at + VALUE_START];
        int end = slots[at + VALUE_END];
        if (FieldKind.of(meta & KIND) == FieldKind.NULL) {
            return null;
        }
        return (meta & VALUE_ESCAPED) == 0 ? utf8(start, end) : decode(start, end);
    }

    private String utf8(int start, int end) {
        return encoding == Encoding.FORM
                ? Utf8.decode(bytes, start, end)
                : new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private String decode(int start, int end) {
        return encoding == Encoding.FORM ? FormText.decode(bytes, start, end) : JsonText.unescape(bytes, start, end);
    }

    @Override
    public boolean isOneOf(int index, List<String> words) {
        int start = slots[index * SLOTS + VALUE_START];
        int end = slots[index * SLOTS + VALUE_END];
        boolean isPlain = (meta(index) & (KIND | VALUE_ESCAPED)) == 0 && Ascii.isAscii(bytes, start, end);
        return isPlain ? Ascii.isOneOf(bytes, start, end, words) : FieldSource.super.isOneOf(index, words);
    }

    @Override
    public char initial(int index) {
        int at = index * SLOTS;
        return Ascii.initial(bytes, slots[at + VALUE_START], slots[at + VALUE_END]);
    }

    @Override
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
        return slots[index * SLOTS + VALUE_START];
    }

    @Override
    public boolean isDamaged(int index) {
        int at = index * SLOTS;
        return encoding == Encoding.FORM && FormText.isDamaged(bytes, slots[at + VALUE_START], slots[at + VALUE_END]);
    }

    @Override
    public @Nullable SyntaxError error() {
        return error;
    }

    @Override
    public FieldSource kept() {
        return new KeptFields(bytes, encoding);
    }
}
