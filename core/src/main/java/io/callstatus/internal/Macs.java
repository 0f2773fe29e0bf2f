package io.callstatus.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message authentication codes, and the one place where secrets and signatures are compared. */
final class Macs {
    static final String SHA_1 = "HmacSHA1";
    static final String SHA_256 = "HmacSHA256";

    private Macs() {}

    /** The code over these pieces, one after the other. */
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

    /** Whether the texts are the same, in a time that does not depend on where they differ. */
    static boolean same(String expected, String sent) {
        return same(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the bytes are the same, in a time that does not depend on where they differ. */
    static boolean same(byte[] expected, byte[] sent) {
        return MessageDigest.isEqual(expected, sent);
    }

    /** Whether any of the expected texts is one of the sent; every pair is compared. */
    static boolean anySame(List<String> expected, List<String> sent) {
        boolean same = false;
        for (String one : expected) {
            for (String other : sent) {
                same |= same(one, other);
            }
        }
        return same;
    }
}
