package io.callstatus;

import io.callstatus.internal.verify.ClaimedAccount;
import io.callstatus.internal.verify.HandshakeAnswers;
import io.callstatus.internal.verify.PlacedSecret;
import io.callstatus.internal.verify.ProofKeys;
import io.callstatus.internal.verify.ProofVerifier;
import io.callstatus.internal.verify.SharedKey;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Handshake;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to answer to a provider that tests the URL.
 *
 * @param detection the request
 * @param handshake what it asks for
 * @param texts the texts of its fields
 */
record HandshakeReply(Detection detection, Handshake handshake, Function<FieldPath, @Nullable String> texts) {
    /** The answer for a receiver with these secrets; empty where it could do harm. */
    Optional<WebhookResponse> by(Secrets secrets) {
        if (handshake.kind() == Handshake.Kind.HMAC_JSON) {
            return signed(secrets);
        }
        requireNamed(secrets);
        return handshake.kind() == Handshake.Kind.ECHO_HEADER
                ? HandshakeAnswers.echoOfHeader(handshake, detection.request())
                : HandshakeAnswers.echoOfParameter(detection.request(), texts.apply(FieldPath.of(handshake.name())));
    }

    /** Nothing is echoed for a provider that nobody uses. */
    private void requireNamed(Secrets secrets) {
        List<PlacedSecret> placed = secrets.keys().placed(detection.provider());
        boolean isOffered = detection.parser().verification().isOffered();
        boolean asksForProof = secrets.keys().askForProof(detection.provider(), isOffered);
        if (!asksForProof && placed.isEmpty() && !secrets.isTrusted(detection.provider())) {
            throw detection.verifier().nothingConfigured();
        }
        if (!placed.isEmpty()) {
            String url = detection.request().receivedUrl();
            detection.verifier().verifyPlaced(placed, ClaimedAccount.NONE, url);
        }
    }

    /** By the secret that has proven the request. */
    private Optional<WebhookResponse> signed(Secrets secrets) {
        if (!secrets.keys().askForProof(detection.provider(), true)) {
            return Optional.empty();
        }
        ProofVerifier verifier = detection.verifier();
        ProofKeys keys = detection.keys(verifier, detection.claimed(verifier, secrets), secrets);
        Trust trust = detection.own(verifier, keys, secrets).trust();
        String token = handshake.token().map(texts).orElse(null);
        return trust == Trust.SIGNATURE && keys.fitting() instanceof SharedKey key
                ? HandshakeAnswers.codeOfToken(handshake, token, key)
                : Optional.empty();
    }
}
