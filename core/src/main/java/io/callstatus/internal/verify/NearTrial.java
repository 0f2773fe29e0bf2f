package io.callstatus.internal.verify;

import io.callstatus.CallStatusException;
import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.internal.text.Digests;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Proof;
import io.callstatus.spi.VerificationScheme;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A variation of a refused request, and the keys to try on it. Each {@link #step} tries one more text that may have been
 * signed. It finds out whether a code fits, and can accept nothing. For one thread.
 */
final class NearTrial {
    private final CallStatusParser parser;
    private final RequestContent content;
    private final List<ProofKey> keys;
    private final Function<ProofKey, Diagnosis> meaning;
    private final Refusals refusals;
    private int body;
    private @Nullable Proof proof;
    private boolean isOver;

    NearTrial(
            CallStatusParser parser,
            RequestContent content,
            List<ProofKey> keys,
            Function<ProofKey, Diagnosis> meaning) {
        this.parser = parser;
        this.content = content;
        this.keys = keys;
        this.meaning = meaning;
        this.refusals = new Refusals(parser.provider(), parser.verification());
    }

    /** Whether nothing is left to try. */
    boolean isOver() {
        return isOver;
    }

    /** What it means if a key fits the next text; empty if none fits, or nothing can be said about the request. */
    Optional<Diagnosis> step(NearBudget budget) {
        try {
            RequestView view = view();
            Proof next = next(view);
            return next == null ? Optional.empty() : fitting(next, view, budget).map(meaning);
        } catch (CallStatusException e) {
            isOver = true; // the variation has not even the form of a request
            return Optional.empty();
        }
    }

    private RequestView view() {
        return new RequestView(
                content, refusals, parser.callbacks(), content.bodies().get(body));
    }

    private VerificationScheme scheme() {
        return parser.verification().scheme().orElseThrow(refusals::notOffered);
    }

    /** The next proof of this reading of the body, or the first of the next reading; null at the end. */
    private @Nullable Proof next(RequestView view) {
        Proof last = proof;
        if (last == null) {
            proof = scheme().proof(view);
            return proof;
        }
        Supplier<@Nullable Proof> other = last.otherwise();
        proof = other == null ? null : other.get();
        if (proof == null) {
            body++;
            isOver = body == content.bodies().size();
            proof = isOver ? null : scheme().proof(view());
        }
        return proof;
    }

    /** Every key is tried within the budget, whether one has fitted or not. */
    private Optional<ProofKey> fitting(Proof next, RequestView view, NearBudget budget) {
        SignedText text =
                new SignedText(next, content, view, refusals, content.bodies().get(body));
        List<String> codes = CodeForm.wellFormed(next);
        byte[][] pieces = text.pieces();
        Optional<String> keyId = scheme().keyId(view);
        KeyKind kind = parser.verification().keyKind();
        Optional<ProofKey> found = Optional.empty();
        for (ProofKey key : keys) {
            ProofKey taken = key.isFor(keyId, next.algorithm()) ? key.as(kind) : null;
            if (taken != null && budget.take(codes.size(), text.length())) {
                boolean fits = taken.fits(next.algorithm(), next.format(), codes, pieces) && isBodyThat(next, budget);
                found = fits ? Optional.of(key) : found;
            }
        }
        return found;
    }

    /** Whether the body is the one whose digest is signed, if a digest is signed. */
    private boolean isBodyThat(Proof fitting, NearBudget budget) {
        boolean isThat = true;
        for (Proof terms = fitting; terms != null; terms = andThen(terms)) {
            String digest = terms.bodySha256();
            isThat &= digest == null || isDigest(digest, budget);
        }
        return isThat;
    }

    /** When a request says that it was signed; the first time counts. */
    static Optional<Instant> signedAt(CallStatusParser parser, RequestContent content) {
        NearTrial trial = new NearTrial(parser, content, List.of(), key -> {
            throw new IllegalStateException("no key");
        });
        try {
            for (Proof terms = trial.next(trial.view()); terms != null; terms = andThen(terms)) {
                Instant signed = terms.signedAt();
                if (signed != null) {
                    return Optional.of(signed);
                }
            }
        } catch (CallStatusException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static @Nullable Proof andThen(Proof terms) {
        Supplier<Proof> next = terms.next();
        return next == null ? null : next.get();
    }

    private boolean isDigest(String signed, NearBudget budget) {
        byte[] expected = signed.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        boolean isThat = false;
        for (byte[] one : content.bodies()) {
            boolean isPaid = budget.take(0, one.length);
            String digest = isPaid ? HexFormat.of().formatHex(Digests.sha256(one)) : "";
            isThat |= SharedKey.same(digest.getBytes(StandardCharsets.US_ASCII), expected);
        }
        return isThat;
    }

    /** Nothing of the request. */
    @Override
    public String toString() {
        return "NearTrial{" + parser.provider() + "}";
    }
}
