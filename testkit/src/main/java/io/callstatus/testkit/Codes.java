package io.callstatus.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of signers, by the Java platform alone. */
final class Codes {
    private static final int ED25519_KEY = 32;

    private Codes() {}

    /**
     * What an algorithm makes of bytes.
     *
     * @param algorithm {@code hmac-sha1}, {@code hmac-sha256}, {@code hmac-sha512}, each with {@code /base64} or
     *     {@code /hex} behind it where the secret is a key written so; {@code ed25519}; {@code secret}, which makes nothing
     */
    static byte[] code(String algorithm, String secret, byte[] bytes) {
        if (algorithm.equals("ed25519")) {
            return ed25519(secret, bytes);
        }
        if (algorithm.equals("secret")) {
            return new byte[0];
        }
        String[] parts = algorithm.split("/", 2);
        if (!parts[0].startsWith("hmac-sha")) {
            throw new IllegalArgumentException("no such algorithm: " + algorithm);
        }
        return hmac("HmacSHA" + parts[0].substring("hmac-sha".length()), key(parts, secret), bytes);
    }

    private static byte[] key(String[] algorithm, String secret) {
        return switch (algorithm.length == 1 ? "text" : algorithm[1]) {
            case "base64" -> Base64.getDecoder().decode(secret);
            case "hex" -> HexFormat.of().parseHex(secret);
            default -> utf8(secret);
        };
    }

    /** A code as it is written into a header. */
    static String written(String form, byte[] code) {
        return switch (form) {
            case "hex" -> hex(code);
            case "base64" -> base64(code);
            case "base64url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(code);
            case "base64-of-hex" -> base64(utf8(hex(code)));
            case "jwt" -> new String(code, StandardCharsets.UTF_8);
            default ->
                throw new IllegalArgumentException(
                        "a proof has no part {" + form + "}: the Javadoc of Signers.declared has all");
        };
    }

    /** A compact token by HMAC-SHA256. */
    static String jwt(String secret, String claims) {
        String signed = written("base64url", utf8("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")) + "."
                + written("base64url", utf8(claims));
        return signed + "." + written("base64url", hmac("HmacSHA256", utf8(secret), utf8(signed)));
    }

    /** The public key of the pair that is made of a secret. */
    static String publicKey(String secret) {
        byte[] encoded = pair(secret).getPublic().getEncoded();
        return base64(Arrays.copyOfRange(encoded, encoded.length - ED25519_KEY, encoded.length));
    }

    private static byte[] ed25519(String secret, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair(secret).getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    /** The generator takes its seed from the source of random numbers, which is none here. */
    private static KeyPair pair(String secret) {
        byte[] seed = digest("SHA-256", utf8(secret));
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Java platform has to have " + algorithm, e);
        }
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
