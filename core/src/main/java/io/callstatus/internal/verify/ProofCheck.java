package io.callstatus.internal.verify;

import io.callstatus.FieldProblem;
import io.callstatus.Trust;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.text.Digests;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.SignedPart;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a fitting code proves: where each part of the signed text begins and ends, the digest of the body, the time, and
 * how much of the request is covered. A request comes here only after a code has fitted. For one thread.
 */
final class ProofCheck {
    private static final AsciiSet HEXADECIMAL = AsciiSet.of(AsciiSet.DIGITS + "abcdefABCDEF");
    private static final int SHA_256_LENGTH = 64;
    private static final String UNCHANGED = "Let nothing change the body before this check";

    private final SignedText text;
    private final RequestContent content;
    private final Refusals refusals;
    private final DeclaredNames names;
    private final VerifierSettings settings;
    private @Nullable Instant signedAt;
    private @Nullable String nonce;
    private boolean expires;
    private boolean hasDigest;

    ProofCheck(SignedText text, RequestContent content, Refusals refusals, VerifierSettings settings) {
        this.text = text;
        this.content = content;
        this.refusals = refusals;
        this.names = content.names();
        this.settings = settings;
    }

    ProofResult check(ProofKey key, Acceptance acceptance) {
        List<FieldProblem> doubts = text.isGuarded() ? guarded() : List.of();
        if (text.mayBodyRunOn()) {
            throw refusals.mismatch("the body ends as if what is signed behind it began there", UNCHANGED);
        }
        for (Proof proof = text.proof(); proof != null; proof = next(proof)) {
            requireTerms(proof);
        }
        if (text.proof().algorithm() == Algorithm.EQUAL) {
            return ProofResult.of(Trust.SHARED_SECRET, key);
        }
        if (text.coversContent() || hasDigest && content.transport() != Transport.QUERY) {
            return result(doubts.isEmpty() ? Trust.SIGNATURE : Trust.PARTIAL_SIGNATURE, key, doubts, Set.of());
        }
        return covering(key, acceptance);
    }

    private static @Nullable Proof next(Proof proof) {
        Supplier<Proof> next = proof.next();
        return next == null ? null : next.get();
    }

    private ProofResult result(Trust trust, ProofKey key, List<FieldProblem> doubts, Set<String> covered) {
        return new ProofResult(trust, key.label(), key.account(), doubts, covered, signedAt, expires, nonce);
    }

    /** For a signature that does not cover the content, or not all of it. */
    private ProofResult covering(ProofKey key, Acceptance acceptance) {
        Set<String> covered = Set.copyOf(text.fields());
        if (!covered.isEmpty() && acceptance.partial()) {
            return result(Trust.PARTIAL_SIGNATURE, key, UncoveredFields.of(content.fields(), names, text), covered);
        }
        if (covered.isEmpty() && acceptance.unverified()) {
            return ProofResult.NONE;
        }
        throw refusals.notCovered(!covered.isEmpty());
    }

    /** What is uncertain if a URL, names and values are signed; refused if they may be those of another request. */
    private List<FieldProblem> guarded() {
        BoundaryChecks boundaries = new BoundaryChecks(content, names, settings.calledAt(), text.url());
        requireBoundaries(boundaries);
        SortedParameters parameters = text.parameters();
        List<FieldProblem> doubts = parameters == null ? List.of() : boundaries.doubts(parameters);
        List<SignedRequest.Parameter> query = text.query();
        return certain(query.isEmpty() ? doubts : both(doubts, queryDoubts(new QueryBoundaries(names, query))));
    }

    /** What is uncertain if a query is signed decoded; refused if it begins with a form. */
    private List<FieldProblem> queryDoubts(QueryBoundaries query) {
        require(query.fault(), QueryBoundaries.NO_FORM_IN_QUERY);
        SortedParameters form = text.parameters();
        return query.doubts(form == null ? SortedParameters.NONE : form, text.afterQuery());
    }

