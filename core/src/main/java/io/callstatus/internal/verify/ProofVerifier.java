package io.callstatus.internal.verify;

import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.internal.http.Urls;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.SignedPart;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether what a scheme describes is proven. It computes the codes, and {@link ProofCheck} checks what a fitting code
 * proves. For one thread.
 */
public final class ProofVerifier {
    /** The most secrets that are tried on one request. Each costs a pass over URL and body, before anything is proven. */
    public static final int MAX_SECRETS = 64;

    /**
     * The most codes that are computed with one key for one request, and the most signatures that a public key checks; with
     * more, none is tried.
     */
    private static final int MAX_CODES = 16;

    /** The most bytes that are signed for one request if more than {@link #MAX_CODES} codes are computed. */
    private static final long MAX_BYTES = 64L << 20;

    private final Verification verification;
    private final CallStatusParser parser;
    private final RequestContent content;
    private final Refusals refusals;

    /** Verifies a request that this provider claims. */
    public ProofVerifier(CallStatusParser parser, RequestContent content) {
        this.parser = parser;
        this.verification = parser.verification();
        this.content = content;
        this.refusals = new Refusals(parser.provider(), verification);
    }

    /** The refusal for a provider for which no secret is configured, and which is not trusted by name. */
    public VerificationException nothingConfigured() {
        return refusals.nothingConfigured();
    }

    /** The same keys, if they are few enough to try each. */
    public List<ProofKey> requireFew(List<ProofKey> keys) {
        if (keys.size() > MAX_SECRETS) {
            throw refusals.tooMany(keys.size(), MAX_SECRETS);
        }
        return keys;
    }

    /** The account that the proof itself names; nothing proves it yet. */
    public Optional<String> claimedAccount() {
        return scheme().account(view(content.text()));
    }

    private VerificationScheme scheme() {
        return verification.scheme().orElseThrow(refusals::notOffered);
    }

    private RequestView view(byte[] body) {
        return new RequestView(content, refusals, parser.callbacks(), body);
    }

    /** Runs the scheme with each of these keys. They are looked up after the form of the proof was checked. */
    public ProofResult verify(ProofKeys keys, VerifierSettings settings, Acceptance acceptance) {
        VerificationScheme scheme = scheme();
        List<byte[]> bodies = content.bodies();
        Proof last = null;
        int round = 0;
        boolean usesBody = true;
        for (int i = 0; i < bodies.size() && usesBody; i++) {
            RequestView view = view(bodies.get(i));
            usesBody = false;
            Proof proof = scheme.proof(view);
            keys.named(scheme.keyId(view));
            while (proof != null && round < MAX_CODES) {
                SignedText text = new SignedText(proof, content, view, refusals, bodies.get(i));
                if (fits(text, keys, settings, round++)) {
                    return new ProofCheck(text, content, refusals, settings).check(keys.fitting(), acceptance);
                }
                usesBody |= text.usesBody();
                last = proof;
                proof = otherwise(proof);
            }
        }
        throw noFit(last, keys);
    }

    /** The same for a body that is not kept, and is read here. */
    public ProofResult verify(UnkeptBody body, ProofKeys keys, VerifierSettings settings, Acceptance acceptance) {
        RequestView view = view(content.text());
        Proof proof = scheme().proof(view);
        SignedText text = new SignedText(proof, content, view, refusals, content.text());
        List<String> codes = CodeForm.wellFormed(proof);
        if (codes.isEmpty()) {
            throw refusals.malformed(proof.place(), CodeForm.expected(proof));
        }
        if (!body.fits(proof, codes, keys, verification.keyKind())) {
            throw noFit(proof, keys);
        }
        return new ProofCheck(text, content, refusals, settings).check(keys.fitting(), acceptance);
    }

    private static @Nullable Proof otherwise(Proof proof) {
        Supplier<@Nullable Proof> other = proof.otherwise();
        return other == null ? null : other.get();
    }

    /** Whether a key fits. What can be refused before a code is computed is refused before. */
    private boolean fits(SignedText text, ProofKeys keys, VerifierSettings settings, int round) {
        Proof proof = text.proof();
        if (round == 0 && text.hasUrl()) {
            requireCalled(settings);
        }
        List<String> codes = CodeForm.wellFormed(proof);
        if (codes.isEmpty() || proof.algorithm() == Algorithm.ED25519 && codes.size() > MAX_CODES) {
            throw refusals.malformed(proof.place(), CodeForm.expected(proof));
        }
        if (text.usesBody() && content.request().bodyOrigin() != BodyOrigin.EXACT) {
            throw refusals.exactBodyRequired();
        }
        if (text.hasParameters()) {
            requireSignedKind();
        }
        byte[][] pieces = text.pieces();
        requireAffordable(keys, (round + 1) * readings(proof, codes), text.length());
        boolean fits = keys.fit(proof, codes, verification.keyKind(), pieces);
        if (fits && HandshakeAnswers.isToken(pieces) && HandshakeAnswers.areCoded(parser.callbacks())) {
            throw refusals.mismatch(
                    "what is signed may be the token of a handshake, which was answered with its code",
                    "Look who sends such requests");
        }
        return fits;
    }

