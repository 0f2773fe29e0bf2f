package io.callstatus;

import io.callstatus.internal.detect.Candidate;
import io.callstatus.internal.detect.CandidateIndex;
import io.callstatus.internal.scan.RequestScan;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why each provider claims a request or not; names fields, shows no value. Composed when it is asked for. Immutable. */
final class Explanation {
    /** The most providers that an explanation names. */
    static final int SHOWN = 5;

    private final WebhookRequest request;
    private final CandidateIndex candidates;
    private final RequestScan scanned;

    Explanation(WebhookRequest request, CandidateIndex candidates, RequestScan scanned) {
        this.request = request;
        this.candidates = candidates;
        this.scanned = scanned;
    }

    /** One line per provider, the nearest first. Whoever explains may be any thread, and what was scanned is for one. */
    String text() {
        synchronized (scanned) {
            return lines();
        }
    }

    private String lines() {
        List<Candidate> all = candidates.all();
        IdentityHashMap<Candidate, Integer> distances = new IdentityHashMap<>();
        all.forEach(candidate -> distances.put(candidate, distance(candidate)));
        Stream<String> nearest = all.stream()
                .sorted(Comparator.comparingInt(
                        (Candidate candidate) -> distances.getOrDefault(candidate, Integer.MAX_VALUE)))
                .limit(SHOWN)
                .map(this::line);
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
        boolean isClaimed = candidate.claimsByFields(scanned) || candidate.claimsBeside(request, scanned);
        return isClaimed ? 0 : candidate.missing(scanned).size();
    }

    private String line(Candidate candidate) {
        Optional<String> header = sentHeader(candidate);
        String verdict;
        if (header.isPresent()) {
            verdict = "yes, by the header " + header.get();
        } else if (!candidate.travelsBy(candidate.inside(scanned).transport())) {
            verdict = "no, it comes as " + transports(candidate) + ", and this came as " + scanned.transport();
        } else if (candidate.claimsByFields(scanned)) {
            verdict = "yes, by its fields";
        } else if (candidate.claimsBeside(request, scanned)) {
            verdict = "yes, by the header and the fields together, neither of which is enough alone";
        } else {
            verdict = "no, it lacks " + missing(candidate);
        }
        return candidate.provider() + ": " + verdict;
    }

    private static String transports(Candidate candidate) {
        return candidate.transports().stream().map(Enum::name).collect(Collectors.joining(" or "));
    }

    private Optional<String> sentHeader(Candidate candidate) {
        return candidate.sentHeader(request, request.bytes().length > 0);
    }

    private String missing(Candidate candidate) {
        String fields = candidate.missing(scanned).stream().distinct().collect(Collectors.joining("; "));
        return candidate.headers().isEmpty() ? fields : "the header " + candidate.headers() + ", and " + fields;
    }
}
