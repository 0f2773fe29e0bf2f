package io.callstatus.archive;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.MalformedPayloadException;
import io.callstatus.ParseResult;
import io.callstatus.ParserSet;
import io.callstatus.Payload;
import io.callstatus.Secrets;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.archive.DriftReport.Kind;
import io.callstatus.internal.read.UndocumentedFields;
import io.callstatus.internal.read.UnknownWords;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks into one request. */
record RequestDrift(ParserSet parsers, Optional<Secrets> secrets, Drift drift) {
    private static final String BODY = "body";
    private static final Comparator<Seen> BY_KIND_AND_NAME =
            Comparator.comparing(Seen::kind).thenComparing(Seen::name);

    /** One thing, once of a request. */
    private record Seen(Kind kind, String name) {
        static Seen of(Kind kind, String sent) {
            return new Seen(kind, Drift.shown(sent));
        }
    }

    void add(WebhookRequest request) {
        drift.countRequest();
        try {
            Detection detection = parsers.detect(request);
            if (!detection.isHandshake()) {
                look(accept(detection), request.receivedAt());
            }
        } catch (VerificationException e) {
            drift.countRefused();
        } catch (CallStatusException e) {
            drift.countUnrecognized();
        }
    }

    private AcceptedRequest accept(Detection detection) {
        return secrets.isPresent()
                ? detection.verify(secrets.get().asOf(detection.request().receivedAt()))
                : detection.trustUnverified();
    }

    private void look(AcceptedRequest accepted, Instant time) {
        drift.countOf(accepted.provider());
        Set<Seen> seen = new TreeSet<>(BY_KIND_AND_NAME); // hashes of records keep class loaders
        if (accepted.otherEvent().filter(Callback.UNKNOWN_EVENT::equals).isPresent()) {
            seen.add(Seen.of(Kind.EVENT, ""));
        }
        results(accepted, seen).forEach(result -> look(result, seen));
        seen.forEach(one -> drift.add(accepted.provider(), one.kind(), one.name(), time));
    }

    private static List<ParseResult> results(AcceptedRequest accepted, Set<Seen> seen) {
        try {
            return accepted.tryParseAll();
        } catch (MalformedPayloadException e) {
            seen.add(unreadable(e));
            return List.of();
        }
    }

    private static Seen unreadable(MalformedPayloadException failure) {
        return Seen.of(Kind.UNREADABLE, failure.field().orElse(BODY));
    }

    private void look(ParseResult result, Set<Seen> seen) {
        if (result instanceof ParseResult.Failed failed) {
            seen.add(unreadable(failed.cause()));
        } else if (result instanceof ParseResult.Parsed parsed) {
            look(parsed.status(), seen);
        }
    }

    private void look(CallStatus status, Set<Seen> seen) {
        Optional<CallStatusParser> parser = parsers.parser(status.provider());
        UnknownWords.of(status, parser).forEach(attribute -> seen.add(word(status, attribute)));
        parser.map(UndocumentedFields::of).ifPresent(fields -> {
            fields.in(status.payload()).forEach(name -> seen.add(Seen.of(Kind.FIELD, name)));
            Payload around = status.envelope().orElse(Payload.empty());
            fields.in(around).forEach(name -> seen.add(Seen.of(Kind.FIELD, name)));
        });
    }

    private static Seen word(CallStatus status, String attribute) {
        return switch (attribute) {
            case "stateText" -> Seen.of(Kind.STATE, status.stateText().orElse(""));
            case "directionText" ->
                Seen.of(Kind.DIRECTION, status.directionText().orElse(""));
            default -> Seen.of(Kind.END_REASON, status.endReasonText().orElse(""));
        };
    }
}
