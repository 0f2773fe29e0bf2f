package io.callstatus.internal.verify;

import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.VerificationException.Diagnosis.Cause;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.VerificationScheme.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tries whether a variation of a refused request would have been accepted: at most 16 other requests, 16 codes and 4 MiB, as
 * many if one fits as if none does. Its results accept no request. Immutable; each search is for one thread.
 *
 * @param parser the parser of the provider
 * @param content the request
 * @param receivedUrl its URL as this server received it
 * @param reader reads another request of the same provider; empty if it is none
 * @param settings what the receiver has decided
 */
public record Diagnoser(
        CallStatusParser parser,
        RequestContent content,
        String receivedUrl,
        Function<WebhookRequest, Optional<RequestContent>> reader,
        VerifierSettings settings) {
    private static final int MOST_TRIALS = 16;
    private static final int LARGEST_BODY = 64 << 10;
    private static final int MILLIS = 1_000;
    private static final long FARTHEST = 10_000_000_000L;
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");
    private static final Duration NEAR = Duration.ofDays(1);

    /** Whether such a refusal is examined, and the limit allows one more; if so, it is counted. */
    private boolean mayLook() {
        DiagnosisLimit limit = settings.diagnoses();
        return limit != null
                && content.request().bodyOrigin() != BodyOrigin.UNKEPT
                && content.text().length <= LARGEST_BODY
                && limit.take(parser.provider());
    }

    /**
     * Which variation of a request the provider's own proof would have proven.
     *
     * @param kind why it was refused
     * @param keys the keys that were tried
     * @param hasFitted whether one of them fitted, so that something else was wrong
     * @param others the other secrets that are configured
     */
    public Optional<Diagnosis> ofProof(Kind kind, List<ProofKey> keys, boolean hasFitted, List<NearKey> others) {
        if (!mayLook()) {
            return Optional.empty();
        }
        return switch (kind) {
            case MISMATCH -> hasFitted ? firstOf(bodies(keys)) : near(keys, others);
            case EXPIRED, NOT_YET_VALID -> time();
            default -> Optional.empty();
        };
    }

    /**
     * Which variation of a request a secret of the receiver's own would have proven.
     *
     * @param others the other configured secrets, by what it means if one of them is in the request
     */
    public Optional<Diagnosis> ofPlaced(List<NearPlaced> others) {
        if (!mayLook()) {
            return Optional.empty();
        }
        RequestView view = new RequestView(
                content, new Refusals(parser.provider(), parser.verification()), parser.callbacks(), content.text());
        return others.stream()
                .limit(MOST_TRIALS)
                .filter(other -> other.isIn(receivedUrl, view))
                .map(NearPlaced::diagnosis)
                .reduce((first, second) -> first)
                .or(() -> Optional.of(Diagnosis.of(Cause.NONE_FITS, Optional.empty(), Optional.empty())));
    }

    private Optional<Diagnosis> near(List<ProofKey> keys, List<NearKey> others) {
        Optional<Diagnosis> found = firstOf(trials(keys, others));
        return found.isPresent() ? found : Optional.of(plain(withoutBody()));
    }

    private static Diagnosis plain(Cause cause) {
        return Diagnosis.of(cause, Optional.empty(), Optional.empty());
    }

    /** If nothing fits: what the headers say about a body that was changed. */
    private Cause withoutBody() {
        Set<Coverage> covers = parser.verification().covers();
        int length = content.bodies().get(0).length;
        String announced = content.request().header("Content-Length").orElse("");
        boolean isSigned = covers.contains(Coverage.BODY) || covers.contains(Coverage.PARAMETERS);
        boolean isOther = LENGTH.matcher(announced).matches() && Integer.parseInt(announced) != length;
        if (!isSigned || !isOther) {
            return Cause.NONE_FITS;
        }
        return length == 0 ? Cause.BODY_MISSING : Cause.BODY_LENGTH;
    }

    /** All are tried, whether one fits or not. First each with its likeliest cause, then with its other causes. */
    private static Optional<Diagnosis> firstOf(List<Supplier<Optional<NearTrial>>> trials) {
        List<NearTrial> open = trials.stream()
                .limit(MOST_TRIALS)
                .flatMap(trial -> trial.get().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        NearBudget budget = new NearBudget();
        Optional<Diagnosis> found = Optional.empty();
        while (!open.isEmpty() && budget.isLeft()) {
            for (NearTrial trial : open) {
                Optional<Diagnosis> one = trial.step(budget);
                found = found.isPresent() ? found : one;
            }
            open.removeIf(NearTrial::isOver);
        }
        return found;
    }

    /** URLs, secrets and bodies in turn, the likely ones first. What proxies say comes first of all. */
    private List<Supplier<Optional<NearTrial>>> trials(List<ProofKey> keys, List<NearKey> others) {
        List<List<Supplier<Optional<NearTrial>>>> groups = List.of(urls(keys), secrets(keys, others), bodies(keys));
        List<Supplier<Optional<NearTrial>>> all = new ArrayList<>();
        for (int i = 0; i < MOST_TRIALS; i++) {
            for (List<Supplier<Optional<NearTrial>>> group : groups) {
                if (i < group.size()) {
                    all.add(group.get(i));
                }
            }
        }
        return all;
    }

    private List<Supplier<Optional<NearTrial>>> secrets(List<ProofKey> keys, List<NearKey> others) {
        List<Supplier<Optional<NearTrial>>> trials = new ArrayList<>();
        for (NearKey other : NearKey.of(keys, others, parser.verification().keyKind())) {
            trials.add(
                    () -> Optional.of(new NearTrial(parser, content, List.of(other.key()), key -> other.diagnosis())));
        }
        return trials;
    }

    private List<Supplier<Optional<NearTrial>>> urls(List<ProofKey> keys) {
        Set<Coverage> covers = parser.verification().covers();
        boolean isSigned = covers.contains(Coverage.URL) || covers.contains(Coverage.METHOD);
        Map<String, Cause> near =
                isSigned ? NearUrls.of(content.request(), receivedUrl, settings.calledAt()) : Map.of();
        List<Supplier<Optional<NearTrial>>> trials = new ArrayList<>();
        near.forEach((url, cause) -> trials.add(
                () -> NearUrls.called(content.request(), url).flatMap(request -> trial(cause, request, keys))));
        return trials;
    }

    private List<Supplier<Optional<NearTrial>>> bodies(List<ProofKey> keys) {
        List<Supplier<Optional<NearTrial>>> trials = new ArrayList<>();
        NearBodies.of(content, parser.verification().covers())
                .forEach((body, cause) ->
                        trials.add(() -> trial(cause, NearBodies.with(body, content.request()), keys)));
        return trials;
    }

    private Optional<NearTrial> trial(Cause cause, WebhookRequest request, List<ProofKey> keys) {
        return reader.apply(request)
                .map(read ->
                        new NearTrial(parser, read, keys, key -> Diagnosis.of(cause, key.label(), Optional.empty())));
    }

    /** A code has fitted, but its time is outside the tolerance. */
    private Optional<Diagnosis> time() {
        return NearTrial.signedAt(parser, content).map(signed -> {
            Instant now = settings.clock().instant();
            long seconds = signed.getEpochSecond();
            boolean isOtherUnit = isNear(Instant.ofEpochSecond(seconds / MILLIS), now) || isNear(later(seconds), now);
            return plain(isNear(signed, now) ? Cause.TIME_CLOCK : isOtherUnit ? Cause.TIME_UNIT : Cause.TIME_OLD);
        });
    }

    private static Instant later(long seconds) {
        return Instant.ofEpochSecond(Math.min(seconds, FARTHEST) * MILLIS);
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(NEAR) <= 0;
    }
}
