package io.callstatus.internal.scan;

import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.Header;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.text.Limits;
import io.callstatus.internal.text.Numbers;
import io.callstatus.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Raw HTTP/1.1 requests, read and written. */
public final class RawHttp {
    private static final String LENGTH = "Content-Length";

    private static final AsciiSet TOKEN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "!#$%&'*+-.^_`|~");

    private static final HexFormat ESCAPE = HexFormat.of().withUpperCase();

    private final byte[] raw;
    private int at;

    private RawHttp(byte[] raw) {
        this.raw = raw;
    }

    /** Reads one request; the body may have {@code maxBody} bytes. */
    public static WebhookRequest read(byte[] raw, int maxBody) {
        RawHttp text = new RawHttp(raw);
        String[] start = requestLine(text.line());
        String target = urlText(start[1]);
        WebhookRequest.Builder request =
                WebhookRequest.builder().method(start[0]).url(target).maxBodyBytes(maxBody);
        for (String line = text.line(); !line.isEmpty(); line = text.line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, Math.max(0, colon)).strip();
            if (name.isEmpty()) {
                throw UnreadableRequests.notHttp("a header line has no name and colon");
            }
            request.header(name, line.substring(colon + 1));
        }
        WebhookRequest head = request.build();
        String url = target.startsWith("/") ? "https://" + head.header("Host").orElse("") + target : target;
        return request.url(url).body(text.body(head, maxBody)).build();
    }

    /** Method and target. Some senders leave blanks in the target. */
    private static String[] requestLine(String line) {
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (last - first < 2 || !line.startsWith("HTTP/", last + 1) || !isMethod(line.substring(0, first))) {
            throw UnreadableRequests.notHttp("the first line is no request line such as 'POST /calls HTTP/1.1'");
        }
        return new String[] {line.substring(0, first), line.substring(first + 1, last)};
    }

    /** Whether a text can be the method of a request. */
    public static boolean isMethod(String method) {
        boolean isWord = !method.isEmpty();
        for (int i = 0; isWord && i < method.length(); i++) {
            isWord = isLetterOrDash(method.charAt(i));
        }
        return isWord;
    }

    /** Whether a text can be the name of a header (RFC 9110, section 5.6.2). */
    public static boolean isToken(String name) {
        return !name.isEmpty() && TOKEN.isAllOf(name, 0, name.length());
    }

    /** Whether a text can be part of one line of a head. */
    public static boolean isLine(String text) {
        return !hasLineEnd(text) && text.indexOf('\0') < 0;
    }

    private static boolean isLetterOrDash(int c) {
        return c == '-' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80;
    }

    private String line() {
        int start = at;
        while (at < raw.length && raw[at] != '\n' && at <= Limits.HEAD) {
            at++;
        }
        UnreadableRequests.requireWithin(at, Limits.HEAD, "the head");
        if (at == raw.length && start == at && (at == 0 || raw[at - 1] != '\n')) {
            throw UnreadableRequests.notHttp("the head does not end in an empty line");
        }
        int end = at > start && raw[at - 1] == '\r' ? at - 1 : at;
        at = Math.min(at + 1, raw.length);
        return oneLine(new String(raw, start, end - start, StandardCharsets.ISO_8859_1));
    }

    /** Raw UTF-8 in a URL is invalid HTTP, but is sent. Other bytes are escaped, so none is lost. */
    private static String urlText(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (Utf8.isValid(bytes, 0, bytes.length)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder escaped = new StringBuilder(3 * bytes.length);
        for (byte b : bytes) {
            if (b >= 0) {
                escaped.append((char) b);
            } else {
                ESCAPE.toHexDigits(escaped.append('%'), b);
            }
        }
        return escaped.toString();
    }

    /** The declared length of the body, or -1. Two lengths that differ are a sign of request smuggling. */
    private static long length(WebhookRequest head) {
        List<String> values = head.headers(LENGTH).stream().distinct().toList();
        if (values.isEmpty()) {
            return -1;
        }
        Long length = values.size() == 1 ? Numbers.whole(values.get(0)) : null;
        if (length == null) {
            throw UnreadableRequests.notHttp("Content-Length is not one number of bytes");
        }
        return length;
    }

    /** Chunks take precedence over a length (RFC 9112, section 6.3), unless the tool that saved the body has joined them. */
    private byte[] body(WebhookRequest head, int maxBody) {
        long length = length(head);
        byte[] joined = isChunked(head) ? ChunkedBody.decode(raw, at, maxBody) : null;
        return joined != null ? joined : plainBody(length, maxBody);
    }

    private byte[] plainBody(long length, int maxBody) {
        int rest = raw.length - at;
        UnreadableRequests.requireWithin(length < 0 ? rest : length, maxBody, "the body");
        if (length > rest) {
            throw UnreadableRequests.notHttp(
                    "the body is cut off: it has " + rest + " of the " + length + " bytes of Content-Length");
        }
        if (length >= 0 && !ChunkedBody.isBlank(raw, at + (int) length)) {
            throw UnreadableRequests.notHttp("the body goes on after the " + length + " bytes of Content-Length");
        }
        return Arrays.copyOfRange(raw, at, at + (int) (length < 0 ? rest : length));
    }

    private static boolean isChunked(WebhookRequest head) {
        return head.headers("Transfer-Encoding").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .anyMatch(coding -> coding.strip().equalsIgnoreCase("chunked"));
    }

    /**
     * Writes a request. If the {@code Host} header does not give its URL, the whole URL is in the request line. Refuses a
     * request that would be read back as another one.
     */
    public static byte[] write(WebhookRequest request, byte[] body) {
        requireWritable(request);
        String url = request.url();
        String origin = "https://" + request.header("Host").orElse("");
        boolean byHost = url.startsWith(origin + "/");
        String start = request.method() + " " + (byHost ? url.substring(origin.length()) : url) + " HTTP/1.1";
        StringBuilder head = new StringBuilder();
        boolean chunked = isChunked(request);
        request.headers().forEach(h -> writeHeader(h, chunked, body.length, head));
        byte[] line = (start + "\r\n").getBytes(StandardCharsets.UTF_8);
        UnreadableRequests.requireWithin((long) line.length + head.length(), Limits.HEAD, "the head");
        ByteArrayOutputStream raw = new ByteArrayOutputStream(line.length + head.length() + body.length + 4);
        raw.writeBytes(line);
        raw.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        writeBody(body, chunked, raw);
        return raw.toByteArray();
    }

    /** The length is that of the body as it is; a container that decoded the body reports another one. */
    private static void writeHeader(Header header, boolean chunked, int length, StringBuilder head) {
        boolean isLength = !chunked && header.name().equalsIgnoreCase(LENGTH);
        String value = isLength ? Integer.toString(length) : header.value();
        head.append(header.name()).append(": ").append(value).append("\r\n");
    }

    private static void writeBody(byte[] body, boolean chunked, ByteArrayOutputStream raw) {
        String end = "\r\n0\r\n\r\n";
        if (!chunked) {
            raw.writeBytes(body);
        } else if (body.length == 0) {
            raw.writeBytes(end.substring(2).getBytes(StandardCharsets.US_ASCII));
        } else {
            raw.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            raw.writeBytes(body);
            raw.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void requireWritable(WebhookRequest request) {
        String url = request.url();
        if (!isMethod(request.method()) || url.startsWith("/") || hasLineEnd(url) || !isUnicode(url)) {
            throw UnreadableRequests.notWritable(
                    "its method is no word, or its URL is not absolute or has half a character or a line end");
        }
        for (Header header : request.headers()) {
            String name = header.name();
            if (name.isEmpty() || !name.equals(name.strip()) || name.indexOf(':') >= 0 || !isLatin1Line(name)) {
                throw UnreadableRequests.notWritable(
                        "a header has a name that is empty or holds a colon, blanks at its ends or other characters");
            }
            if (!isLatin1Line(header.value())) {
                throw UnreadableRequests.notWritable(
                        "the value of a header holds a line end or a character beyond Latin-1");
            }
        }
    }

    private static boolean isLatin1Line(String text) {
        return !hasLineEnd(text) && text.chars().allMatch(c -> c <= 0xFF);
    }

    private static boolean hasLineEnd(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
    }

    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** A carriage return alone does not end a line, and is not part of one. */
    private static String oneLine(String text) {
        return text.replace('\r', ' ');
    }
}