    /** How often a key reads what is signed: a public key once for each signature, any other key once. */
    private static int readings(Proof proof, List<String> codes) {
        return proof.algorithm() == Algorithm.ED25519 ? codes.size() : 1;
    }

    private void requireCalled(VerifierSettings settings) {
        String url = content.request().url();
        Optional<String> fault = BoundaryChecks.faultOfCharacters(url);
        if (fault.isPresent()) {
            throw refusals.mismatch(fault.get(), BoundaryChecks.AS_IT_CAME);
        }
        if (settings.calledAt().areNamed() && !settings.calledAt().contains(url)) {
            throw refusals.notCalled(url);
        }
    }

    /** For a provider that signs forms: the same text in JSON would have other boundaries. */
    private void requireSignedKind() {
        Transport transport = content.transport();
        if (!travelsBy(transport)) {
            throw refusals.mismatch(
                    "the provider signs the parameters of a form, and the body is " + transport,
                    "Let nothing change the body before this check");
        }
    }

    private boolean travelsBy(Transport transport) {
        List<Callback> callbacks = parser.callbacks();
        for (int i = 0; i < callbacks.size(); i++) {
            if (callbacks.get(i).transports().contains(transport)) {
                return true;
            }
        }
        return false;
    }

    private void requireAffordable(ProofKeys keys, int rounds, long length) {
        long codes = (long) keys.all().size() * rounds;
        if (codes > MAX_CODES && codes * length > MAX_BYTES) {
            throw refusals.of(
                    Kind.NO_SECRET_CONFIGURED,
                    "there are " + keys.all().size() + " secrets to try, too many for a request as large as this",
                    "Let the resolver choose by account, or give each account a URL of its own");
        }
    }

    private VerificationException noFit(@Nullable Proof proof, ProofKeys keys) {
        if (proof == null) {
            throw new IllegalStateException("a scheme gives a proof or refuses the request");
        }
        return refusals.noFit(proof, keys, hint(proof));
    }

    private String hint(Proof proof) {
        if (proof.algorithm() == Algorithm.EQUAL) {
            return "Compare the key in the provider's dashboard with the configured one";
        }
        for (int i = 0; i < proof.size(); i++) {
            if (proof.part(i).kind() == SignedPart.Kind.URL) {
                return "The provider signs the URL that it calls: checked was one on "
                        + Urls.shown(content.request().url())
                        + ", with and without the default port. If a proxy changes scheme, host, path or query, say so"
                        + " with withPublicUrl or withPublicBase; else compare the signing key";
            }
        }
        return "Compare the signing secret with the one in the provider's dashboard, and let nothing change the body"
                + " before this check";
    }

    /**
     * Requires one of the receiver's own secrets that is valid for the account, at its configured place: in the URL as it was
     * received, or in a header. Returns it.
     */
    public SharedKey verifyPlaced(List<PlacedSecret> secrets, ClaimedAccount account, String receivedUrl) {
        List<PlacedSecret> speaking = account.choose(secrets, PlacedSecret::account);
        return PlacedSecret.in(receivedUrl, view(content.text()), secrets).stream()
                .filter(speaking::contains)
                .findFirst()
                .map(PlacedSecret::key)
                .orElseThrow(() -> speaking.isEmpty() ? refusals.unknownAccount() : notHeld(secrets, receivedUrl));
    }

    private VerificationException notHeld(List<PlacedSecret> secrets, String receivedUrl) {
        List<String> headers = secrets.stream()
                .flatMap(secret -> secret.header().stream())
                .distinct()
                .toList();
        if (headers.isEmpty()) {
            return refusals.mismatch(
                    "the URL that was called, on " + Urls.shown(receivedUrl) + ", does not hold the configured secret, "
                            + secrets.size() + " tried",
                    "Compare the webhook URL in the provider's dashboard with the configured secret; proxies must pass"
                            + " path and query on as they are");
        }
        SignedRequest view = view(content.text());
        boolean isSent = headers.stream().anyMatch(header -> view.header(header).isPresent());
        return refusals.of(
                isSent ? Kind.MISMATCH : Kind.MISSING_SIGNATURE,
                "the header " + String.join(" or ", headers)
                        + (isSent
                                ? " is none of the configured secrets, " + secrets.size() + " tried"
                                : " was not sent"),
                "Compare the header that the provider was told to send with headerSecret(…), and let proxies forward"
                        + " it");
    }
}
