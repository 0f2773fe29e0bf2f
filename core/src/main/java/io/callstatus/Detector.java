package io.callstatus;

import io.callstatus.CallStatusException.Place;
import io.callstatus.UnrecognizedRequestException.Kind;
import io.callstatus.internal.Claimant;
import io.callstatus.internal.Claimants;
import io.callstatus.internal.FieldSource;
import io.callstatus.internal.HttpText;
import io.callstatus.internal.ScannedRequest;
import io.callstatus.internal.SyntaxError;
import io.callstatus.spi.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out whose request it is; headers first, since they are the stronger evidence. */
final class Detector {
    private final WebhookRequest request;
    private final Claimants claimants;
    private final ScannedRequest scanned;

    Detector(WebhookRequest request, Claimants claimants) {
        this.request = request;
        this.claimants = claimants;
        this.scanned = ScannedRequest.of(request, request.bytes(), claimants.vocabulary());
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
        FieldSource fields = scanned.fieldsFor(claimant);
        return new Detection(request, claimant, scanned.transport(), fields, this);
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
                "none of " + ids(claimants.all()) + " claims this request: " + whatCame() + broken,
                "See explanation() for what each provider missed; check that the webhook URL is given to these"
                        + " providers only, and that proxies keep headers and body",
                explain());
    }

    private UnrecognizedRequestException ambiguous(List<Claimant> claims) {
        return new UnrecognizedRequestException(
                Kind.SEVERAL,
                Place.unknown(),
                ids(claims) + " claim this request on equally strong evidence: " + whatCame(),
                "Give each provider a URL of its own and use ParserSet.of with its parser there",
                explain());
    }

    /** Link checkers, prefetching proxies and browsers ask for a URL that has a whole event in its query. */
    private UnrecognizedRequestException methodNotAllowed(String provider) {
        return new UnrecognizedRequestException(
                Kind.METHOD_NOT_ALLOWED,
                Place.in(provider),
                "fields of this provider came by " + HttpText.shown(request.method())
                        + ", and only GET and POST deliver an event",
                "Answer 405 with the header Allow; if the provider is set to this method, set it to POST",
                explain());
    }

    private static String ids(List<Claimant> claimants) {
        return claimants.stream().map(c -> c.parser().provider()).collect(Collectors.joining(", ", "[", "]"));
    }

    private String whatCame() {
        FieldSource fields = scanned.fields();
        List<String> known = claimants.all().stream()
                .flatMap(c -> c.fingerprint().names().stream())
                .distinct()
                .filter(name -> fields.find(name, 0) >= 0)
                .toList();
        return HttpText.shown(request.method()) + ", " + scanned.transport() + " with " + fields.size()
                + " fields, of the known ones " + known;
    }

    /** One line per provider. */
    String explain() {
        return claimants.all().stream().map(this::explain).collect(Collectors.joining("\n"));
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
