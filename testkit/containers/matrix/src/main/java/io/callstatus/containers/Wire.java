package io.callstatus.containers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP/1.1 connection, down to the byte, since no client library sends what is broken. */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) throws IOException {
        this.port = port;
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** A response: status line, headers and body. */
    record Response(int status, String head, byte[] body) {
        /** The body as text. */
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(TIMEOUT_MILLIS);
        return connected;
    }

    /** Sends a request and reads the response; connects anew if the container closed the connection after the last. */
    Response send(byte[] request) throws IOException {
        open();
        try {
            socket.getOutputStream().write(request);
        } catch (IOException e) {
            return receive(); // refused before all of it was sent
        }
        return receive();
    }

    /** The same, and tells the container that nothing follows. */
    Response sendLast(byte[] request) throws IOException {
        open();
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
        return receive();
    }

    private void open() throws IOException {
        if (socket.isClosed()) {
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Response receive() throws IOException {
        String head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        byte[] body = status == 204 ? new byte[0] : body(head.toLowerCase(Locale.ROOT));
        if (head.toLowerCase(Locale.ROOT).contains("\nconnection: close")) {
            socket.close();
        }
        return new Response(status, head, body);
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                socket.close();
                throw new EOFException("connection closed after " + head.length() + " bytes of the response");
            }
            head.append((char) b);
        }
        return head.toString();
    }

    private byte[] body(String head) throws IOException {
        int length = head.indexOf("content-length:");
        if (length >= 0) {
            String value = head.substring(length + 15, head.indexOf('\r', length));
            return in.readNBytes(Integer.parseInt(value.strip()));
        }
        return head.contains("transfer-encoding:") ? chunks() : new byte[0];
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(in.readNBytes(size));
            in.readNBytes(2);
        }
        in.readNBytes(2);
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return Integer.parseInt(line.toString().strip(), 16);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
