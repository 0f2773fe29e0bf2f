package io.callstatus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signs as the providers say they do, with an HMAC of its own (RFC 2104): it shares nothing with what it judges. */
final class SignatureOracle {
    private SignatureOracle() {}

    static String timestamped(String secret, String time, byte[] body) {
        return "t=" + time + ",v1=" + v1(secret, time, body);
    }

    static String v1(String secret, String time, byte[] body) {
        return HexFormat.of().formatHex(hmac("SHA-256", secret, join(utf8(time + "."), body)));
    }

    /** Over a URL and what follows it: parameters sorted by name, each name and value; or nothing. */
    static String base64(String secret, String url, String parameters) {
        return Base64.getEncoder().encodeToString(hmac("SHA-1", secret, utf8(url + parameters)));
    }

    static String hex(String secret, String url, byte[] body) {
        return HexFormat.of().formatHex(hmac("SHA-1", secret, join(utf8(url), body)));
    }

    static String sha256(byte[] body) {
        return HexFormat.of().formatHex(digest("SHA-256", body));
    }

    static byte[] hmac(String digest, String secret, byte[] message) {
        byte[] raw = utf8(secret);
        byte[] key = Arrays.copyOf(raw.length > 64 ? digest(digest, raw) : raw, 64);
        return digest(digest, join(mask(key, 0x5c), digest(digest, join(mask(key, 0x36), message))));
    }

    private static byte[] mask(byte[] key, int mask) {
        byte[] masked = key.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= (byte) mask;
        }
        return masked;
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
