package io.callstatus.internal.verify;

import io.callstatus.FieldProblem;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.Verification.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the scheme that a provider declares; returns where it holds, throws where it does not. */
public final class ProofVerifier {
    /** The most secrets that are tried on one request: each costs a pass over URL and body, before anything is proven. */
    public static final int MAX_SECRETS = 64;

    private static final int MAX_SIGNATURE = 4_096;

    final Verification verification;
    final SignedRequest sent;
    final DeclaredNames names;
    private final CallStatusParser parser;
    private final String provider;

    /** Verifies a request that this provider claims. */
    public ProofVerifier(CallStatusParser parser, DeclaredNames names, SignedRequest sent) {
        this.parser = parser;
        this.names = names;
        this.provider = parser.provider();
        this.verification = parser.verification();
        this.sent = sent;
    }

    /** The refusal for a provider that nobody gave a secret or trusts by name. */
    public VerificationException nothingConfigured() {
        if (verification.scheme() == Scheme.NONE) {
            return notOffered();
        }
        return refusal(
                Kind.NO_SECRET_CONFIGURED,
                "no secret is configured for this provider, and it is not trusted by name",
                "Give Secrets.builder().secret(\"" + provider + "\", …) the secret that belongs to the header "
                        + String.join(" or ", verification.headers())
                        + "; a secret in the URL takes its place only beside trustUnverified(\"" + provider + "\")");
    }

    /** The same secrets, as long as they are few enough to try each. */
    public List<SharedKey> requireFew(List<SharedKey> keys) {
        if (keys.size() > MAX_SECRETS) {
            throw refusal(
                    Kind.NO_SECRET_CONFIGURED,
                    "there are " + keys.size() + " secrets to try, more than the limit of " + MAX_SECRETS,
                    "Let the resolver choose by account, or give each account a URL of its own");
        }
        return keys;
    }

    private VerificationException notOffered() {
        return refusal(
                Kind.NOT_OFFERED_BY_PROVIDER,
                "this provider signs nothing and sends no secret",
                "Put a secret of your own into the webhook URL and require it with secretInPath or secretInQuery, or"
                        + " accept the risk by name with trustUnverified(\"" + provider + "\")");
    }

    /**
     * Runs the scheme with each of these keys, which are asked for once the proof has the form of one; gives what is not
     * certain though a signature fits.
     */
    public List<FieldProblem> verify(SharedKeys keys, VerifierSettings settings) {
        switch (verification.scheme()) {
            case NONE -> throw notOffered();
            case SHARED_SECRET -> sharedSecret(keys);
            case TIMESTAMPED_BODY -> new TimestampedBody(this).verify(keys, settings.clock(), settings.tolerance());
            case URL_AND_PARAMETERS -> {
                return new SignedUrl(this, settings).verify(keys);
            }
        }
        return List.of();
    }

    boolean travelsBy(Transport transport) {
        return parser.callbacks().stream()
                .anyMatch(callback -> callback.transports().contains(transport));
    }

    private void sharedSecret(SharedKeys keys) {
        String header = verification.headers().get(0);
        byte[] value = signature(header).getBytes(StandardCharsets.UTF_8);
        if (!keys.hold(value)) {
            throw mismatch(header, keys, "Compare the key in the provider's dashboard with the configured one");
        }
    }

    /**
     * Requires one of the secrets in the URL as it was received, where the configuration says it stands, and one that
     * speaks for the account; gives it.
     */
    public SharedKey verifyUrl(List<UrlSecret> secrets, ClaimedAccount account, String receivedUrl) {
        List<UrlSecret> speaking = account.choose(secrets, UrlSecret::account);
        return UrlSecret.in(receivedUrl, secrets).stream()
                .filter(speaking::contains)
                .findFirst()
                .map(UrlSecret::key)
                .orElseThrow(() -> speaking.isEmpty() ? unknownAccount() : noSecretInUrl(secrets, receivedUrl));
    }

