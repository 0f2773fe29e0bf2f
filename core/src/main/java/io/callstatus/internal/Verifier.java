package io.callstatus.internal;

import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Runs the scheme that a provider declares; returns where it holds, throws where it does not. */
public final class Verifier {
    static final int MAX_SIGNATURE = 4_096;

    final String provider;
    final Verification verification;
    final WebhookRequest request;
    final byte[] body;

    /** Verifies a request of this provider with this body. */
    public Verifier(String provider, Verification verification, WebhookRequest request, byte[] body) {
        this.provider = provider;
        this.verification = verification;
        this.request = request;
        this.body = body;
    }

    /** The refusal for a provider that nobody gave a secret or trusts by name. */
    public VerificationException nothingConfigured() {
        if (verification.scheme() == Verification.Scheme.NONE) {
            return notOffered();
        }
        return refusal(
                Kind.NO_SECRET_CONFIGURED,
                "no secret is configured for this provider, and it is not trusted by name",
                "Give Secrets.builder().secret(\"" + provider + "\", …) the secret that signs "
                        + verification.headers());
    }

    private VerificationException notOffered() {
        return refusal(
                Kind.NOT_OFFERED_BY_PROVIDER,
                "this provider signs nothing and sends no secret",
                "Put a secret of your own into the webhook URL and require it with secretInPath or secretInQuery, or"
                        + " accept the risk by name with trustUnverified(\"" + provider + "\")");
    }

    /** Runs the scheme with each of these keys. */
    public void verify(List<byte[]> keys, Transport transport, FieldSource fields, Clock clock, Duration tolerance) {
        switch (verification.scheme()) {
            case NONE -> throw notOffered();
            case SHARED_SECRET -> sharedSecret(keys);
            case TIMESTAMPED_BODY -> new TimestampedBody(this).verify(keys, clock, tolerance);
            case URL_AND_PARAMETERS -> new UrlAndParameters(this, transport, fields).verify(keys);
        }
    }

    private void sharedSecret(List<byte[]> keys) {
        String header = verification.headers().get(0);
        byte[] sent = signature(header).getBytes(StandardCharsets.UTF_8);
        boolean same = false;
        for (byte[] key : keys) {
            same |= Macs.same(key, sent);
        }
        if (!same) {
            throw mismatch(header, keys, "Compare the key in the provider's dashboard with the configured one");
        }
    }

    /** Requires one of the secrets in the URL, where the configuration says it stands. */
    public void verifyUrl(List<UrlSecret> secrets, FieldSource fields, Transport transport) {
        boolean same = false;
        for (UrlSecret secret : secrets) {
            for (byte[] sent : secret.candidates(request.url(), fields, transport == Transport.QUERY)) {
                same |= Macs.same(secret.secret(), sent);
            }
        }
        if (!same) {
            throw refusal(
                    Kind.MISMATCH,
                    "the URL does not hold the configured secret, " + secrets.size() + " tried",
                    "Compare the webhook URL in the provider's dashboard with the configured secret");
        }
    }

    /** The one value of a signature header. */
    String signature(String header) {
        List<String> values = request.headers(header);
        if (values.isEmpty()) {
            throw refusal(
                    Kind.MISSING_SIGNATURE,
                    "the header " + header + " was not sent",
                    "Check that the provider signs for this URL and that proxies forward " + header);
        }
        String value = values.get(0);
        if (values.size() > 1) {
            throw malformed(header, "one header line, found " + values.size());
        }
        if (value.isEmpty() || value.length() > MAX_SIGNATURE || !isVisibleAscii(value)) {
            throw malformed(header, "1 to " + MAX_SIGNATURE + " visible ASCII characters");
        }
        return value;
    }

    private static boolean isVisibleAscii(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    VerificationException malformed(String header, String expected) {
        return refusal(
                Kind.MALFORMED_SIGNATURE,
                "the header " + header + " has not the form of a signature: expected " + expected,
                "Look whether a proxy changes or joins headers; else the request is not the provider's");
    }

    VerificationException mismatch(String header, List<byte[]> keys, String hint) {
        return refusal(
                Kind.MISMATCH,
                "the header " + header + " fits none of the " + keys.size() + " configured secrets",
                hint);
    }

    void requireExactBody() {
        if (request.bodyOrigin() != WebhookRequest.BodyOrigin.EXACT) {
            throw refusal(
                    Kind.EXACT_BODY_REQUIRED,
                    "the signature covers the exact bytes, and the servlet container had decoded the form already",
                    "Put CallStatusFilter before everything that reads parameters");
        }
    }

    VerificationException refusal(Kind kind, String what, String hint) {
        return new VerificationException(kind, provider, what, hint);
    }
}
