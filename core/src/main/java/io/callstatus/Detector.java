package io.callstatus;

import io.callstatus.CallStatusException.Place;
import io.callstatus.UnrecognizedRequestException.Kind;
import io.callstatus.internal.FieldSource;
import io.callstatus.internal.Matcher;
import io.callstatus.internal.ScannedRequest;
import io.callstatus.internal.SyntaxError;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks every provider about one request; headers first, since they are the stronger evidence. */
final class Detector {
    private final WebhookRequest request;
    private final Collection<CallStatusParser> parsers;
    private final ScannedRequest scanned;

    Detector(WebhookRequest request, Collection<CallStatusParser> parsers) {
        this.request = request;
        this.parsers = parsers;
        this.scanned = ScannedRequest.of(request, request.bytes());
    }

    Detection detect() {
        List<CallStatusParser> claims = new ArrayList<>(1);
        parsers.stream().filter(p -> sentHeader(p.fingerprint()).isPresent()).forEach(claims::add);
        if (claims.isEmpty()) {
            parsers.stream().filter(this::claimsByFields).forEach(claims::add);
        }
        if (claims.size() != 1) {
            throw claims.isEmpty() ? unrecognized() : ambiguous(claims);
        }
        CallStatusParser parser = claims.get(0);
        return new Detection(request, parser, scanned.transport(), scanned.fieldsFor(parser.fingerprint()), this);
    }

    private Optional<String> sentHeader(Fingerprint fingerprint) {
        if (fingerprint.headers().isEmpty() || !fingerprint.transports().contains(scanned.transport())) {
            return Optional.empty();
        }
        return fingerprint.headers().stream()
                .filter(name -> request.header(name).isPresent())
                .findFirst();
    }

    private boolean claimsByFields(CallStatusParser parser) {
        Fingerprint fingerprint = parser.fingerprint();
        return fingerprint.transports().contains(scanned.transport())
                && Matcher.claims(fingerprint, scanned.fieldsFor(fingerprint));
    }

    private UnrecognizedRequestException unrecognized() {
        SyntaxError error = scanned.fields().error();
        String broken =
                error == null ? "" : "; its JSON breaks at byte " + error.offset() + ": expected " + error.expected();
        return new UnrecognizedRequestException(
                Kind.NONE,
                error == null ? Place.unknown() : Place.unknown().at(error.offset()),
                "none of " + ids(parsers) + " claims this request: " + whatCame() + broken,
                "See explanation() for what each provider missed; check that the webhook URL is given to these"
                        + " providers only, and that proxies keep headers and body",
                explain());
    }

    private UnrecognizedRequestException ambiguous(List<CallStatusParser> claims) {
        return new UnrecognizedRequestException(
                Kind.SEVERAL,
                Place.unknown(),
                ids(claims) + " claim this request on equally strong evidence: " + whatCame(),
                "Give each provider a URL of its own and use ParserSet.of with its parser there",
                explain());
    }

    private static String ids(Collection<CallStatusParser> parsers) {
        return parsers.stream().map(CallStatusParser::provider).collect(Collectors.joining(", ", "[", "]"));
    }

    private String whatCame() {
        FieldSource fields = scanned.fields();
        List<String> known = parsers.stream()
                .flatMap(p -> p.fingerprint().names().stream())
                .distinct()
                .filter(name -> fields.find(name, 0) >= 0)
                .toList();
        return "method " + (request.method().length() > 7 ? "unknown" : request.method()) + ", " + scanned.transport()
                + " with " + fields.size() + " fields, of the known ones " + known;
    }

    /** One line per provider. */
    String explain() {
        return parsers.stream().map(this::explain).collect(Collectors.joining("\n"));
    }

    private String explain(CallStatusParser parser) {
        Fingerprint fingerprint = parser.fingerprint();
        String verdict;
        if (!fingerprint.transports().contains(scanned.transport())) {
            verdict = "no, it sends " + fingerprint.transports() + " and this is " + scanned.transport();
        } else if (sentHeader(fingerprint).isPresent()) {
            verdict = "yes, by the header " + sentHeader(fingerprint).get();
        } else if (claimsByFields(parser)) {
            verdict = "yes, by its fields";
        } else {
            verdict = "no, it lacks " + missing(fingerprint);
        }
        return parser.provider() + ": " + verdict;
    }

    private String missing(Fingerprint fingerprint) {
        String fields = String.join("; ", Matcher.missing(fingerprint, scanned.fieldsFor(fingerprint)));
        return fingerprint.headers().isEmpty() ? fields : "the header " + fingerprint.headers() + ", and " + fields;
    }
}
