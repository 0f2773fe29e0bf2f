package io.callstatus.internal.verify;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public key of a provider that signs by Ed25519 (RFC 8032). The platform does the arithmetic. */
public final class VerifyingKey implements ProofKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int KEY = 32;
    private static final int SIGNATURE = 64;

    /** The bytes before the key in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /**
     * The second coordinates of the eight points of small order; two points share one. Almost any signature fits such a key,
     * and the platform does not refuse it: if somebody configured a placeholder of a template, nothing would be proven.
     */
    private static final Set<BigInteger> OF_SMALL_ORDER = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            PRIME.subtract(BigInteger.ONE),
            new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16),
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16));

    private final PublicKey key;
    private final @Nullable String label;
    private final @Nullable String account;

    private VerifyingKey(PublicKey key, @Nullable String label, @Nullable String account) {
        this.key = key;
        this.label = label;
        this.account = account;
    }

    /**
     * The key with this text.
     *
     * @throws IllegalArgumentException if it is not base64 of 32 bytes that are a public key, or one that proves nothing, or
     *     this Java platform has no Ed25519
     */
    public static VerifyingKey of(String base64) {
        byte[] raw = decode(base64);
        if (raw == null || raw.length != KEY) {
            throw new IllegalArgumentException("a public key of Ed25519 is 32 bytes in base64: 44 characters");
        }
        BigInteger y = secondCoordinate(raw);
        if (y.compareTo(PRIME) >= 0 || OF_SMALL_ORDER.contains(y)) {
            throw new IllegalArgumentException(
                    "this public key proves nothing: take the one of the provider's dashboard, not a placeholder");
        }
        try {
            return new VerifyingKey(onCurve(raw), null, null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(
                    "this Java platform has no Ed25519, as some in FIPS mode and images by jlink without the module"
                            + " jdk.crypto.ec: signatures cannot be checked here",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "these 32 bytes are not a public key of Ed25519: check that the whole key was copied", e);
        }
    }

    /** Strict: a key has only one spelling. */
    private static byte @Nullable [] decode(String base64) {
        try {
            byte[] raw = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(raw).equals(base64) ? raw : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Little-endian; the highest bit is the sign of the first one. */
    private static BigInteger secondCoordinate(byte[] raw) {
        byte[] bigEndian = new byte[KEY];
        for (int i = 0; i < KEY; i++) {
            bigEndian[i] = raw[KEY - 1 - i];
        }
        bigEndian[0] &= 0x7F;
        return new BigInteger(1, bigEndian);
    }

    private static PublicKey onCurve(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + KEY);
        System.arraycopy(raw, 0, encoded, PREFIX.length, KEY);
        PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        Signature.getInstance(ALGORITHM).initVerify(key); // computes the point
        return key;
    }

    @Override
    public VerifyingKey labelled(String text) {
        return new VerifyingKey(key, text, account);
    }

    @Override
    public VerifyingKey ofAccount(String id) {
        return new VerifyingKey(key, label, id);
    }

    @Override
    public VerifyingKey fresh() {
        return this;
    }

    @Override
    public boolean isFor(Optional<String> keyId, Algorithm algorithm) {
        return keyId.isEmpty();
    }

    @Override
    public boolean hasId() {
        return false;
    }

    @Override
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    @Override
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    @Override
    public @Nullable VerifyingKey as(KeyKind kind) {
        return kind == KeyKind.ED25519 ? this : null;
    }

    @Override
    public boolean hasSpaceAtItsEnds() {
        return false;
    }

    @Override
    public boolean fits(Algorithm algorithm, CodeFormat written, List<String> sent, byte[]... pieces) {
        boolean fits = false;
        for (int i = 0; algorithm == Algorithm.ED25519 && i < sent.size(); i++) {
            byte[] signature = decode(sent.get(i));
            fits |= signature != null && signature.length == SIGNATURE && isSigned(signature, pieces);
        }
        return fits;
    }

    private boolean isSigned(byte[] signature, byte[]... pieces) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            for (byte[] piece : pieces) {
                verifier.update(piece);
            }
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false; // not in the form of a signature, such as one that is too large
        } catch (InvalidKeyException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("this key was taken", e);
        }
    }

    /** Nothing about the key. */
    @Override
    public String toString() {
        return "VerifyingKey{***}";
    }
}
