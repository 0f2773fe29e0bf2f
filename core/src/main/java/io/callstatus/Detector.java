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

    private Detector() {}

    static Detection detect(WebhookRequest request, CandidateIndex candidates) {
        StreamedBody unread = request.unread();
        return unread == null ? found(request, candidates) : large(request, unread, candidates);
    }

    /** What stands in the beginning of a body that is not kept has to tell that this is as it should be. */
    private static Detection large(WebhookRequest request, StreamedBody unread, CandidateIndex candidates) {
        try {
            Detection found = found(request, candidates);
            if (found.isLargeEvent()) {
                return found;
            }
        } catch (UnrecognizedRequestException e) {
            throw unread.tooLarge();
        }
        throw unread.tooLarge();
    }

    private static Detection found(WebhookRequest request, CandidateIndex candidates) {
        RequestScan scanned = RequestScan.of(request, request.bytes(), request.maxBodyBytes(), candidates.vocabulary());
        List<Candidate> claims = candidates.byHeader(request, request.bytes().length > 0);
        if (claims.isEmpty()) {
            claims = candidates.byFields(scanned);
            claims = claims.isEmpty() ? candidates.beside(request, scanned) : claims;
        } else if (claims.size() > 1) {
            claims = narrowed(claims, scanned);
        }
        if (claims.size() != 1) {
            throw undecided(claims, request, candidates, scanned);
        }
        Candidate candidate = claims.get(0);
        if (!HttpMethods.isDelivery(request.method())) {
            throw UnrecognizedRequestException.methodNotAllowed(
                    candidate.provider(),
                    HttpMethods.shown(request.method()),
                    new Explanation(request, candidates, scanned));
        }
        return new Detection(request, candidate, scanned, candidates);
    }

    private static UnrecognizedRequestException undecided(
            List<Candidate> claims, WebhookRequest request, CandidateIndex candidates, RequestScan scanned) {
        Explanation explanation = new Explanation(request, candidates, scanned);
        String whatCame = whatCame(request, scanned);
        return claims.isEmpty()
                ? UnrecognizedRequestException.none(
                        shown(candidates.all()), whatCame, scanned.fields().error(), explanation)
                : UnrecognizedRequestException.several(ids(claims), whatCame, explanation);
    }

    /** Headers that several providers send narrow the choice, and evidence decides. */
    private static List<Candidate> narrowed(List<Candidate> claims, RequestScan scanned) {
        List<Candidate> fitting = claims.stream()
                .filter(candidate -> candidate.claimsByFields(scanned))
                .toList();
        return fitting.isEmpty() ? claims : fitting;
    }

    private static String ids(List<Candidate> candidates) {
        return candidates.stream().map(c -> c.provider()).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String shown(List<Candidate> candidates) {
        return candidates.size() > Explanation.SHOWN ? candidates.size() + " providers" : ids(candidates);
    }

    private static String whatCame(WebhookRequest request, RequestScan scanned) {
        FieldTable fields = scanned.fields();
        return HttpMethods.shown(request.method()) + ", " + scanned.transport() + " with " + fields.size()
                + " fields, of the known ones " + fields.knownNames(NAMES);
    }
}
