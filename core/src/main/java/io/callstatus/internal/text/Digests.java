package io.callstatus.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests that every Java platform has. */
public final class Digests {
    private static final int SHORT = 16;

    private Digests() {}

    /** SHA-256. */
    public static byte[] sha256(byte[] bytes) {
        return of("SHA-256", bytes);
    }

    /** A digest by its name. */
    public static byte[] of(String algorithm, byte[] bytes) {
        return begin(algorithm).digest(bytes);
    }

    /** A digest by its name, for bytes that come later. */
    public static MessageDigest begin(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no " + algorithm, e);
        }
    }

    /** The first 128 bits of the SHA-256 of a text, as hexadecimal digits. */
    public static String shortHash(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)), 0, SHORT);
    }
}
