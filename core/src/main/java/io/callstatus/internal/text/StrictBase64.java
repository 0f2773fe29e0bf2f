package io.callstatus.internal.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64 of the usual alphabet (RFC 4648, section 4), with its padding: one spelling for the same bytes. */
public final class StrictBase64 {
    private static final int BYTES = 3;
    private static final int CHARACTERS = 4;

    private StrictBase64() {}

    /** How many characters encode so many bytes. */
    public static long length(long bytes) {
        return CHARACTERS * ((bytes + BYTES - 1) / BYTES);
    }

    /** The decoded bytes; null if padding is missing, bits follow the last byte, or the text is not base64. */
    public static byte @Nullable [] decode(byte[] text) {
        return decode(text, 0, text.length);
    }

    /** The same for a part of the text. */
    public static byte @Nullable [] decode(byte[] text, int from, int to) {
        try {
            ByteBuffer decoded = Base64.getDecoder().decode(ByteBuffer.wrap(text, from, to - from));
            byte[] bytes = decoded.array();
            boolean isAll = decoded.remaining() == bytes.length;
            return isAll && isWritten(text, from, to, bytes) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Text that can be decoded may still lack its padding, or have bits after the last byte. */
    private static boolean isWritten(byte[] text, int from, int to, byte[] bytes) {
        int rest = bytes.length % BYTES;
        boolean isPadded = to - from == length(bytes.length);
        if (!isPadded || rest == 0) {
            return isPadded;
        }
        byte[] end = Base64.getEncoder().encode(Arrays.copyOfRange(bytes, bytes.length - rest, bytes.length));
        return Arrays.equals(end, 0, CHARACTERS, text, to - CHARACTERS, to);
    }
}
