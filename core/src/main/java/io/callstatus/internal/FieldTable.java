package io.callstatus.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one scan of a body found: where each name and value lies, and a hash of each name. Text is made on demand.
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
    private static final int NAME_START = 0;
    private static final int NAME_END = 1;
    private static final int VALUE_START = 2;
    private static final int VALUE_END = 3;
    private static final int HASH = 4;
    private static final int META = 5;
    private static final int SLOTS = 6;

    private final byte[] bytes;
    private final ByteBuffer words;
    private final Encoding encoding;
    private int[] slots = new int[32 * SLOTS];
    private int size;
    private @Nullable SyntaxError error;

    FieldTable(byte[] bytes, Encoding encoding) {
        this.bytes = bytes;
        this.words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.encoding = encoding;
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
        slots[at + NAME_END] = nameEnd;
        slots[at + VALUE_START] = valueStart;
        slots[at + VALUE_END] = valueEnd;
        slots[at + HASH] = hash(nameStart, nameEnd, meta);
        slots[at + META] = meta;
        return true;
    }

    private int hash(int start, int end, int meta) {
        if ((meta & NAME_ESCAPED) == 0) {
            return NameHash.of(words, start, end);
        }
        byte[] name = decode(start, end).getBytes(StandardCharsets.UTF_8);
        return NameHash.of(ByteBuffer.wrap(name).order(ByteOrder.LITTLE_ENDIAN), 0, name.length);
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
        if (!isAscii(name)) {
            return findText(name, from);
        }
        int hash = NameHash.of(name);
        for (int i = from; i < size; i++) {
            if (slots[i * SLOTS + HASH] == hash && isNamed(i, name)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private int findText(String name, int from) {
        for (int i = from; i < size; i++) {
            if (name(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNamed(int index, String name) {
        int at = index * SLOTS;
        if ((slots[at + META] & NAME_ESCAPED) != 0) {
            return name(index).equals(name);
        }
        int start = slots[at + NAME_START];
        if (slots[at + NAME_END] - start != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String name(int index) {
        int at = index * SLOTS;
        int start = slots[at + NAME_START];
        int end = slots[at + NAME_END];
        return (slots[at + META] & NAME_ESCAPED) == 0 ? utf8(start, end) : decode(start, end);
    }

    @Override
    public @Nullable String value(int index) {
        int at = index * SLOTS;
        int meta = slots[at + META];
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
        return FieldKind.of(slots[index * SLOTS + META] & KIND);
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
}
