package io.callstatus.internal.scan;

import io.callstatus.UnreadableRequestException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The chunked transfer coding of HTTP/1.1 (RFC 9112, section 7.1), as a capture of the network has it. Lines may end in LF
 * alone. Extensions and trailers are ignored. Most tools save a body without it.
 */
final class ChunkedBody {
    private static final int MAX_SIZE_DIGITS = 15;

    private final byte[] raw;
    private final int maxBody;
    private int at;

    private ChunkedBody(byte[] raw, int start, int maxBody) {
        this.raw = raw;
        this.at = start;
        this.maxBody = maxBody;
    }

    /**
     * The body in these chunks; null if the bytes do not begin with the size of a chunk.
     *
     * @throws UnreadableRequestException if they begin as chunks, but are not chunks up to their end
     */
    static byte @Nullable [] decode(byte[] raw, int start, int maxBody) {
        int first = start;
        while (first < raw.length && (raw[first] == '\r' || raw[first] == '\n')) {
            first++; // added by an editor
        }
        ChunkedBody chunks = new ChunkedBody(raw, first, maxBody);
        return chunks.sizeLine() < 0 ? null : new ChunkedBody(raw, first, maxBody).decode();
    }

    private byte[] decode() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (long size = sizeLine(); size != 0; size = sizeLine()) {
            if (size < 0) {
                throw UnreadableRequests.notHttp("a chunk of the body does not begin with its size");
            }
            UnreadableRequests.requireWithin(body.size() + size, maxBody, "the body");
            if (size > raw.length - at) {
                throw UnreadableRequests.notHttp("the body is cut off in the middle of a chunk");
            }
            body.write(raw, at, (int) size);
            at += (int) size;
            if (!passLineEnd()) {
                throw UnreadableRequests.notHttp("a chunk of the body is longer than its size");
            }
        }
        requireEnd();
        return body.toByteArray();
    }

    /** Reads hexadecimal digits, perhaps an extension, and the line end; -1 for anything else. */
    private long sizeLine() {
        int start = at;
        while (at < raw.length && Character.digit(raw[at], 16) >= 0) {
            at++;
        }
        int end = at;
        while (at < raw.length && (raw[at] == ' ' || raw[at] == '\t')) {
            at++;
        }
        if (at < raw.length && raw[at] == ';') {
            at = lineEnd();
        }
        return end > start && passLineEnd() ? size(new String(raw, start, end - start, StandardCharsets.US_ASCII)) : -1;
    }

    /** A size that no array can have; it is over the limit in any case. */
    private static long size(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > MAX_SIZE_DIGITS ? Integer.MAX_VALUE : Long.parseLong(significant, 16);
    }

    /** The end of the line that is being read: at its CR LF or LF, or at the end of all bytes. */
    private int lineEnd() {
        int end = at;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return end > at && end < raw.length && raw[end - 1] == '\r' ? end - 1 : end;
    }

    private boolean passLineEnd() {
        int end = at < raw.length && raw[at] == '\r' ? at + 1 : at;
        boolean isEnd = end < raw.length && raw[end] == '\n';
        at = isEnd ? end + 1 : at;
        return isEnd;
    }

    /** Trailers and blank lines after the last chunk, which has size 0. An editor may have added or removed a blank line. */
    private void requireEnd() {
        while (at < raw.length && !isBlank(raw, at)) {
            int end = lineEnd();
            String line = new String(raw, at, end - at, StandardCharsets.ISO_8859_1);
            if (line.indexOf(':') <= 0) {
                throw UnreadableRequests.notHttp("the body goes on after its last chunk");
            }
            at = end;
            passLineEnd();
        }
    }

    /** Editors end a file with a line end, which is not part of the request. */
    static boolean isBlank(byte[] raw, int from) {
        for (int i = from; i < raw.length; i++) {
            if (raw[i] != '\r' && raw[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
