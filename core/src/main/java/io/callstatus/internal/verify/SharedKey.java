package io.callstatus.internal.verify;

import io.callstatus.internal.text.AsciiSet;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a provider shares with a receiver. The provider sends it as it is, or signs with it. This is the only class in
 * which secrets and signatures are compared. A computed code never leaves this class: others ask whether it was sent. Immutable
 * and thread-safe; {@code toString} shows nothing.
 */
public final class SharedKey implements ProofKey {
    /** The least number of bytes of a key that is written in base64 or hexadecimal digits. */
    private static final int LONG_ENOUGH_DECODED = 16;

    /** The least number of characters of a secret that its owner chose. */
    public static final int LONG_ENOUGH = 16;

    private static final AsciiSet TOKEN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "-_");

    /** The provider's id of a key, and the only algorithm for which its owner configured it. */
    private record Name(String id, Algorithm algorithm) {}

    private final byte[] bytes;
    private final @Nullable Name name;
    private final @Nullable String label;
    private final @Nullable String account;

    /** The decoded text, if a scheme says that it is encoded; created once. */
    private volatile @Nullable SharedKey decoded;

    /** Initialized once, which takes a quarter of the time of a code. Only its copies are used. */
    private volatile @Nullable Mac ready;

    /** A secret with this text. */
    public SharedKey(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }

    SharedKey(byte[] bytes) {
        this(bytes, null, null, null);
    }

    private SharedKey(byte[] bytes, @Nullable Name name, @Nullable String label, @Nullable String account) {
        this.bytes = bytes;
        this.name = name;
        this.label = label;
        this.account = account;
    }

    @Override
    public SharedKey labelled(String text) {
        return new SharedKey(bytes, name, text, account);
    }

    @Override
    public SharedKey ofAccount(String id) {
        SharedKey same = new SharedKey(bytes, name, label, id);
        same.ready = ready; // the copies use what was created once
        return same;
    }

    /** This key, only for proofs that name this id and are made by this algorithm. */
    public SharedKey named(String id, Algorithm algorithm) {
        return new SharedKey(bytes, new Name(id, algorithm), label, account);
    }

    /** The same key without cached state: another scheme may use it in another form. */
    @Override
    public SharedKey fresh() {
        return new SharedKey(bytes, name, label, account);
    }

    /** This key without white space and quotes around it; null if there are none, or nothing else is left. */
    @Nullable
    SharedKey stripped() {
        int start = 0;
        int end = bytes.length;
        while (start < end && isAround(bytes[start])) {
            start++;
        }
        while (end > start && isAround(bytes[end - 1])) {
            end--;
        }
        boolean isSame = start == end || end - start == bytes.length;
        return isSame ? null : new SharedKey(Arrays.copyOfRange(bytes, start, end), name, label, account);
    }

    private static boolean isAround(byte b) {
        return isSpace(b) || b == '"' || b == '\'';
    }

    @Override
    public boolean isFor(Optional<String> keyId, Algorithm algorithm) {
        Name own = name;
        return own == null ? keyId.isEmpty() : keyId.equals(Optional.of(own.id())) && own.algorithm() == algorithm;
    }

    @Override
    public boolean hasId() {
        return name != null;
    }

    @Override
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    @Override
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** Whether a secret that its owner has chosen is short enough to guess; for user and password, the password counts. */
    public boolean canBeGuessed(KeyKind kind) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int start = kind == KeyKind.USER_AND_PASSWORD ? text.indexOf(':') + 1 : 0;
        return text.length() - start < LONG_ENOUGH;
    }

    /** Whether this is what was sent. The time depends only on the length of what was sent. */
    boolean is(byte[] sent) {
        return same(bytes, sent);
    }

    @Override
    public boolean hasSpaceAtItsEnds() {
        return isSpace(bytes[0]) || isSpace(bytes[bytes.length - 1]);
    }

    private static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    /**
     * Whether one of these texts is the code of this key over these pieces, one after the other. Texts are compared, and not
     * what they decode to, so a code has only one spelling.
     */
    @Override
    public boolean fits(Algorithm algorithm, CodeFormat written, List<String> sent, byte[]... pieces) {
        if (algorithm == Algorithm.EQUAL) {
            return isAmong(bytes, sent);
        }
        String name = name(algorithm);
        return name != null && isAmong(written(code(name, pieces), written), sent);
    }

    private static @Nullable String name(Algorithm algorithm) {
        return switch (algorithm) {
            case HMAC_SHA1 -> "HmacSHA1";
            case HMAC_SHA256 -> "HmacSHA256";
            case HMAC_SHA512 -> "HmacSHA512";
            case EQUAL, ED25519, NONE -> null;
        };
    }

    private static boolean isAmong(byte[] code, List<String> sent) {
        boolean same = false;
        for (int i = 0; i < sent.size(); i++) {
            same |= same(code, sent.get(i).getBytes(StandardCharsets.UTF_8));
        }
        return same;
    }

    /** The code of this key over bytes that come later, by the algorithm of this proof, which is an HMAC. */
    StreamedCode begin(Proof proof, List<String> sent) {
        return new StreamedCode(mac(Objects.requireNonNull(name(proof.algorithm()))), proof.format(), sent);
    }

    /** A code that is computed while the bytes come; it never leaves this class either. For one thread. */
    static final class StreamedCode {
        private final Mac mac;
        private final CodeFormat written;
        private final List<String> sent;

        private StreamedCode(Mac mac, CodeFormat written, List<String> sent) {
            this.mac = mac;
            this.written = written;
            this.sent = sent;
        }

        void add(byte[] bytes, int length) {
            mac.update(bytes, 0, length);
        }

        /** Whether one of the texts is this code; called once, after the last bytes. */
        boolean fits() {
            return isAmong(written(mac.doFinal(), written), sent);
        }
    }

    /**
     * The code of a token that a provider sends to check whether a receiver has this secret, in hexadecimal digits. It cannot
     * be a signature: what is signed contains a dot or a colon.
     */
    String handshakeCode(String token) {
        if (!TOKEN.isAllOf(token)) {
            throw new IllegalArgumentException("expected a token of letters, digits, hyphens and underscores");
        }
        return HexFormat.of().formatHex(code("HmacSHA256", token.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] written(byte[] code, CodeFormat format) {
        return switch (format) {
            case PLAIN -> code;
            case HEX -> hexadecimal(code);
            case BASE64 -> Base64.getEncoder().encode(code);
            case BASE64_URL -> Base64.getUrlEncoder().withoutPadding().encode(code);
            case BASE64_OF_HEX -> Base64.getEncoder().encode(hexadecimal(code));
        };
    }

    private static byte[] hexadecimal(byte[] code) {
        return HexFormat.of().formatHex(code).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public @Nullable SharedKey as(KeyKind kind) {
        if (kind == KeyKind.TEXT) {
            return this;
        }
        if (kind == KeyKind.USER_AND_PASSWORD) {
            return hasColon() ? this : null;
        }
        SharedKey key = decoded;
        if (key == null) {
            byte[] raw = decode(kind);
            key = raw == null ? null : new SharedKey(raw, name, label, account);
            decoded = key;
        }
        return key;
    }

    private boolean hasColon() {
        for (byte b : bytes) {
            if (b == ':') {
                return true;
            }
        }
        return false;
    }

    /** Null if it is not encoded so from its first character to its last, or is too short. */
    private byte @Nullable [] decode(KeyKind kind) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            byte[] raw = switch (kind) {
                case BASE64 -> Base64.getDecoder().decode(text);
                case HEX -> HexFormat.of().parseHex(text);
                case TEXT, USER_AND_PASSWORD, ED25519 -> null;
            };
            boolean strict = raw != null
                    && raw.length >= LONG_ENOUGH_DECODED
                    && (kind == KeyKind.HEX || same(bytes, Base64.getEncoder().encode(raw)));
            return strict ? raw : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The code over these pieces, one after the other; for the tests. */
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

    /** Whether the bytes are the same. The time depends only on the length of what was sent. */
    static boolean same(byte[] secret, byte[] sent) {
        return MessageDigest.isEqual(sent, secret); // its time depends on the first argument
    }

    /** Nothing about the secret. */
    @Override
    public String toString() {
        return "SecretKey{***}";
    }
}
