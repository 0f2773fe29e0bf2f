package io.callstatus.internal.fields;

import static io.callstatus.internal.fields.FieldIndex.KIND;
import static io.callstatus.internal.fields.FieldIndex.META_SHIFT;
import static io.callstatus.internal.fields.FieldIndex.SLOTS;
import static io.callstatus.internal.fields.FieldIndex.TAG;
import static io.callstatus.internal.fields.FieldIndex.VALUE_END;
import static io.callstatus.internal.fields.FieldIndex.VALUE_ESCAPED;
import static io.callstatus.internal.fields.FieldIndex.VALUE_START;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** JSON in which some values were replaced by {@code null}, and the new positions of everything else. Immutable. */
public final class NulledBody {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final int from;
    private final int[] starts;
    private final int[] ends;
    /** After each replaced value, how far the following bytes moved. */
    private final int[] moves;

    /**
     * JSON without these values.
     *
     * @param body the bytes that hold it
     * @param from where it begins in them
     * @param to the index behind it
     * @param starts where each value begins, in order; none is inside another
     * @param ends the index behind each
     */
    public NulledBody(byte[] body, int from, int to, int[] starts, int[] ends) {
        this.from = from;
        this.starts = starts;
        this.ends = ends;
        this.moves = new int[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            moves[i + 1] = moves[i] + NULL.length - (ends[i] - starts[i]);
        }
        this.bytes = new byte[moved(to)];
        int size = 0;
        int at = from;
        for (int i = 0; i < starts.length; i++) {
            size = append(body, at, starts[i], size);
            size = append(NULL, 0, NULL.length, size);
            at = ends[i];
        }
        append(body, at, to, size);
    }

    private int append(byte[] some, int start, int end, int size) {
        System.arraycopy(some, start, bytes, size, end - start);
        return size + end - start;
    }

    /**
     * The fields that a scan of this JSON would find, computed from the fields of the body, which were found without an error.
     */
    public FieldTable fields(FieldTable before) {
        int[] slots = before.slots().clone();
        @Nullable FieldTable[] noted = null;
        for (int i = 0; i < before.size(); i++) {
            int at = i * SLOTS;
            int start = slots[at + VALUE_START] - (before.kind(i) == FieldKind.TEXT ? 1 : 0);
            FieldTable inside = before.inner(i);
            if (Arrays.binarySearch(starts, start) >= 0) {
                slots[at + VALUE_START] = moved(start);
                slots[at + VALUE_END] = moved(start) + NULL.length;
                slots[at + TAG] &= ~((KIND | VALUE_ESCAPED) << META_SHIFT);
                slots[at + TAG] |= FieldKind.NULL.ordinal() << META_SHIFT;
                continue;
            }
            slots[at + VALUE_START] = moved(slots[at + VALUE_START]);
            slots[at + VALUE_END] = moved(slots[at + VALUE_END]);
            if (inside != null) {
                noted = noted == null ? new FieldTable[before.size()] : noted;
                noted[i] = fields(inside);
            }
        }
        return before.in(bytes, moved(before.from()), moved(before.to()), slots, noted);
    }

    /** The new position of a byte that was not replaced, or that was the first of a value. */
    private int moved(int at) {
        int found = Arrays.binarySearch(ends, at);
        return at - from + moves[found < 0 ? -found - 1 : found + 1];
    }

    /** The length of the JSON, and none of its content. */
    @Override
    public String toString() {
        return "NulledBody{" + bytes.length + " bytes}";
    }
}
