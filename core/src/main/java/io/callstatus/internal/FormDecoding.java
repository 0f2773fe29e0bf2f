package io.callstatus.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a container made text of the bytes of a form; each way is gone back as far as it can be. */
enum FormDecoding {
    /** As ISO-8859-1: every character is the byte that it was made of. */
    LATIN_1 {
        @Override
        byte[] bytes(String text) {
            return isLatin1(text) ? text.getBytes(StandardCharsets.ISO_8859_1) : UNICODE.bytes(text);
        }
    },
    /** As what it was: only what could not be decoded is lost, and stays broken here. */
    UNICODE {
        @Override
        byte[] bytes(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return text.indexOf('\uFFFD') < 0 ? utf8 : broken(utf8);
        }
    },
    /** One or the other: UTF-8 that was read as ISO-8859-1 looks like nothing that anybody writes. */
    UNKNOWN {
        @Override
        byte[] bytes(String text) {
            byte[] latin1 = LATIN_1.bytes(text);
            return Utf8.isValid(latin1, 0, latin1.length) ? latin1 : UNICODE.bytes(text);
        }
    };

    /** The bytes that were sent. */
    abstract byte[] bytes(String text);

    /** How this request's parameters were decoded. */
    static FormDecoding of(ServletCall call, @Nullable Charset charset) {
        if (charset == null) {
            String server = server(call);
            boolean byTheBook = server.startsWith("Apache Tomcat") || server.startsWith("Undertow");
            return byTheBook ? LATIN_1 : server.startsWith("jetty") ? UNICODE : UNKNOWN;
        }
        if (!isDeclared(call.header("Content-Type"), charset)) {
            return UNKNOWN; // set by code, perhaps after somebody had asked for parameters
        }
        return charset.equals(StandardCharsets.ISO_8859_1) ? LATIN_1 : UNICODE;
    }

    private static String server(ServletCall call) {
        try {
            return call.serverInfo();
        } catch (RuntimeException e) {
            return ""; // a stand-in for a request, in somebody's test
        }
    }

    private static boolean isDeclared(@Nullable String contentType, Charset charset) {
        String name = MediaType.charset(contentType);
        return name != null && charset.equals(ServletBody.charset(name));
    }

    private static boolean isLatin1(String text) {
        return text.chars().allMatch(c -> c <= 0xFF);
    }

    /** Puts a byte that is never UTF-8 in place of each replacement character (EF BF BD). */
    private static byte[] broken(byte[] utf8) {
        byte[] bytes = new byte[utf8.length];
        int length = 0;
        for (int at = 0; at < utf8.length; at++) {
            boolean replaced = utf8[at] == (byte) 0xEF && utf8[at + 1] == (byte) 0xBF && utf8[at + 2] == (byte) 0xBD;
            bytes[length++] = replaced ? (byte) 0xFF : utf8[at];
            at += replaced ? 2 : 0;
        }
        return Arrays.copyOf(bytes, length);
    }
}
