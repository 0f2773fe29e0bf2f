package io.callstatus.internal.scan;

import io.callstatus.UnreadableRequestException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Inflates one whole gzip member (RFC 1952), zlib stream (RFC 1950) or bare deflate stream (RFC 1951). It runs twice. The first
 * run counts and checks with a small buffer, so a body that is too large or damaged takes no memory. The second run fills an
 * array of the right size.
 */
final class Inflation {
    private static final int BUFFER = 8_192;
    private static final int GZIP_HEAD = 10;
    private static final int GZIP_END = 8;
    private static final int MAX_RATIO = 100;
    /** Up to this size, any ratio is accepted: a short text of blanks. */
    private static final int ANY_RATIO = 64 * 1_024;

    private static final int HEADER_DIGEST = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    /** Returned in place of a length. */
    private static final int DAMAGED = -1;

    private final byte[] body;
    private final int maxBody;
    private final boolean isGzip;
    private final boolean isBare;
    private final int start;

    private Inflation(byte[] body, int maxBody, boolean isBare) {
        this.body = body;
        this.maxBody = maxBody;
        this.isBare = isBare;
        this.isGzip = !isBare && isGzip(body);
        this.start = isGzip ? afterGzipHead() : 0;
    }

    /** Whether it begins like gzip, which no text does. */
    static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B && body[2] == 8;
    }

    /** Whether it begins like zlib without a dictionary; a text may begin so too. */
    static boolean isZlib(byte[] body) {
        int head = body.length < 2 ? 0 : (body[0] & 0xFF) << 8 | body[1] & 0xFF;
        return head >>> 12 <= 7 && (head >>> 8 & 0xF) == 8 && (head & 0x20) == 0 && head % 31 == 0;
    }

    /**
     * The decompressed body.
     *
     * @throws UnreadableRequestException if it is more than {@code maxBody} bytes or 100 times the body, or is damaged
     */
    static byte[] of(byte[] body, int maxBody) {
        byte[] inflated = new Inflation(body, maxBody, false).whole();
        if (inflated == null) {
            throw damaged();
        }
        return inflated;
    }

    /**
     * The decompressed body of a stream without a header; the body itself if it is not such a stream from its first byte to its
     * last.
     *
     * @throws UnreadableRequestException if it is more than {@code maxBody} bytes or 100 times the body
     */
    static byte[] ofBare(byte[] body, int maxBody) {
        byte[] inflated = new Inflation(body, maxBody, true).whole();
        return inflated == null ? body : inflated;
    }

    private byte @Nullable [] whole() {
        int length = run(null);
        if (length == DAMAGED) {
            return null;
        }
        byte[] inflated = new byte[length];
        run(inflated);
        return inflated;
    }

    /** Inflates all of it into this array, or only counts. */
    private int run(byte @Nullable [] to) {
        Inflater inflater = new Inflater(isGzip || isBare);
        try {
            inflater.setInput(body, start, body.length - start);
            return run(inflater, to);
        } catch (DataFormatException e) {
            return DAMAGED;
        } finally {
            inflater.end();
        }
    }

    private int run(Inflater inflater, byte @Nullable [] to) throws DataFormatException {
        byte[] buffer = new byte[BUFFER];
        CRC32 digest = new CRC32();
        int length = 0;
        while (!inflater.finished()) {
            int more = inflater.inflate(buffer);
            if (more == 0 && !inflater.finished()) {
                return DAMAGED;
            }
            requireWithin(length + more);
            digest.update(buffer, 0, more);
            if (to != null) {
                System.arraycopy(buffer, 0, to, length, more);
            }
            length += more;
        }
        return isWhole(inflater.getRemaining(), digest.getValue(), length) ? length : DAMAGED;
    }

    private void requireWithin(int length) {
        UnreadableRequests.requireWithin(length, maxBody, "the inflated body");
        if (length > ANY_RATIO && length / MAX_RATIO > body.length) {
            throw UnreadableRequests.tooLarge(
                    "the inflated body is over " + MAX_RATIO + " times what was sent",
                    "No call status callback is that repetitive; check who calls this URL");
        }
    }

    /** For zlib, the inflater has checked the digest; a bare stream has none. */
    private boolean isWhole(int remaining, long digest, int length) {
        if (!isGzip) {
            return remaining == 0;
        }
        int end = body.length - GZIP_END;
        return remaining == GZIP_END && word(end) == (int) digest && word(end + Integer.BYTES) == length;
    }

    private int word(int at) {
        return body[at] & 0xFF | (body[at + 1] & 0xFF) << 8 | (body[at + 2] & 0xFF) << 16 | body[at + 3] << 24;
    }

    private int afterGzipHead() {
        int flags = body.length < GZIP_HEAD ? RESERVED : body[3];
        int at = GZIP_HEAD;
        if ((flags & EXTRA) != 0 && at + 2 <= body.length) {
            at += 2 + (body[at] & 0xFF | (body[at + 1] & 0xFF) << 8);
        }
        at = (flags & NAME) == 0 ? at : afterZero(at);
        at = (flags & COMMENT) == 0 ? at : afterZero(at);
        at += (flags & HEADER_DIGEST) == 0 ? 0 : 2;
        if ((flags & RESERVED) != 0 || at > body.length) {
            throw damaged();
        }
        return at;
    }

    private int afterZero(int from) {
        int at = from;
        while (at < body.length && body[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private static UnreadableRequestException damaged() {
        return UnreadableRequests.unsupportedCoding(
                "the body is compressed, and is cut off, damaged, or goes on after its end");
    }
}