    private VerificationException noSecretInUrl(List<UrlSecret> secrets, String receivedUrl) {
        return refusal(
                Kind.MISMATCH,
                "the URL that was called, on " + Urls.shown(receivedUrl) + ", does not hold the configured secret, "
                        + secrets.size() + " tried",
                "Compare the webhook URL in the provider's dashboard with the configured secret; proxies must pass"
                        + " path and query on as they are");
    }

    private VerificationException unknownAccount() {
        String field =
                verification.accountField().map(name -> " (field " + name + ")").orElse("");
        return refusal(
                Kind.UNKNOWN_ACCOUNT,
                "there is no secret for the account that the request claims, or it claims none that can be looked up"
                        + field,
                "Configure a secret of that account, if it is yours; where a resolver is not meant for this provider,"
                        + " name those that it is for in Secrets.builder().resolver(…)");
    }

    /** The one value of a signature header. */
    String signature(String header) {
        List<String> values = sent.request().headers(header);
        if (values.isEmpty()) {
            throw missing();
        }
        String value = values.get(0);
        if (values.size() > 1) {
            throw malformed(header, "one header line, found " + values.size());
        }
        if (value.isEmpty() || value.length() > MAX_SIGNATURE || !isVisibleAscii(value)) {
            throw malformed(header, "1 to " + MAX_SIGNATURE + " visible ASCII characters, found " + value.length());
        }
        return value;
    }

    private static boolean isVisibleAscii(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) < ' ' || value.charAt(at) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private VerificationException missing() {
        List<String> headers = verification.headers();
        Optional<String> stronger = headers.stream()
                .map(header -> header.replace("-Signature", "-SHA256-Signature"))
                .filter(header -> !headers.contains(header)
                        && !sent.request().headers(header).isEmpty())
                .findFirst();
        return refusal(
                Kind.MISSING_SIGNATURE,
                "the header " + String.join(" or ", headers) + " was not sent"
                        + stronger.map(header -> "; " + header + " was, and proves nothing without it")
                                .orElse(""),
                "Check that the provider signs for this URL and that proxies forward " + headers.get(0));
    }

    VerificationException malformed(String header, String expected) {
        return refusal(
                Kind.MALFORMED_SIGNATURE,
                "the header " + header + " has not the form of a signature: expected " + expected,
                "Look whether a proxy changes or joins headers; else the request is not the provider's");
    }

    VerificationException mismatch(String header, SharedKeys keys, String hint) {
        List<SharedKey> tried = keys.all();
        if (tried.isEmpty()) {
            return unknownAccount();
        }
        boolean edges = tried.stream().anyMatch(SharedKey::hasSpaceAtItsEnds);
        return refusal(
                Kind.MISMATCH,
                "the header " + header + " fits none of the " + tried.size() + " configured secrets",
                hint + (edges ? ". A configured secret begins or ends with white space: a line end of a file?" : ""));
    }

    /** Whether it is a call status, or has any field by which one is told: what can be read as one is signed as one. */
    boolean mayBeCallStatus() {
        return sent.isCallStatus()
                && parser.callbacks().stream()
                        .filter(Callback::isCallStatus)
                        .flatMap(callback -> Stream.concat(
                                callback.required().stream(),
                                callback.alternatives().stream().flatMap(List::stream)))
                        .anyMatch(evidence ->
                                sent.fields().find(evidence.path().names().get(0), 0) >= 0);
    }

    void requireExactBody() {
        if (sent.request().bodyOrigin() != BodyOrigin.EXACT) {
            throw refusal(
                    Kind.EXACT_BODY_REQUIRED,
                    "the signature covers the exact bytes, and the servlet container had decoded the form already",
                    "Put CallStatusFilter before everything that reads parameters");
        }
    }

    VerificationException refusal(Kind kind, String what, String hint) {
        return VerificationException.refused(kind, provider, what, hint);
    }
}
