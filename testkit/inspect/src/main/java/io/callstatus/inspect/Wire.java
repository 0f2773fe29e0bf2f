package io.callstatus.inspect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A client that sends raw requests as they are: a proper HTTP client would refuse some, and mend others. */
final class Wire {
    private static final int TIMEOUT_MILLIS = 20_000;

    private Wire() {}

    /**
     * An answer.
     *
     * @param httpStatus its status code
     * @param json its body, where the servlet wrote it and not the container
     */
    record Answer(int httpStatus, Optional<String> json) {}

    /** Sends one request to a server on the loopback address, and reads what comes until it hangs up. */
    static Answer send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request);
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer answer(String text) throws IOException {
        int end = text.indexOf("\r\n\r\n");
        String[] start = text.split(" ", 3);
        if (end < 0 || start.length < 3) {
            throw new IOException("no HTTP answer came");
        }
        boolean ours = text.substring(0, end).contains("Content-Type: " + CallbackServlet.MEDIA_TYPE);
        return new Answer(Integer.parseInt(start[1]), ours ? Optional.of(text.substring(end + 4)) : Optional.empty());
    }
}
