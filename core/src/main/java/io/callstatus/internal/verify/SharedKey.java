package io.callstatus.internal.verify;

import io.callstatus.internal.text.AsciiSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a provider shares with a receiver, which it sends as it is or signs with; and the one place where secrets
 * and signatures are compared. A code never leaves this class: others ask whether one was sent. Immutable and
 * thread-safe; {@code toString} shows nothing.
 */
public final class SharedKey {
    /** How many characters a secret has that its owner chose, at least. */
    public static final int LONG_ENOUGH = 16;

    /** How a code is made and written. */
    enum Code {
        SHA_256_HEX("HmacSHA256"),
        SHA_1_HEX("HmacSHA1"),
        SHA_1_BASE64("HmacSHA1");

        private final String algorithm;

        Code(String algorithm) {
            this.algorithm = algorithm;
        }

        private String write(byte[] code) {
            return this == SHA_1_BASE64
                    ? Base64.getEncoder().encodeToString(code)
                    : HexFormat.of().formatHex(code);
        }
    }

    private static final AsciiSet TOKEN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "-_");

    private final byte[] bytes;
    private final @Nullable String label;
    private final @Nullable String account;

    /** Made ready once, since that takes a quarter of the time of a code; never used itself, but for its copies. */
    private volatile @Nullable Mac ready;

    /** A secret with this text. */
    public SharedKey(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }

    SharedKey(byte[] bytes) {
        this(bytes, null, null);
    }

    private SharedKey(byte[] bytes, @Nullable String label, @Nullable String account) {
        this.bytes = bytes;
        this.label = label;
        this.account = account;
    }

    /** This secret, called so by its owner. */
    public SharedKey labelled(String text) {
        return new SharedKey(bytes, text, account);
    }

    /** This secret for one account. */
    public SharedKey ofAccount(String id) {
        SharedKey same = new SharedKey(bytes, label, id);
        same.ready = ready; // what was made once is made for the copies too
        return same;
    }

    /** What its owner calls it; nothing secret. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** The account that it belongs to; absent where it is not bound to one. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** Whether it is so short that somebody could guess it. */
    public boolean canBeGuessed() {
        return new String(bytes, StandardCharsets.UTF_8).length() < LONG_ENOUGH;
    }

    /** Whether this is what was sent, in a time that depends on nothing but the length of what was sent. */
    boolean is(byte[] sent) {
        return same(bytes, sent);
    }

    /** Whether it begins or ends with white space, as the content of a file may. */
    boolean hasSpaceAtItsEnds() {
        return isSpace(bytes[0]) || isSpace(bytes[bytes.length - 1]);
    }

    private static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    /**
     * Whether one of these texts is the code of this key over these pieces, one after the other. Texts are compared, not
     * what they decode to, so that a code has one spelling only.
     */
    boolean signs(List<String> sent, Code kind, byte[]... pieces) {
        byte[] code = kind.write(code(kind.algorithm, pieces)).getBytes(StandardCharsets.US_ASCII);
        boolean same = false;
        for (String text : sent) {
            same |= same(code, text.getBytes(StandardCharsets.UTF_8));
        }
        return same;
    }

    /**
     * The code of a token that a provider sends to see that a receiver has this secret, in hexadecimal digits. It can be no
     * signature: what is signed holds a dot or a colon.
     */
    String handshakeCode(String token) {
        if (!TOKEN.isAllOf(token)) {
            throw new IllegalArgumentException("a token of letters, digits, hyphens and underscores");
        }
        return Code.SHA_256_HEX.write(code(Code.SHA_256_HEX.algorithm, token.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The code over these pieces, one after the other; here for the tests. */
    byte[] code(String algorithm, byte[]... pieces) {
        Mac mac = mac(algorithm);
        for (byte[] piece : pieces) {
            mac.update(piece);
        }
        return mac.doFinal();
    }

    private Mac mac(String algorithm) {
        Mac original = ready;
        if (original == null || !original.getAlgorithm().equals(algorithm)) {
            original = made(algorithm);
            ready = original;
        }
        try {
            return (Mac) original.clone();
        } catch (CloneNotSupportedException e) {
            return made(algorithm);
        }
    }

    private Mac made(String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes, algorithm));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /** Whether the bytes are the same, in a time that depends on nothing but the length of what was sent. */
    static boolean same(byte[] secret, byte[] sent) {
        return MessageDigest.isEqual(sent, secret); // works along its first argument
    }

    /** Nothing about the secret. */
    @Override
    public String toString() {
        return "SecretKey{***}";
    }
}