    private static List<FieldProblem> both(List<FieldProblem> first, List<FieldProblem> second) {
        List<FieldProblem> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void requireBoundaries(BoundaryChecks boundaries) {
        SortedParameters parameters = text.parameters();
        if (text.isFollowedBy(SignedPart.Kind.URL, SignedPart.Kind.BODY)) {
            require(boundaries.faultOfJson(), BoundaryChecks.AS_IT_CAME);
        }
        if (parameters != null) {
            require(boundaries.faultOfParameters(parameters), BoundaryChecks.AS_IT_CAME);
            require(parameters.faultOfCopies(), UNCHANGED);
        }
        if (text.isUrlOpen()) {
            require(
                    boundaries.faultOfName(parameters == null ? SortedParameters.NONE : parameters),
                    BoundaryChecks.NO_FORM_IN_URL);
        }
    }

    private void require(Optional<String> fault, String hint) {
        if (fault.isPresent()) {
            throw refusals.mismatch(fault.get(), hint);
        }
    }

    private List<FieldProblem> certain(List<FieldProblem> doubts) {
        if (settings.strictBoundaries() && !doubts.isEmpty()) {
            FieldProblem first = doubts.get(0);
            throw refusals.mismatch(
                    "it is not certain that the fields are those that were signed: of " + first.field() + ", expected "
                            + first.expected() + ", found " + first.found(),
                    "Secrets.builder().strictBoundaries() refuses that; without it, such a request is accepted as"
                            + " PARTIAL_SIGNATURE");
        }
        return doubts;
    }

    private void requireTerms(Proof proof) {
        String digest = proof.bodySha256();
        if (digest != null) {
            requireDigest(digest);
        }
        requireTime(proof);
        nonce = nonce == null ? proof.nonce() : nonce;
    }

    private void requireDigest(String digest) {
        if (digest.length() != SHA_256_LENGTH || !HEXADECIMAL.isAllOf(digest)) {
            throw refusals.mismatch(
                    "the digest of the body counts once, in its place, with 64 hexadecimal digits",
                    "Give the URL and the header as they came");
        }
        byte[] signed = digest.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        if (content.request().bodyOrigin() != BodyOrigin.EXACT) {
            throw refusals.exactBodyRequired();
        }
        boolean isThat = false;
        for (byte[] body : content.bodies()) {
            isThat |= SharedKey.same(hexDigest(body), signed);
        }
        if (!isThat) {
            throw refusals.mismatch("the body is not the one whose digest was signed", UNCHANGED);
        }
        hasDigest = true;
    }

    private static byte[] hexDigest(byte[] body) {
        return HexFormat.of().formatHex(Digests.sha256(body)).getBytes(StandardCharsets.US_ASCII);
    }

    private void requireTime(Proof proof) {
        Instant signed = proof.signedAt();
        Instant from = proof.notBefore();
        Instant until = proof.expiresAt();
        if (signed == null && from == null && until == null) {
            return;
        }
        long now = settings.clock().instant().getEpochSecond();
        if (signed != null) {
            requireNotOld(now - signed.getEpochSecond(), "it was signed ");
            requireNotYoung(signed.getEpochSecond() - now, "it was signed ");
            signedAt = signedAt == null ? signed : signedAt;
        }
        if (until != null) {
            requireNotOld(now - until.getEpochSecond(), "it expired ");
        }
        if (from != null) {
            requireNotYoung(from.getEpochSecond() - now, "it holds ");
        }
        expires |= signed != null || until != null;
    }

    private void requireNotOld(long age, String what) {
        long tolerance = settings.tolerance().getSeconds();
        if (age > tolerance) {
            throw refusals.of(
                    Kind.EXPIRED,
                    what + age + " s ago, and " + tolerance + " s are allowed",
                    "Set this machine's clock by NTP; a request that waited in a queue needs a larger tolerance");
        }
    }

    private void requireNotYoung(long early, String what) {
        long tolerance = settings.tolerance().getSeconds();
        if (early > tolerance) {
            throw refusals.of(
                    Kind.NOT_YET_VALID,
                    what + early + " s in the future, and " + tolerance + " s are allowed",
                    "Set this machine's clock by NTP");
        }
    }
}
