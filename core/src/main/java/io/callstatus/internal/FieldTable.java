package io.callstatus.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    // Five numbers for each field. The last is, from its low end: the number of the field before it in its chain,
    // counted
    // from 1; kind and escapes; the high bits of the hash.
    private static final int NAME_START = 0;
    private static final int NAME_END = 1;
    private static final int VALUE_START = 2;
    private static final int VALUE_END = 3;
    private static final int TAG = 4;
    private static final int SLOTS = 5;

    private static final int PREVIOUS = (1 << 10) - 1;
    private static final int META_SHIFT = 10;
    private static final int META = KIND | NAME_ESCAPED | VALUE_ESCAPED;
    private static final int HASH_SHIFT = 15;

    private static final int FEW = 48;
    private static final int BYTES_PER_FIELD = 24;

    private final byte[] bytes;
    private final ByteBuffer words;
    private final Encoding encoding;
    private final @Nullable FieldNames names;
    private int[] slots;
    private short[] chains;
    private int size;
    private @Nullable SyntaxError error;

    FieldTable(byte[] bytes, Encoding encoding, @Nullable FieldNames names) {
        this.bytes = bytes;
        this.words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.encoding = encoding;
        this.names = names;
        int expected = Math.min(bytes.length / BYTES_PER_FIELD + 4, FEW);
        this.slots = new int[expected * SLOTS];
        this.chains = new short[expected > FEW / 2 ? 64 : 32];
    }

    /** Adds a field; {@code meta} is the ordinal of its kind and the two flags. Returns false when the table is full. */
    boolean add(int nameStart, int nameEnd, int valueStart, int valueEnd, int meta) {
        if (size == Limits.FIELDS) {
            fail(SyntaxError.Kind.TOO_MANY_FIELDS, nameStart, "at most " + Limits.FIELDS + " fields");
            return false;
        }
        int at = size * SLOTS;
        if (at == slots.length) {
            grow();
        }
        slots[at + NAME_START] = nameStart;
        slots[at + NAME_END] = nameEnd;
        slots[at + VALUE_START] = valueStart;
        slots[at + VALUE_END] = valueEnd;
        slots[at + TAG] = meta << META_SHIFT;
        link(size++, hash(nameStart, nameEnd, meta));
        return true;
    }

    private void link(int index, int hash) {
        int chain = hash & chains.length - 1;
        int tag = index * SLOTS + TAG;
        slots[tag] = hash >>> HASH_SHIFT << HASH_SHIFT | slots[tag] & META << META_SHIFT | chains[chain];
        chains[chain] = (short) (index + 1);
    }

    private void grow() {
        slots = Arrays.copyOf(slots, slots.length * 2);
        chains = new short[chains.length * 4];
        for (int i = 0; i < size; i++) {
            int at = i * SLOTS;
            link(i, hash(slots[at + NAME_START], slots[at + NAME_END], meta(i)));
        }
    }

    private int hash(int start, int end, int meta) {
        if ((meta & NAME_ESCAPED) == 0) {
            return NameHash.of(words, start, end);
        }
        return NameHash.of(decode(start, end).getBytes(StandardCharsets.UTF_8));
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
        return wanted.isAscii() ? find(wanted, from) : findText(name, from);
    }

    /** Goes through the chain, which runs from the last field to the first. */
    private int find(FieldName name, int from) {
        int hash = name.hash();
        int found = -1;
        int next = chains[hash & chains.length - 1];
        while (next > from) {
            int index = next - 1;
            int tag = slots[index * SLOTS + TAG];
            if ((tag ^ hash) >>> HASH_SHIFT == 0 && isNamed(index, name)) {
                found = index;
            }
            next = tag & PREVIOUS;
        }
        return found;
    }

    private int findText(String name, int from) {
        for (int i = from; i < size; i++) {
            if (name(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNamed(int index, FieldName name) {
        if ((meta(index) & NAME_ESCAPED) != 0) {
            return name(index).equals(name.text());
        }
        int at = index * SLOTS;
        byte[] wanted = name.bytes();
        return Arrays.equals(bytes, slots[at + NAME_START], slots[at + NAME_END], wanted, 0, wanted.length);
    }

    private int meta(int index) {
        return slots[index * SLOTS + TAG] >>> META_SHIFT & META;
    }

    /** A part of the hash of a field's name; equal names have equal ones. */
    int nameTag(int index) {
        return slots[index * SLOTS + TAG] >>> HASH_SHIFT;
    }

    /** What {@link #nameTag(int)} is for fields of this name. */
    static int nameTag(String name) {
        return new FieldName(name).hash() >>> HASH_SHIFT;
    }

    @Override
    public String name(int index) {
        int at = index * SLOTS;
        int start = slots[at + NAME_START];
        int end = slots[at + NAME_END];
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
    public FieldKind kind(int index) {
        return FieldKind.of(meta(index) & KIND);
    }

    @Override
    public int offset(int index) {
        return slots[index * SLOTS + VALUE_START];
    }

    @Override
    public boolean isDamaged(int index) {
        if (encoding == Encoding.JSON) {
            return false;
        }
        int at = index * SLOTS;
        return FormText.isDamaged(bytes, slots[at + VALUE_START], slots[at + VALUE_END]);
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
