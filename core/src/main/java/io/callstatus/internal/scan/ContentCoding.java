package io.callstatus.internal.scan;

import io.callstatus.internal.text.JsonStrings;
import io.callstatus.internal.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compression of a body. Its header is a hint: some senders write a charset there, and some proxies keep it when they
 * decompress. The first bytes of a body identify a compression. Only a coding that is not supported is refused by its name.
 */
public final class ContentCoding {
    public static final String HEADER = "Content-Encoding";

    private static final Set<String> INFLATED = Set.of("gzip", "x-gzip", "deflate", "x-deflate", "zlib");
    /** The other codings of IANA's registry (read 2026-11-28), and those that clients use without registration. */
    private static final Set<String> REFUSED = Set.of(
            "aes128gcm",
            "br",
            "brotli",
            "compress",
            "x-compress",
            "dcb",
            "dcz",
            "exi",
            "pack200-gzip",
            "zstd",
            "aws-chunked",
            "bzip2",
            "x-bzip2",
            "lz4",
            "lzma",
            "x-lzma",
            "sdch",
            "snappy",
            "x-snappy-framed",
            "xz",
            "x-xz");

    private ContentCoding() {}

    /** Refuses a coding that is not supported. */
    public static void requireReadable(@Nullable String header) {
        if (!isReadable(header)) {
            throw UnreadableRequests.unsupportedCoding(
                    "the body is compressed (Content-Encoding) in another way than gzip and deflate");
        }
    }

    public static boolean isReadable(@Nullable String header) {
        return header == null || names(header).stream().noneMatch(REFUSED::contains);
    }

    /** Whether a supported coding is declared: then a servlet container cannot read the body. */
    public static boolean isInflated(@Nullable String header) {
        return header != null && names(header).stream().anyMatch(INFLATED::contains);
    }

    private static List<String> names(String header) {
        List<String> names = new ArrayList<>(1);
        for (String name : header.split("[,;\"]")) {
            names.add(name.strip().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** The body before compression, with at most {@code maxBody} bytes; unchanged if it was not compressed. */
    public static byte[] inflate(byte[] body, @Nullable String header, int maxBody) {
        if (!isCompressed(body, header)) {
            return body;
        }
        boolean hasHead = Inflation.isGzip(body) || Inflation.isZlib(body);
        byte[] inflated = hasHead ? Inflation.of(body, maxBody) : Inflation.ofBare(body, maxBody);
        if (Inflation.isGzip(inflated)) {
            throw UnreadableRequests.unsupportedCoding("the body is compressed more than once");
        }
        return inflated;
    }

    /** Whether reading inflates this body. */
    public static boolean isCompressed(byte[] body, @Nullable String header) {
        return Inflation.isGzip(body) || isInflated(header) && (Inflation.isZlib(body) || !isText(body));
    }

    /** Whether it is text already. No JSON and no form has control characters; nearly every compressed stream has. */
    private static boolean isText(byte[] body) {
        return !hasControls(body) && (JsonStrings.beginsWithBracket(body) || Utf8.isValid(body, 0, body.length));
    }

    private static boolean hasControls(byte[] body) {
        for (byte b : body) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
                return true;
            }
        }
        return false;
    }
}
