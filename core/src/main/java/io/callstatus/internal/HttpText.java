package io.callstatus.internal;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Raw HTTP/1.1 requests, read and written. */
public final class HttpText {
    private static final String CAPTURE_HINT =
            "Save the request as it came over the wire: request line, header lines, an empty line, the body";

    private final byte[] raw;
    private int at;

    private HttpText(byte[] raw) {
        this.raw = raw;
    }

    /** Refuses what is larger than a limit. */
    public static void requireWithin(long size, long limit, String what) {
        if (size > limit) {
            throw new UnreadableRequestException(
                    Kind.TOO_LARGE,
                    what + " is over the limit of " + String.format(Locale.ROOT, "%,d", limit),
                    "No call status callback is that large; check who calls this URL, or raise the limit");
        }
    }

    /** Reads one request; the body may have {@code maxBody} bytes. */
    public static WebhookRequest read(byte[] raw, int maxBody) {
        HttpText text = new HttpText(raw);
        String[] start = text.line().split(" ", -1);
        if (start.length != 3 || !start[2].startsWith("HTTP/") || start[0].isEmpty()) {
            throw notHttp("the first line is no request line such as 'POST /calls HTTP/1.1'");
        }
        WebhookRequest.Builder request =
                WebhookRequest.builder().method(start[0]).maxBodyBytes(maxBody);
        String host = "";
        long length = -1;
        for (String line = text.line(); !line.isEmpty(); line = text.line()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw notHttp("a header line has no name and colon");
            }
            String name = line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            request.header(name, value);
            host = name.equalsIgnoreCase("Host") ? value : host;
            length = name.equalsIgnoreCase("Content-Length") ? length(value) : length;
        }
        String target = urlText(start[1]);
        String url = target.startsWith("/") ? "https://" + host + target : target;
        return request.url(url).body(text.body(length, maxBody)).build();
    }

    private String line() {
        int start = at;
        while (at < raw.length && raw[at] != '\n') {
            at++;
        }
        requireWithin(at, Limits.HEAD, "the head");
        if (at == raw.length && start == at && (at == 0 || raw[at - 1] != '\n')) {
            throw notHttp("the head does not end in an empty line");
        }
        int end = at > start && raw[at - 1] == '\r' ? at - 1 : at;
        at = Math.min(at + 1, raw.length);
        return new String(raw, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Raw UTF-8 in a URL is no proper HTTP, and is sent all the same. */
    private static String urlText(String latin1) {
        String utf8 = new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : latin1;
    }

    private static long length(String value) {
        if (value.isEmpty() || value.length() > 18 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw notHttp("Content-Length is no number of bytes");
        }
        return Long.parseLong(value);
    }

    private byte[] body(long length, int maxBody) {
        int rest = raw.length - at;
        requireWithin(length < 0 ? rest : length, maxBody, "the body");
        if (length > rest) {
            throw notHttp("the body is cut off: it has " + rest + " of the " + length + " bytes of Content-Length");
        }
        return Arrays.copyOfRange(raw, at, at + (int) (length < 0 ? rest : length));
    }

    private static UnreadableRequestException notHttp(String what) {
        return new UnreadableRequestException(Kind.NOT_HTTP, what, CAPTURE_HINT);
    }

    /** Writes a request; its URL stands whole in the request line where the {@code Host} header does not give it. */
    public static byte[] write(WebhookRequest request, byte[] body) {
        String url = request.url();
        boolean byHost = request.header("Host")
                .map(h -> Urls.origin(url).equals("https://" + h))
                .orElse(false);
        String start = request.method() + " " + (byHost ? Urls.target(url) : url) + " HTTP/1.1\r\n";
        StringBuilder head = new StringBuilder();
        request.headers()
                .forEach(h ->
                        head.append(h.name()).append(": ").append(h.value()).append("\r\n"));
        if (request.header("Content-Length").isEmpty()) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream(head.length() + body.length + 2);
        raw.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        raw.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        raw.writeBytes(body);
        return raw.toByteArray();
    }
}
