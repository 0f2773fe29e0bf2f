package io.callstatus;

import io.callstatus.internal.detect.Candidate;
import io.callstatus.internal.detect.CandidateIndex;
import io.callstatus.internal.detect.Recognized;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.FilteredFields;
import io.callstatus.internal.scan.Credentials;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.LargeEvents;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.scan.StreamedBody;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.verify.ClaimedAccount;
import io.callstatus.internal.verify.PlacedSecret;
import io.callstatus.internal.verify.ProofKeys;
import io.callstatus.internal.verify.ProofResult;
import io.callstatus.internal.verify.ProofVerifier;
import io.callstatus.internal.verify.RequestContent;
import io.callstatus.internal.verify.SharedKey;
import io.callstatus.internal.verify.UnkeptBody;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The provider that seems to have sent a request, and what the request is about. Nothing is proven yet, so nothing can be read.
 *
 * <p>Immutable and thread-safe.
 */
public final class Detection {
    private final WebhookRequest request;
    private final Candidate candidate;
    private final RequestScan scanned;
    private final FieldSource fields;
    private final CandidateIndex candidates;
    private final Recognized recognized;
    private final @Nullable BodyError error;

    Detection(WebhookRequest request, Candidate candidate, RequestScan scanned, CandidateIndex candidates) {
        this.request = request;
        this.candidate = candidate;
        this.scanned = candidate.inside(scanned);
        this.fields = candidate.fields(this.scanned);
        this.candidates = candidates;
        this.recognized = candidate.recognized(this.scanned, request);
        this.error = candidate.error(recognized, this.scanned, fields.error());
    }

    /** The id of the provider that claims the request. */
    public String provider() {
        return candidate.provider();
    }

    /** Whether it is a call status. Providers send other things to the same URL: answer those with 2xx. */
    public boolean isCallStatus() {
        return recognized.isCallStatus();
    }

    /** The provider's name of the other event that it is, {@code unknown} where no page names it; empty for a call status. */
    public Optional<String> otherEvent() {
        return recognized.otherEvent();
    }

    /** Whether the provider tests the URL: see {@link #handshake}. */
    public boolean isHandshake() {
        return recognized.handshake().isPresent();
    }

    /** The request. */
    public WebhookRequest request() {
        return request;
    }

    /**
     * One line for each provider: whether it claims the request, and why or why not. The nearest come first, five at most. It
     * names fields and shows no value.
     */
    public String explain() {
        return new Explanation(request, candidates, scanned.outermost()).text();
    }

