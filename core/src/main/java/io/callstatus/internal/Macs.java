package io.callstatus.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Message authentication codes, and the one place where secrets and signatures are compared. A code never leaves this
 * class: others ask whether one was sent.
 */
final class Macs {
    /** How a code is made and written. */
    enum Kind {
        SHA_256_HEX("HmacSHA256"),
        SHA_1_HEX("HmacSHA1"),
        SHA_1_BASE64("HmacSHA1");

        private final String algorithm;

        Kind(String algorithm) {
            this.algorithm = algorithm;
        }

        private String write(byte[] code) {
            return this == SHA_1_BASE64
                    ? Base64.getEncoder().encodeToString(code)
                    : HexFormat.of().formatHex(code);
        }
    }

    private Macs() {}

    /**
     * Whether one of these texts is the code of this key over these pieces, one after the other. Texts are compared, not
     * what they decode to, so that a code has one spelling only.
     */
    static boolean isAny(List<String> sent, Kind kind, byte[] key, byte[]... pieces) {
        byte[] code = kind.write(hmac(kind.algorithm, key, pieces)).getBytes(StandardCharsets.US_ASCII);
        boolean same = false;
        for (String text : sent) {
            same |= same(code, text.getBytes(StandardCharsets.UTF_8));
        }
        return same;
    }

    /** The code over these pieces, one after the other; here for the tests. */
    static byte[] hmac(String algorithm, byte[] key, byte[]... pieces) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] piece : pieces) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /** Whether the bytes are the same, in a time that depends on nothing but the length of what was sent. */
    static boolean same(byte[] secret, byte[] sent) {
        return MessageDigest.isEqual(sent, secret); // works along its first argument
    }
}
