package io.callstatus.internal.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the cases under {@code /json}: UTF-8 lines, {@code #} begins a comment, {@code %XX} is a byte. */
final class JsonCases {
    private JsonCases() {}

    static List<String> lines(String file) {
        try (InputStream in = JsonCases.class.getResourceAsStream("/json/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '%') {
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(text.charAt(at));
            }
        }
        return bytes.toByteArray();
    }

    static String text(String text) {
        return new String(bytes(text), StandardCharsets.UTF_8);
    }
}
