package io.callstatus.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/** Sends bytes as they are, so that no client changes a URL or a header, and reads the status of the answer. */
final class Wire {
    private static final int TIMEOUT_MILLIS = 120_000;

    private Wire() {}

    /** The status with which these bytes are answered. */
    static int answer(SocketFactory sockets, int port, byte[] request) throws IOException {
        try (Socket socket = sockets.createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            if (line == null) {
                throw new IOException("no answer");
            }
            return Integer.parseInt(line.split(" ")[1]);
        }
    }
}
