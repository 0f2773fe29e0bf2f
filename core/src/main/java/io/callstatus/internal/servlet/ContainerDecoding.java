package io.callstatus.internal.servlet;

import io.callstatus.internal.http.FormCharset;
import io.callstatus.internal.http.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a container decoded the bytes of a form into text, and how each decoding is undone as far as possible. */
enum ContainerDecoding {
    /** As ISO-8859-1: every character is one byte. */
    LATIN_1 {
        @Override
        byte[] bytes(String text) {
            return isLatin1(text) ? text.getBytes(StandardCharsets.ISO_8859_1) : UNICODE.bytes(text);
        }
    },
    /** As UTF-8. What could not be decoded is lost and stays invalid here; so does what was never decoded. */
    UNICODE {
        @Override
        byte[] bytes(String text) {
            boolean asItWas = text.chars().allMatch(c -> c < RawBytes.FIRST);
            return asItWas ? text.getBytes(StandardCharsets.UTF_8) : RawBytes.encode(text);
        }
    },
    /**
     * Either of the two, and nothing shows which: where they differ, the result is invalid, so that it is not taken for what
     * was sent.
     */
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

    /** The attribute in which Jetty 12 leaves a parsed form; it is UTF-8 if nothing is declared. */
    private static final String TAKEN_APART_BY_JETTY = "org.eclipse.jetty.server.FormFields";

    /**
     * How this request's parameters were decoded: as the form declares, else as the parameters show, else as the specification
     * says. The first is used. If it is uncertain, the others are readings that only a proof can confirm.
     */
    static List<ContainerDecoding> of(
            ServletView call, @Nullable String contentType, @Nullable Charset charset, DecodedForm form) {
        if (charset != null && isDeclared(call.header("Content-Type"), charset)) {
            return List.of(UNICODE); // it is the intended text
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
     * The charset that a form declares, if code has set another one, before the parameters were read or later, or if the
     * container looked only at the first of several lines.
     */
    static @Nullable Charset overruled(@Nullable String contentType, @Nullable Charset charset) {
        Charset declared = FormCharset.of(MediaType.charset(contentType));
        return declared == null || declared.equals(charset) ? null : declared;
    }

    /**
     * The servlet specification requires ISO-8859-1, but some servers decode as UTF-8. What those have decoded is usually not
     * valid UTF-8 when its characters are taken as bytes, so it stays invalid and is not taken for what was sent. An older
     * Jetty is recognised only by its name.
     */
    private static List<ContainerDecoding> undeclared(ServletView call, DecodedForm form) {
        boolean isStandIn = call.contentLength() < 0
                && call.header("Transfer-Encoding") == null
                && call.protocol().startsWith("HTTP/1");
        boolean isText = call.attribute(TAKEN_APART_BY_JETTY) != null || isStandIn && !form.hasUtf8Beneath();
        return isText || !isStandIn && KnownServers.isJetty(call) ? List.of(UNICODE) : List.of(LATIN_1, UNICODE);
    }

    /** Whether a charset was declared by the request, and not set by code afterwards. */
    private static boolean isConfigured(ServletView call, Charset charset) {
        try {
            String name = call.configuredEncoding();
            return name != null && charset.equals(FormCharset.known(name));
        } catch (RuntimeException | LinkageError e) {
            return false; // a test double, or a container older than Servlet 4
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
