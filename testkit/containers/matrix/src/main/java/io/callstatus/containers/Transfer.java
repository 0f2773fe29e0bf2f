package io.callstatus.containers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** How a body travels. */
enum Transfer {
    CONTENT_LENGTH {
        @Override
        byte[] write(String head, byte[] body) {
            return join(head + "Content-Length: " + body.length + "\r\n\r\n", body);
        }
    },
    CHUNKED {
        @Override
        byte[] write(String head, byte[] body) {
            ByteArrayOutputStream chunks = new ByteArrayOutputStream();
            int size = 1; // 1, 8, 64 … bytes: cuts names, values and escapes in two
            for (int at = 0; at < body.length; at += size / 8) {
                int length = Math.min(size, body.length - at);
                chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                chunks.write(body, at, length);
                chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
                size *= 8;
            }
            chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return join(head + "Transfer-Encoding: chunked\r\n\r\n", chunks.toByteArray());
        }
    };

    /** Completes a head, whose last line has ended, with the body. */
    abstract byte[] write(String head, byte[] body);

    private static byte[] join(String head, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + body.length);
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
