package io.callstatus.all;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A reverse proxy for HTTP/1.1, as far as these tests need one: it was called at {@code https://hooks.example.com}, calls
 * {@code http://127.0.0.1} on another port, keeps path, query, headers and body, and says in headers what it was called as.
 */
final class VerificationProxy implements AutoCloseable {
    /** What it says. */
    enum Headers {
        NONE(""),
        FORWARDED("Forwarded: for=192.0.2.1;host=hooks.example.com;proto=https\r\n"),
        X_FORWARDED("X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Host: hooks.example.com\r\n"
                + "X-Forwarded-Proto: https\r\nX-Forwarded-Port: 443\r\n");

        private final String lines;

        Headers(String lines) {
            this.lines = lines;
        }
    }

    private final ServerSocket server;
    private final int upstream;
    private final Headers headers;

    VerificationProxy(int upstream, Headers headers) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.upstream = upstream;
        this.headers = headers;
        Thread thread = new Thread(this::serve, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write(exchange(upstream, changed(request(client.getInputStream()))));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private String changed(String request) {
        return request.replaceFirst("(?m)^Host: .*\r$", "Host: 127.0.0.1:" + upstream + "\r")
                .replaceFirst("\r\n\r\n", "\r\n" + headers.lines + "\r\n");
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            request.write(in.read());
            head = request.toString(StandardCharsets.ISO_8859_1);
        }
        String length = head.replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
        request.write(in.readNBytes(Integer.parseInt(length)));
        return request.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] exchange(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return socket.getInputStream().readAllBytes();
        }
    }

    String post(String target, String head, String body) throws IOException {
        return send("POST", target, head, body);
    }

    /** Calls the proxy as the provider would; its answer is the status and the text. */
    String send(String method, String target, String head, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String request = method + " " + target + " HTTP/1.1\r\nHost: hooks.example.com\r\nConnection: close\r\n" + head
                + "Content-Length: " + length + "\r\n\r\n";
        String latin1 = request + new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String answer = new String(exchange(server.getLocalPort(), latin1), StandardCharsets.ISO_8859_1);
        String text = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        return answer.split(" ")[1] + " " + text;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
