package io.callstatus;

import io.callstatus.CallStatusException.Place;
import io.callstatus.UnrecognizedRequestException.Kind;
import io.callstatus.internal.Claimant;
import io.callstatus.internal.Claimants;
import io.callstatus.internal.FieldTable;
import io.callstatus.internal.HttpText;
import io.callstatus.internal.ScannedRequest;
import io.callstatus.internal.SyntaxError;
import io.callstatus.spi.Fingerprint;
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
    private final Claimants claimants;
    private final ScannedRequest scanned;

    Detector(WebhookRequest request, Claimants claimants) {
        this.request = request;
        this.claimants = claimants;
        this.scanned = ScannedRequest.of(request, request.bytes(), request.maxBodyBytes(), claimants.vocabulary());
    }

    Detection detect() {
        List<Claimant> claims = claimants.byHeader(request);
        if (claims.isEmpty()) {
            claims = claimants.byFields(scanned);
        }
        if (claims.size() != 1) {
            throw claims.isEmpty() ? unrecognized() : ambiguous(claims);
        }
        Claimant claimant = claims.get(0);
        if (!HttpText.isDelivery(request.method())) {
            throw methodNotAllowed(claimant.parser().provider());
        }
        return new Detection(request, claimant, scanned, this);
    }

    /** Detects another request for the same providers. */
    Detection detect(WebhookRequest other) {
        return new Detector(other, claimants).detect();
    }

    private UnrecognizedRequestException unrecognized() {
        SyntaxError error = scanned.fields().error();
        String broken =
                error == null ? "" : "; its JSON breaks at byte " + error.offset() + ": expected " + error.expected();
        return new UnrecognizedRequestException(
                Kind.NONE,
                error == null ? Place.unknown() : Place.unknown().at(error.offset()),
                "none of " + shown(claimants.all()) + " claims this request: " + whatCame() + broken,
                "See explanation() for what each provider missed; check that the webhook URL is given to these"
                        + " providers only, and that proxies keep headers and body",
                this::explain);
    }

    private UnrecognizedRequestException ambiguous(List<Claimant> claims) {
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
                "fields of this provider came by " + HttpText.shown(request.method())
                        + ", and only GET and POST deliver an event",
                "Answer 405 with the header Allow; if the provider is set to this method, set it to POST",
                this::explain);
    }

    private static String ids(List<Claimant> claimants) {
        return claimants.stream().map(c -> c.parser().provider()).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String shown(List<Claimant> claimants) {
        return claimants.size() > SHOWN ? claimants.size() + " providers" : ids(claimants);
    }

    private String whatCame() {
        FieldTable fields = scanned.fields();
        return HttpText.shown(request.method()) + ", " + scanned.transport() + " with " + fields.size()
                + " fields, of the known ones " + fields.knownNames(NAMES);
    }

    /** One line per provider, the nearest first. */
    String explain() {
        List<Claimant> all = claimants.all();
        Stream<String> nearest = all.stream()
                .sorted(Comparator.comparingInt(this::distance))
                .limit(SHOWN)
                .map(this::explain);
        Stream<String> others =
                all.size() > SHOWN ? Stream.of("and " + (all.size() - SHOWN) + " more, further away") : Stream.empty();
        return Stream.concat(nearest, others).collect(Collectors.joining("\n"));
    }

    /** How much a request lacks to be this provider's. */
    private int distance(Claimant claimant) {
        if (sentHeader(claimant.fingerprint()).isPresent()) {
            return 0;
        }
        if (!claimant.travelsBy(scanned.transport())) {
            return Integer.MAX_VALUE;
        }
        boolean isClaimed = claimant.claimsByFields(scanned);
        return isClaimed
                ? 0
                : claimant.matcher().missing(scanned.fieldsFor(claimant)).size();
    }

    private String explain(Claimant claimant) {
        Fingerprint fingerprint = claimant.fingerprint();
        Optional<String> header = sentHeader(fingerprint);
        String verdict;
        if (header.isPresent()) {
            verdict = "yes, by the header " + header.get();
        } else if (!claimant.travelsBy(scanned.transport())) {
            verdict = "no, it sends " + fingerprint.transports() + " and this is " + scanned.transport();
        } else if (claimant.claimsByFields(scanned)) {
            verdict = "yes, by its fields";
        } else {
            verdict = "no, it lacks " + missing(claimant);
        }
        return claimant.parser().provider() + ": " + verdict;
    }

    private Optional<String> sentHeader(Fingerprint fingerprint) {
        return fingerprint.headers().stream()
                .filter(name -> request.header(name).isPresent())
                .findFirst();
    }

    private String missing(Claimant claimant) {
        Fingerprint fingerprint = claimant.fingerprint();
        String fields = String.join("; ", claimant.matcher().missing(scanned.fieldsFor(claimant)));
        return fingerprint.headers().isEmpty() ? fields : "the header " + fingerprint.headers() + ", and " + fields;
    }
}
