package io.callstatus;

import io.callstatus.CallStatusException.Place;
import io.callstatus.UnrecognizedRequestException.Kind;
import io.callstatus.internal.detect.Candidate;
import io.callstatus.internal.detect.CandidateIndex;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.http.HttpMethods;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.text.BodyError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out whose request it is; headers first, since they are the stronger evidence. */
final class Detector {
    /** The most providers that an explanation tells of. */
    private static final int SHOWN = 5;
    /** The most field names that a message tells. */
    private static final int NAMES = 20;

    private final WebhookRequest request;
    private final CandidateIndex candidates;
    private final RequestScan scanned;

    Detector(WebhookRequest request, CandidateIndex candidates) {
        this.request = request;
        this.candidates = candidates;
        this.scanned = RequestScan.of(request, request.bytes(), request.maxBodyBytes(), candidates.vocabulary());
    }

    Detection detect() {
        List<Candidate> claims = candidates.byHeader(request);
        if (claims.isEmpty()) {
            claims = candidates.byFields(scanned);
        } else if (claims.size() > 1) {
            claims = narrowed(claims);
        }
        if (claims.size() != 1) {
            throw claims.isEmpty() ? unrecognized() : ambiguous(claims);
        }
        Candidate candidate = claims.get(0);
        if (!HttpMethods.isDelivery(request.method())) {
            throw methodNotAllowed(candidate.parser().provider());
        }
        return new Detection(request, candidate, scanned, this);
    }

    /** Headers that several providers send narrow the choice, and evidence decides. */
    private List<Candidate> narrowed(List<Candidate> claims) {
        List<Candidate> fitting = claims.stream()
                .filter(candidate -> candidate.claimsByFields(scanned))
                .toList();
        return fitting.isEmpty() ? claims : fitting;
    }

    /** Detects another request for the same providers. */
    Detection detect(WebhookRequest other) {
        return new Detector(other, candidates).detect();
    }

    private UnrecognizedRequestException unrecognized() {
        BodyError error = scanned.fields().error();
        String broken = error == null
                ? ""
                : "; its " + error.language() + " breaks at byte " + error.offset() + ": expected " + error.expected();
        return new UnrecognizedRequestException(
                Kind.NONE,
                error == null ? Place.unknown() : Place.unknown().at(error.offset()),
                "none of " + shown(candidates.all()) + " claims this request: " + whatCame() + broken,
                "See explanation() for what each provider missed; check that the webhook URL is given to these"
                        + " providers only, and that proxies keep headers and body",
                this::explain);
    }

    private UnrecognizedRequestException ambiguous(List<Candidate> claims) {
        return new UnrecognizedRequestException(
                Kind.SEVERAL,
                Place.unknown(),
                ids(claims) + " claim this request on equally strong evidence: " + whatCame(),
                "Give each provider a URL of its own and use ParserSet.of with its parser there",
                this::explain);
    }

    /** Link checkers, prefetching proxies and browsers ask for a URL that has a whole event in its query. */
    private UnrecognizedRequestException methodNotAllowed(String provider) {
        return new UnrecognizedRequestException(
                Kind.METHOD_NOT_ALLOWED,
                Place.in(provider),
                "fields of this provider came by " + HttpMethods.shown(request.method())
                        + ", and only GET and POST deliver an event",
                "Answer 405 with the header Allow; if the provider is set to this method, set it to POST",
                this::explain);
    }

    private static String ids(List<Candidate> candidates) {
        return candidates.stream().map(c -> c.parser().provider()).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String shown(List<Candidate> candidates) {
        return candidates.size() > SHOWN ? candidates.size() + " providers" : ids(candidates);
    }

    private String whatCame() {
        FieldTable fields = scanned.fields();
        return HttpMethods.shown(request.method()) + ", " + scanned.transport() + " with " + fields.size()
                + " fields, of the known ones " + fields.knownNames(NAMES);
    }

    /** One line per provider, the nearest first. */
    String explain() {
        List<Candidate> all = candidates.all();
        Stream<String> nearest = all.stream()
                .sorted(Comparator.comparingInt(this::distance))
                .limit(SHOWN)
                .map(this::explain);
        Stream<String> others =
                all.size() > SHOWN ? Stream.of("and " + (all.size() - SHOWN) + " more, further away") : Stream.empty();
        return Stream.concat(nearest, others).collect(Collectors.joining("\n"));
    }

    /** How much a request lacks to be this provider's. */
    private int distance(Candidate candidate) {
        if (sentHeader(candidate).isPresent()) {
            return 0;
        }
        if (!candidate.travelsBy(candidate.inside(scanned).transport())) {
            return Integer.MAX_VALUE;
        }
        boolean isClaimed = candidate.claimsByFields(scanned);
        return isClaimed ? 0 : candidate.missing(scanned).size();
    }

    private String explain(Candidate candidate) {
        Optional<String> header = sentHeader(candidate);
        String verdict;
        if (header.isPresent()) {
            verdict = "yes, by the header " + header.get();
        } else if (!candidate.travelsBy(candidate.inside(scanned).transport())) {
            verdict = "no, it sends " + candidate.transports() + " and this is " + scanned.transport();
        } else if (candidate.claimsByFields(scanned)) {
            verdict = "yes, by its fields";
        } else {
            verdict = "no, it lacks " + missing(candidate);
        }
        return candidate.parser().provider() + ": " + verdict;
    }

    private Optional<String> sentHeader(Candidate candidate) {
        return candidate.headers().stream()
                .filter(name -> request.header(name).isPresent())
                .findFirst();
    }

    private String missing(Candidate candidate) {
        String fields = String.join("; ", candidate.missing(scanned));
        return candidate.headers().isEmpty() ? fields : "the header " + candidate.headers() + ", and " + fields;
    }
}
