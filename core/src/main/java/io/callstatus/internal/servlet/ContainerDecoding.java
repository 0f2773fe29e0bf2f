package io.callstatus.internal.servlet;

import io.callstatus.internal.http.FormCharset;
import io.callstatus.internal.http.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a container made text of the bytes of a form; each way is gone back as far as it can be. */
enum ContainerDecoding {
    /** As ISO-8859-1: every character is the byte that it was made of. */
    LATIN_1 {
        @Override
        byte[] bytes(String text) {
            return isLatin1(text) ? text.getBytes(StandardCharsets.ISO_8859_1) : UNICODE.bytes(text);
        }
    },
    /** As what it was: only what could not be decoded is lost, and stays broken here; so does what was never decoded. */
    UNICODE {
        @Override
        byte[] bytes(String text) {
            boolean asItWas = text.chars().allMatch(c -> c < RawBytes.FIRST);
            return asItWas ? text.getBytes(StandardCharsets.UTF_8) : RawBytes.encode(text);
        }
    },
    /** One or the other, and nothing tells which: what differs stays broken, so that nobody takes it for what was sent. */
    UNSURE {
        @Override
        byte[] bytes(String text) {
            byte[] bytes = new byte[text.length()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = text.charAt(i) < 0x80 ? (byte) text.charAt(i) : RawBytes.BROKEN;
            }
            return bytes;
        }
    };

    private static final List<ContainerDecoding> EITHER = List.of(UNSURE, UNICODE, LATIN_1);

    /** The bytes that were sent. */
    abstract byte[] bytes(String text);

    /** Where Jetty 12 leaves a form that it has taken apart: as UTF-8, where nothing is declared. */
    private static final String TAKEN_APART_BY_JETTY = "org.eclipse.jetty.server.FormFields";

    /**
     * How this request's parameters were decoded: as it declares, else as they tell, else as the specification says. The first
     * is to be believed; where nothing is sure, the others are what only a proof can tell.
     */
    static List<ContainerDecoding> of(
            ServletView call, @Nullable String contentType, @Nullable Charset charset, DecodedForm form) {
        if (charset != null && isDeclared(call.header("Content-Type"), charset)) {
            return List.of(UNICODE); // it is the text that was meant
        }
        if (form.isAscii() || !form.isLatin1()) {
            return List.of(UNICODE);
        }
        boolean isOverruled = overruled(contentType, charset) != null;
        if (!isOverruled
                && charset != null
                && (charset.equals(StandardCharsets.ISO_8859_1) || isConfigured(call, charset))) {
            return List.of(charset.equals(StandardCharsets.ISO_8859_1) ? LATIN_1 : UNICODE);
        }
        boolean asBytes = form.mayHaveLength(call.contentLength(), 1);
        boolean asCharacters = form.mayHaveLength(call.contentLength(), 2);
        if (asBytes != asCharacters) {
            return List.of(asBytes ? LATIN_1 : UNICODE);
        }
        if (charset == null) {
            return undeclared(call, form);
        }
        return isOverruled || form.hasUtf8Beneath() ? EITHER : List.of(UNICODE);
    }

    /**
     * The charset that a form declares, where code has set another one, before its parameters were read or after that, or
     * where the container has looked for one in the first line of several only.
     */
    static @Nullable Charset overruled(@Nullable String contentType, @Nullable Charset charset) {
        Charset declared = FormCharset.of(MediaType.charset(contentType));
        return declared == null || declared.equals(charset) ? null : declared;
    }

    /**
     * The servlet specification wants ISO-8859-1, and some servers read UTF-8. What these have decoded is no UTF-8 as bytes, as a
     * rule, so it stays broken and is not taken for what was sent. An older Jetty shows what it does by its name alone.
     */
    private static List<ContainerDecoding> undeclared(ServletView call, DecodedForm form) {
        boolean isStandIn = call.contentLength() < 0
                && call.header("Transfer-Encoding") == null
                && call.protocol().startsWith("HTTP/1");
        boolean isText = call.attribute(TAKEN_APART_BY_JETTY) != null || isStandIn && !form.hasUtf8Beneath();
        return isText || !isStandIn && isJetty(call) ? List.of(UNICODE) : List.of(LATIN_1, UNICODE);
    }

    /** Whether a charset was there before anybody could ask for a parameter, not set by code afterwards. */
    private static boolean isConfigured(ServletView call, Charset charset) {
        try {
            String name = call.configuredEncoding();
            return name != null && charset.equals(FormCharset.known(name));
        } catch (RuntimeException | LinkageError e) {
            return false; // a stand-in, or a container older than Servlet 4
        }
    }

    static boolean isJetty(ServletView call) {
        return server(call).startsWith("jetty");
    }

    private static String server(ServletView call) {
        try {
            return call.serverInfo();
        } catch (RuntimeException e) {
            return ""; // a stand-in for a request, in somebody's test
        }
    }

    private static boolean isDeclared(@Nullable String contentType, Charset charset) {
        String name = MediaType.charset(contentType);
        return name != null && charset.equals(FormCharset.known(name));
    }

    private static boolean isLatin1(String text) {
        return text.chars().allMatch(c -> c <= 0xFF);
    }
}
