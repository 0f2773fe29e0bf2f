package io.callstatus.inspect.listen;

import io.callstatus.internal.json.JsonTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Asks the page's server as a program that writes its own header lines, which no browser would let a page do. */
final class Browserless {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final int port;
    private final String cookie;

    private Browserless(int port, String cookie) {
        this.port = port;
        this.cookie = cookie;
    }

    /** An answer: its head, its body as text, and as bytes for a file that is none. */
    record Answer(String head, String body, byte[] bytes) {
        int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }

        Map<String, Object> json() throws JsonTree.MalformedException {
            Map<String, Object> members = new LinkedHashMap<>();
            ((Map<?, ?>) Objects.requireNonNull(JsonTree.read(body)))
                    .forEach((name, value) -> members.put((String) name, value));
            return members;
        }
    }

    /** Without the token. */
    static Browserless stranger(String address) {
        return new Browserless(Integer.parseInt(address.replaceAll(".*:(\\d+)/.*", "$1")), "");
    }

    /** With the cookie that the token is good for. */
    static Browserless known(String address) throws IOException {
        Browserless stranger = stranger(address);
        String head = stranger.raw("GET " + address.substring(address.indexOf("/?")) + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + stranger.port + "\r\nConnection: close\r\n\r\n")
                .head();
        String cookie = head.replaceAll("(?s).*Set-cookie: ([^;]+);.*", "$1");
        return new Browserless(stranger.port, cookie);
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    Answer get(String path, String... headers) throws IOException {
        return ask("GET " + path, "Host: " + host(), "", headers);
    }

    Answer post(String path, String body, String... headers) throws IOException {
        return ask("POST " + path, "Host: " + host(), body, headers);
    }

    Answer ask(String line, String host, String body, String... headers) throws IOException {
        return raw(line + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\nCookie: " + cookie + "\r\nContent-Length: "
                + body.length() + "\r\n" + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n"
                + body);
    }

    private Answer raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] all = socket.getInputStream().readAllBytes();
            int end = new String(all, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
            byte[] body = Arrays.copyOfRange(all, end + 4, all.length);
            return new Answer(
                    new String(all, 0, end, StandardCharsets.UTF_8), new String(body, StandardCharsets.UTF_8), body);
        }
    }

    /** The first lines of a stream that has no end. */
    String stream(String lastSeen, String until) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = "GET /events HTTP/1.1\r\nHost: " + host() + "\r\nCookie: " + cookie + "\r\nLast-Event-ID: "
                    + lastSeen + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            while (text.indexOf(until) < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new IOException("the stream ended: " + text);
                }
                text.append((char) next);
            }
            return text.toString();
        }
    }
}
