package io.callstatus;

import io.callstatus.internal.scan.RawHttp;
import io.callstatus.internal.text.ByteWords;
import io.callstatus.internal.text.Limits;
import io.callstatus.internal.time.InstantParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line as {@link WebhookRequest#toJson} writes most, read in one pass: no escape in it, and nothing that a container or proxy
 * changed. Whatever differs from that, if only by a blank, is left to {@link RequestJson}, which says what is wrong with it.
 */
final class RequestLine {
    private static final byte[] RECEIVED_AT = ascii("{\"receivedAt\":\"");
    private static final byte[] METHOD = ascii(",\"method\":\"");
    private static final byte[] URL = ascii(",\"url\":\"");
    private static final byte[] HEADERS = ascii(",\"headers\":[");
    private static final byte[] HEADER = ascii("[\"");
    private static final byte[] VALUE = ascii(",\"");
    private static final byte[] BODY = ascii("],\"body\":\"");
    private static final byte[] END = ascii("\"}");
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = EACH << 7;
    private static final long QUOTES = EACH * '"';
    private static final long BACKSLASHES = EACH * '\\';
    private static final long BLANKS = EACH * ' ';
    private static final int SHORTEST_TIME = "2026-11-03T09:05:07Z".length();

    private final String json;
    private final byte[] line;
    private int at;
    private boolean fits = true;

    private RequestLine(String json, byte[] line) {
        this.json = json;
        this.line = line;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * What such a line holds.
     *
     * @param request all but its body, as it can come over the wire
     * @param text the line
     * @param from where the body begins in it, which is base64
     * @param to the index behind it
     */
    record Read(WebhookRequest.Builder request, byte[] text, int from, int to) {
        /** Nothing that was sent. */
        @Override
        public String toString() {
            return "Read{***}";
        }
    }

    /** Null where it is another line. */
    static @Nullable Read read(String json) {
        byte[] line = json.getBytes(StandardCharsets.UTF_8);
        return line.length == json.length() ? new RequestLine(json, line).read() : null;
    }

    private @Nullable Read read() {
        WebhookRequest.Builder request = WebhookRequest.builder();
        Instant time = time(RECEIVED_AT);
        String method = text(METHOD);
        String url = text(URL);
        skip(HEADERS);
        for (int i = 0; fits && i <= Limits.HEADERS && line[at] == '['; i++) {
            header(request);
        }
        skip(BODY);
        int end = line.length - END.length;
        boolean isWithin = at + url.length() <= 2 * Limits.HEAD; // a second URL would count, too
        boolean isOfTheWire = fits && isWithin && RawHttp.isMethod(method) && !url.isEmpty();
        boolean isPlain = isAt(END, end) && json.indexOf('"', at) == end && json.indexOf('\\', at) < 0;
        if (!isOfTheWire || time == null || !isPlain) {
            return null;
        }
        return new Read(request.receivedAt(time).method(method).url(url), line, at, end);
    }

    private void header(WebhookRequest.Builder request) {
        String name = text(HEADER);
        String value = text(VALUE);
        fits = fits && at + 2 < line.length && line[at] == ']';
        boolean isLast = fits && line[at + 1] == ']';
        fits = RawHttp.isToken(name) && (isLast || fits && line[at + 1] == ',' && line[at + 2] == '[');
        if (fits) {
            at += isLast ? 1 : 2;
            request.header(name, value);
        }
    }

    private @Nullable Instant time(byte[] before) {
        int start = at + before.length;
        String text = text(before);
        boolean isLikely = fits && text.length() >= SHORTEST_TIME && text.endsWith("Z") && line[start] > ' ';
        return isLikely && text.charAt(10) == 'T' ? InstantParser.iso(line, start, start + text.length()) : null;
    }

    /** The text behind these bytes, to the quote that ends it; half a surrogate pair, one byte here, stays what it is. */
    private String text(byte[] before) {
        skip(before);
        int start = at;
        int end = fits ? quote(line, start) : -1;
        fits = end >= 0;
        at = end + 1;
        return fits ? json.substring(start, end) : "";
    }

    /** Where the next quote is; -1 where an escape or a control character comes first, or none. */
    private static int quote(byte[] line, int from) {
        int start = from;
        while (start <= line.length - Long.BYTES && stops(ByteWords.at(line, start)) == 0) {
            start += Long.BYTES;
        }
        for (int i = start; i < line.length; i++) {
            byte b = line[i];
            if (b == '"') {
                return i;
            }
            if (b < ' ' || b == '\\') {
                return -1;
            }
        }
        return -1;
    }

    /** Not zero where one of eight ASCII characters is a quote, a backslash or a control character. */
    private static long stops(long word) {
        return ((word ^ QUOTES) - EACH | (word ^ BACKSLASHES) - EACH | word - BLANKS) & HIGH_BITS;
    }

    private void skip(byte[] expected) {
        fits = fits && isAt(expected, at) && at + expected.length < line.length;
        at += fits ? expected.length : 0;
    }

    private boolean isAt(byte[] expected, int start) {
        if (start < 0 || start + expected.length > line.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (line[start + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
