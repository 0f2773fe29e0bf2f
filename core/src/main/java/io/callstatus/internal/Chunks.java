package io.callstatus.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The chunked transfer coding of HTTP/1.1, as a capture of the wire has it; most tools save a body without it. */
final class Chunks {
    private static final int MAX_SIZE_DIGITS = 7;

    private final byte[] raw;
    private int at;

    private Chunks(byte[] raw, int start) {
        this.raw = raw;
        this.at = start;
    }

    /** The body that these chunks carry; null where the bytes are no chunks to their very end. */
    static byte @Nullable [] decode(byte[] raw, int start) {
        return new Chunks(raw, start).decode();
    }

    private byte @Nullable [] decode() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size >= 0; size = size()) {
            if (size == 0) {
                return isEnd() ? body.toByteArray() : null;
            }
            if (size > raw.length - at - 2 || !isLineEnd(at + size)) {
                return null;
            }
            body.write(raw, at, size);
            at += size + 2;
        }
        return null;
    }

    /** The size line: hexadecimal digits alone; -1 for anything else. */
    private int size() {
        int start = at;
        while (at < raw.length && Character.digit(raw[at], 16) >= 0) {
            at++;
        }
        if (at == start || at - start > MAX_SIZE_DIGITS || !isLineEnd(at)) {
            return -1;
        }
        int size = Integer.parseInt(new String(raw, start, at - start, StandardCharsets.US_ASCII), 16);
        at += 2;
        return size;
    }

    private boolean isLineEnd(int index) {
        return index + 1 < raw.length && raw[index] == '\r' && raw[index + 1] == '\n';
    }

    /** After the last chunk, of no size, an empty line and nothing else. */
    private boolean isEnd() {
        return isLineEnd(at) && at + 2 == raw.length;
    }
}