    /**
     * Checks, by the scheme of the provider, that it sent the request; for every event of the provider, call status or not. If a
     * secret of the provider and one in the URL are configured, both must be right.
     *
     * @throws VerificationException if that is not proven, and the provider is not trusted by name
     * @throws UnreadableRequestException if the query has to be looked at and has more fields than are read, or a body that is
     *     {@link WebhookRequest.BodyOrigin#UNKEPT} is over 32 MiB, breaks off, or was verified before
     */
    public AcceptedRequest verify(Secrets secrets) {
        StreamedBody unread = request.unread();
        if (unread != null) {
            return verifyUnkept(new UnkeptBody(unread), secrets);
        }
        try {
            return verifyAsRead(secrets);
        } catch (VerificationException e) {
            return request.otherReadings().stream()
                    .flatMap(other -> verifyAsRead(other, secrets).stream())
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    /** If it is uncertain how a container decoded the body: the reading that the proof fits was sent. */
    private Optional<AcceptedRequest> verifyAsRead(WebhookRequest other, Secrets secrets) {
        try {
            Detection detection = Detector.detect(other, candidates);
            AcceptedRequest accepted = detection.verifyAsRead(secrets);
            boolean signed = accepted.trust() == Trust.SIGNATURE || accepted.trust() == Trust.PARTIAL_SIGNATURE;
            return signed ? Optional.of(accepted) : Optional.empty();
        } catch (CallStatusException e) {
            return Optional.empty();
        }
    }

    /** Only a request with a proof is read beyond the limit. */
    private AcceptedRequest verifyUnkept(UnkeptBody body, Secrets secrets) {
        if (!secrets.keys().askForProof(provider(), verification().isOffered())) {
            throw Objects.requireNonNull(request.unread()).tooLarge();
        }
        ProofVerifier verifier = verifier();
        ClaimedAccount claimed = claimed(verifier, secrets);
        ProofKeys keys = keys(verifier, claimed, secrets);
        ProofResult own = verifier.verify(body, keys, secrets.settings(), secrets.acceptance(provider()));
        List<PlacedSecret> placed = secrets.keys().placed(provider());
        ProofResult proof = placed.isEmpty() ? own : with(placed, Optional.of(own), verifier, claimed, secrets);
        FieldSource nothing = FieldTable.empty(null);
        return new AcceptedRequest(
                this, nothing, List.of(), proof, secrets.settings().tolerance(), body.sha256());
    }

    /** Whether it is an event whose body may be too large to be kept, with a proof that can be checked. */
    boolean isLargeEvent() {
        Callback callback = recognized.callback();
        return callback != null
                && callback.isLarge()
                && scanned.transport() == Transport.JSON
                && LargeEvents.isProofSent(
                        candidate.parser(), name -> request.header(name).isPresent());
    }

    private AcceptedRequest verifyAsRead(Secrets secrets) {
        ProofVerifier verifier = verifier();
        boolean asksForProof =
                secrets.keys().askForProof(provider(), verification().isOffered());
        List<PlacedSecret> placed = secrets.keys().placed(provider());
        if (!asksForProof && !isEnough(placed, secrets)) {
            throw verifier.nothingConfigured();
        }
        if (!asksForProof && placed.isEmpty()) {
            return accepted(ProofResult.NONE, placed, secrets.settings().tolerance());
        }
        ClaimedAccount claimed = claimed(verifier, secrets);
        Optional<ProofResult> own = asksForProof ? Optional.of(own(verifier, claimed, secrets)) : Optional.empty();
        ProofResult proof =
                placed.isEmpty() ? own.orElse(ProofResult.NONE) : with(placed, own, verifier, claimed, secrets);
        return accepted(proof, placed, secrets.settings().tolerance());
    }

    /**
     * What to answer if the provider tests the URL and expects an answer; empty for every other request, and for a request whose
     * answer could do harm. {@link CallStatusEndpoint} and {@code CallStatusServlet} answer by themselves; elsewhere:
     *
     * <pre>{@code
     * Optional<WebhookResponse> answer = detection.handshake(secrets);
     * if (answer.isPresent()) {
     *     return answer.get(); // as it is: status, headers, body
     * }
     * CallStatus status = detection.verify(secrets).parse();
     * }</pre>
     *
     * <p>It is given only for providers that the secrets name. It verifies no event, and calls no guard and no handler.
     *
     * @throws VerificationException if nobody gave a secret of the provider or trusts it by name, if the configured secret in
     *     the URL is not there, or if the answer is signed and the request is not proven
     */
    public Optional<WebhookResponse> handshake(Secrets secrets) {
        Handshake handshake = recognized.handshake().orElse(null);
        if (handshake == null) {
            return Optional.empty();
        }
        return new HandshakeReply(this, handshake, path -> new FieldScopes(fields).text(path)).by(secrets);
    }

    ProofVerifier verifier() {
        return new ProofVerifier(parser(), content());
    }

    RequestContent content() {
        return new RequestContent(
                request,
                scanned.bodies(),
                scanned.transport(),
                fields,
                candidate.declaredNames(),
                scanned.around(),
                isCallStatus());
    }

    Candidate candidate() {
        return candidate;
    }

    Recognized recognized() {
        return recognized;
    }

    @Nullable
    BodyError error() {
        return error;
    }

    CallStatusParser parser() {
        return candidate.parser();
    }

    /** Another request of the same provider; empty if no provider, or another one, claims it. */
    Optional<Detection> near(WebhookRequest other) {
        try {
            return Optional.of(Detector.detect(other, candidates))
                    .filter(detection -> detection.provider().equals(provider()));
        } catch (CallStatusException e) {
            return Optional.empty();
        }
    }

    /** An account in the proof takes precedence over one in a field. */
    ClaimedAccount claimed(ProofVerifier verifier, Secrets secrets) {
        if (!secrets.keys().askForAccount(provider())) {
            return ClaimedAccount.NONE;
        }
        boolean isAsked = verification().isOffered() && secrets.keys().askForProof(provider(), true);
        Optional<String> named = isAsked ? verifier.claimedAccount() : Optional.empty();
        return named.isPresent()
                ? ClaimedAccount.named(named.get())
                : ClaimedAccount.of(verification(), Fields.of(provider(), fields));
    }

    ProofKeys keys(ProofVerifier verifier, ClaimedAccount claimed, Secrets secrets) {
        return new ProofKeys(() -> verifier.requireFew(secrets.keys().of(provider(), claimed)));
    }

    /** The proof that the provider itself offers. */
    private ProofResult own(ProofVerifier verifier, ClaimedAccount claimed, Secrets secrets) {
        return own(verifier, keys(verifier, claimed, secrets), secrets);
    }

    ProofResult own(ProofVerifier verifier, ProofKeys keys, Secrets secrets) {
        try {
            return verifier.verify(keys, secrets.settings(), secrets.acceptance(provider()));
        } catch (VerificationException e) {
            throw new Diagnosing(this, secrets).ofProof(e, keys);
        }
    }

    /** A secret of the user's own, beside the provider's proof if there is one: for the same account. */
    private ProofResult with(
            List<PlacedSecret> placed,
            Optional<ProofResult> own,
            ProofVerifier verifier,
            ClaimedAccount claimed,
            Secrets secrets) {
        ClaimedAccount account =
                own.flatMap(ProofResult::account).map(ClaimedAccount::named).orElse(claimed);
        try {
            SharedKey key = verifier.verifyPlaced(placed, account, request.receivedUrl());
            ProofResult proof = ProofResult.of(Trust.SHARED_SECRET, key);
            return own.map(first -> first.and(proof)).orElse(proof);
        } catch (VerificationException e) {
            throw new Diagnosing(this, secrets).ofPlaced(e);
        }
    }

    /** A secret of the user does not replace a provider's scheme: for that, the provider has to be trusted by name. */
    private boolean isEnough(List<PlacedSecret> placed, Secrets secrets) {
        boolean isInstead = !verification().isOffered() || verification().isOptional();
        return secrets.isTrusted(provider()) || isInstead && !placed.isEmpty();
    }

    private Verification verification() {
        return candidate.parser().verification();
    }

    /** A secret that came with the fields is not one of them. */
    private FieldSource without(List<PlacedSecret> placed) {
        FieldSource kept = Credentials.without(fields, candidate.parser().credentials());
        if (placed.isEmpty() && verification().secretFields().isEmpty()) {
            return kept;
        }
        Set<String> names = secretNames(scanned.transport() == Transport.QUERY ? placed : List.of());
        return names.isEmpty() ? kept : new FilteredFields(kept, List.copyOf(names));
    }

    private Set<String> secretNames(List<PlacedSecret> inQuery) {
        if (inQuery.isEmpty()) {
            return verification().secretFields();
        }
        Set<String> names = new TreeSet<>(verification().secretFields());
        inQuery.forEach(secret -> secret.parameter().ifPresent(names::add));
        return names;
    }

    /** The fields around the others; without a body, the query. */
    private List<FieldSource> around(List<PlacedSecret> placed) {
        List<FieldSource> around = scanned.around(secretNames(scanned.hasBody() ? List.of() : placed));
        return Credentials.withoutEach(around, candidate.parser().credentials());
    }

    private AcceptedRequest accepted(ProofResult proof, List<PlacedSecret> placed, Duration tolerance) {
        if (fields instanceof FieldTable table) {
            table.learnOrder();
        }
        return new AcceptedRequest(this, without(placed), around(placed), proof, tolerance, null);
    }

    /**
     * Accepts this one request without any proof. Anybody who knows the URL can send it.
     *
     * @see Secrets.Builder#trustUnverified(String...)
     */
    public AcceptedRequest trustUnverified() {
        StreamedBody unread = request.unread();
        if (unread != null) {
            throw unread.tooLarge();
        }
        return accepted(ProofResult.NONE, List.of(), FutureTimes.TOLERANCE);
    }

    /** Provider and event; nothing that was sent. */
    @Override
    public String toString() {
        return "Detection{" + provider() + ", " + otherEvent().orElse("call status") + "}";
    }
}
