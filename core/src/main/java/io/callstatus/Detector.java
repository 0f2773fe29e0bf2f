package io.callstatus;

import io.callstatus.internal.detect.Candidate;
import io.callstatus.internal.detect.CandidateIndex;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.http.HttpMethods;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.scan.StreamedBody;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out which provider sent a request; headers first, since they are the stronger evidence. */
final class Detector {
    /** The most field names that a message shows. */
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
        StreamedBody unread = request.unread();
        return unread == null ? found() : large(unread);
    }

    /** What stands in the beginning of a body that is not kept has to tell that this is as it should be. */
    private Detection large(StreamedBody unread) {
        try {
            Detection found = found();
            if (found.isLargeEvent()) {
                return found;
            }
        } catch (UnrecognizedRequestException e) {
            throw unread.tooLarge();
        }
        throw unread.tooLarge();
    }

    private Detection found() {
        List<Candidate> claims = candidates.byHeader(request, request.bytes().length > 0);
        if (claims.isEmpty()) {
            claims = candidates.byFields(scanned);
            claims = claims.isEmpty() ? candidates.beside(request, scanned) : claims;
        } else if (claims.size() > 1) {
            claims = narrowed(claims);
        }
        if (claims.isEmpty()) {
            throw UnrecognizedRequestException.none(
                    shown(candidates.all()), whatCame(), scanned.fields().error(), explanation());
        }
        if (claims.size() > 1) {
            throw UnrecognizedRequestException.several(ids(claims), whatCame(), explanation());
        }
        Candidate candidate = claims.get(0);
        if (!HttpMethods.isDelivery(request.method())) {
            throw UnrecognizedRequestException.methodNotAllowed(
                    candidate.provider(), HttpMethods.shown(request.method()), explanation());
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

    Explanation explanation() {
        return new Explanation(request, candidates, scanned);
    }

    private static String ids(List<Candidate> candidates) {
        return candidates.stream().map(c -> c.provider()).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String shown(List<Candidate> candidates) {
        return candidates.size() > Explanation.SHOWN ? candidates.size() + " providers" : ids(candidates);
    }

    private String whatCame() {
        FieldTable fields = scanned.fields();
        return HttpMethods.shown(request.method()) + ", " + scanned.transport() + " with " + fields.size()
                + " fields, of the known ones " + fields.knownNames(NAMES);
    }
}
