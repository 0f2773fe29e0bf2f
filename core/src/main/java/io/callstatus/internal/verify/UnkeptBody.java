package io.callstatus.internal.verify;

import io.callstatus.internal.scan.StreamedBody;
import io.callstatus.internal.text.Digests;
import io.callstatus.internal.text.Limits;
import io.callstatus.internal.verify.SharedKey.StreamedCode;
import io.callstatus.spi.Proof;
import io.callstatus.spi.SignedPart;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A body that passes through the codes of all keys while it is read; only its digest is kept. For one thread, once. */
public final class UnkeptBody {
    /** The most bytes that are signed for one request: those of the body, for each key. */
    private static final long MAX_BYTES = 64L << 20;

    private final StreamedBody body;
    private final MessageDigest digest = Digests.begin("SHA-256");
    private String sha256 = "";

    /** The body that this is. */
    public UnkeptBody(StreamedBody body) {
        this.body = body;
    }

    /** Its SHA-256 in hexadecimal digits, known after it was verified. */
    public String sha256() {
        return sha256;
    }

    /** Whether the code of one of the keys was sent. */
    boolean fits(Proof proof, List<String> sent, ProofKeys keys, KeyKind kind) {
        requireStreamable(proof);
        List<SharedKey> secrets = keys.secrets(kind);
        List<StreamedCode> codes = new ArrayList<>(secrets.size());
        for (SharedKey secret : secrets) {
            codes.add(begin(secret, proof, sent));
        }
        body.handOver(Math.min(Limits.UNKEPT_BODY, MAX_BYTES / codes.size()), (block, length) -> {
            digest.update(block, 0, length);
            codes.forEach(code -> code.add(block, length));
        });
        sha256 = HexFormat.of().formatHex(digest.digest());
        boolean isFound = false;
        for (int i = 0; i < codes.size(); i++) {
            boolean isFitting = codes.get(i).fits();
            isFound = isFitting ? keys.note(secrets.get(i)) : isFound;
        }
        return isFound;
    }

    private static StreamedCode begin(SharedKey secret, Proof proof, List<String> sent) {
        StreamedCode code = secret.begin(proof, sent);
        for (int i = 0; i < proof.size() - 1; i++) {
            byte[] text = proof.part(i).bytes();
            code.add(text, text.length);
        }
        return code;
    }

    /** Texts of the scheme, then the body, by HMAC. Any other signed part needs a body that is kept. */
    private void requireStreamable(Proof proof) {
        boolean isStreamable = proof.bodySha256() == null && proof.next() == null;
        for (int i = 0; i < proof.size(); i++) {
            boolean isLast = i == proof.size() - 1;
            isStreamable &= proof.part(i).kind() == (isLast ? SignedPart.Kind.BODY : SignedPart.Kind.TEXT);
        }
        switch (proof.algorithm()) {
            case HMAC_SHA1, HMAC_SHA256, HMAC_SHA512 -> {}
            case EQUAL, ED25519, NONE -> isStreamable = false;
        }
        if (!isStreamable) {
            throw body.tooLarge();
        }
    }
}
