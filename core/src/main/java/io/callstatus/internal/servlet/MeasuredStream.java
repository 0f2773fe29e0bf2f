package io.callstatus.internal.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream with as many bytes as its request declares, as a rule: code in front may have made them fewer or more. Stateless. */
final class MeasuredStream {
    /** For longer bodies, room is only made for what really comes. */
    private static final int USUAL = 1 << 14;

    private MeasuredStream() {}

    /**
     * All bytes of the stream, or the first ones.
     *
     * @param declared how many are declared; negative if nothing is
     * @param most how many are read
     */
    static byte[] read(InputStream stream, long declared, int most) throws IOException {
        if (declared <= 0 || declared > USUAL || declared >= most) {
            return stream.readNBytes(most);
        }
        byte[] bytes = new byte[(int) declared];
        int length = stream.readNBytes(bytes, 0, bytes.length);
        if (length < bytes.length) {
            return Arrays.copyOf(bytes, length);
        }
        int next = stream.read();
        return next < 0 ? bytes : joined(bytes, next, stream.readNBytes(most - length - 1));
    }

    private static byte[] joined(byte[] bytes, int next, byte[] rest) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + 1 + rest.length);
        all[bytes.length] = (byte) next;
        System.arraycopy(rest, 0, all, bytes.length + 1, rest.length);
        return all;
    }
}
