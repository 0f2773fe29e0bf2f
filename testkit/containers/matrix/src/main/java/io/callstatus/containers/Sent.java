package io.callstatus.containers;

import io.callstatus.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A request of the matrix.
 *
 * @param method its method
 * @param target path and query
 * @param headers the lines of the head without those about length and transfer, each ended by CR LF
 * @param body the body; empty where there is none
 */
record Sent(String method, String target, String headers, byte[] body) {
    private static final String HOST = "Host: hooks.example.com\r\n";

    static Sent post(String contentType, String body) {
        return post(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static Sent post(String contentType, byte[] body) {
        String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
        return new Sent("POST", "/calls", HOST + type, body);
    }

    /** A raw request of a fixture. */
    static Sent of(byte[] http) {
        String text = new String(http, StandardCharsets.ISO_8859_1);
        int headEnd = text.indexOf("\r\n\r\n") + 4;
        String[] start = text.substring(0, text.indexOf("\r\n")).split(" ", -1);
        StringBuilder headers = new StringBuilder();
        text.substring(text.indexOf("\r\n") + 2, headEnd - 2)
                .lines()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .forEach(line -> headers.append(line).append("\r\n"));
        byte[] body = text.substring(headEnd).getBytes(StandardCharsets.ISO_8859_1);
        return new Sent(start[0], start[1], headers.toString(), body);
    }

    Sent by(String otherMethod) {
        return new Sent(otherMethod, target, headers, body);
    }

    /** The same with another path, and its query. */
    Sent below(String path) {
        int mark = target.indexOf('?');
        return new Sent(method, path + (mark < 0 ? "" : target.substring(mark)), headers, body);
    }

    Sent query(String query) {
        return new Sent(method, target + (target.indexOf('?') < 0 ? "?" : "&") + query, headers, body);
    }

    Sent header(String line) {
        return new Sent(method, target, headers + line + "\r\n", body);
    }

    Sent without(String header) {
        String name = header.toLowerCase(Locale.ROOT) + ":";
        StringBuilder rest = new StringBuilder();
        headers.lines()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(name))
                .forEach(line -> rest.append(line).append("\r\n"));
        return new Sent(method, target, rest.toString(), body);
    }

    boolean isGetWithABody() {
        return method.equals("GET") && body.length > 0;
    }

    boolean isInParts() {
        return headers.toLowerCase(Locale.ROOT).contains("content-type: multipart/");
    }

    boolean isForm() {
        return body.length > 0 && headers.toLowerCase(Locale.ROOT).contains("content-type: " + Cases.FORM);
    }

    /** The bytes of the request to the servlet at this path. */
    byte[] to(String path, Transfer transfer) {
        String head = method + " " + path + target + " HTTP/1.1\r\n" + headers;
        return body.length == 0 && method.equals("GET")
                ? (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1)
                : transfer.write(head, body);
    }

    /** The request as it would be without any container. */
    WebhookRequest direct() {
        return WebhookRequest.fromHttp(to("", Transfer.CONTENT_LENGTH));
    }
}
