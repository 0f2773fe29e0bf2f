package io.callstatus.internal.fields;

import io.callstatus.internal.text.NameHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a scanner notes for each field: three for each, in one array. The scanner keeps the array in a local
 * variable, which makes it fast. {@link FieldTable} reads the numbers.
 */
public final class FieldIndex {
    public static final int NAME_ESCAPED = 1 << 3;
    public static final int VALUE_ESCAPED = 1 << 4;
    static final int KIND = NAME_ESCAPED - 1;

    static final int VALUE_START = 0;
    static final int VALUE_END = 1;
    /** From the lowest bit: the next field in its chain, from 1; kind and escapes; the key of the name. */
    static final int TAG = 2;

    static final int SLOTS = 3;

    static final int NEXT = (1 << 10) - 1;
    static final int LAST_SHIFT = 16;
    static final int META_SHIFT = 10;
    static final int META = KIND | NAME_ESCAPED | VALUE_ESCAPED;
    static final int KEY_SHIFT = 15;

    private static final int MANY = 40;
    private static final int BYTES_PER_FIELD = 32;
    /** With quotation marks and commas. */
    private static final int BYTES_PER_JSON_FIELD = 36;

    private FieldIndex() {}

    /** Slots for the fields of a body; they grow if it has more. */
    public static int[] of(int bytes) {
        return room(bytes / BYTES_PER_FIELD);
    }

    /** The same for the fields of a JSON object. */
    public static int[] ofJson(int bytes) {
        return room(bytes / BYTES_PER_JSON_FIELD);
    }

    private static int[] room(int fields) {
        return new int[Math.min(fields + 4, MANY) * SLOTS];
    }

    /** These slots, or larger ones with space for one more field than {@code size}. */
    public static int[] withRoom(int[] slots, int size) {
        return size * SLOTS < slots.length ? slots : Arrays.copyOf(slots, slots.length * 2);
    }

    /**
     * Chains, enough for a usual body. Each holds the fields whose keys have the same low bits, in wire order. A chain has the
     * first of them, in its low bits, and the last.
     */
    public static int[] chains(int[] slots) {
        return new int[Integer.highestOneBit(slots.length / SLOTS)];
    }

    /**
     * Fills the slots of a field and puts it at the end of its chain; {@code meta} is the ordinal of its kind and the two
     * flags.
     */
    public static void set(int[] slots, int[] chains, int index, int valueStart, int valueEnd, int meta, int key) {
        int at = index * SLOTS;
        slots[at + VALUE_START] = valueStart;
        slots[at + VALUE_END] = valueEnd;
        slots[at + TAG] = key << KEY_SHIFT | meta << META_SHIFT;
        int field = index + 1;
        int chain = chains[key & chains.length - 1];
        if (chain != 0) {
            slots[tagOf(chain >>> LAST_SHIFT)] |= field;
        }
        chains[key & chains.length - 1] = (chain == 0 ? field : chain & NEXT) | field << LAST_SHIFT;
    }

    /** The index of a field's tag, counted from 1. */
    static int tagOf(int field) {
        return field * SLOTS - SLOTS + TAG;
    }

    /** The name with these bytes, if the vocabulary has it. */
    public static @Nullable KnownName known(
            byte[] bytes, Encoding encoding, @Nullable Vocabulary vocabulary, int start, int end, int meta) {
        if (vocabulary == null) {
            return null;
        }
        boolean isEscaped = (meta & NAME_ESCAPED) != 0;
        return isEscaped ? vocabulary.name(encoding.decode(bytes, start, end)) : vocabulary.name(bytes, start, end);
    }

    /** The key of a name that is not in the vocabulary. */
    public static int unknown(byte[] bytes, Encoding encoding, int start, int end, int meta) {
        boolean isEscaped = (meta & NAME_ESCAPED) != 0;
        return isEscaped ? unknown(encoding.decode(bytes, start, end)) : unknown(bytes, start, end);
    }

    public static int unknown(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return unknown(bytes, 0, bytes.length);
    }

    private static int unknown(byte[] bytes, int start, int end) {
        return Vocabulary.UNKNOWN | NameHash.of(bytes, start, end);
    }
}
