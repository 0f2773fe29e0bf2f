package io.callstatus.archive;

import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.json.JsonTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists the fields, words and events that providers have sent and that their pages do not name, as far as this version of the
 * library knows the pages: since when, and how often. It shows that a provider has changed something before that causes errors.
 *
 * <pre>{@code
 * try (Stream<WebhookRequest> requests = ArchiveReader.of(folder).requests()) {
 *     DriftReport report = DriftReport.of(requests, Parsers.installed());
 *     report.findings().forEach(finding -> alarm.raise(finding.provider(), finding.kind(), finding.name()));
 * }
 * }</pre>
 *
 * <p>Names and words are shown with {@code #} in place of each digit, and {@code ?} in place of each unusual character; long
 * ones are cut. Without {@link Builder#verifiedBy}, strangers can influence the report. Immutable and thread-safe.
 */
public final class DriftReport {
    private final long requests;
    private final long unrecognized;
    private final long refused;
    private final Map<String, Long> requestsByProvider;
    private final List<Finding> findings;
    private final long more;

    DriftReport(Drift drift) {
        this.requests = drift.requests();
        this.unrecognized = drift.unrecognized();
        this.refused = drift.refused();
        this.requestsByProvider = Map.copyOf(drift.requestsByProvider());
        this.findings = drift.findings();
        this.more = drift.more();
    }

    /** What is not documented. */
    public enum Kind {
        /** A field of a status, with the objects around it. */
        FIELD,
        /** A word of {@link io.callstatus.CallStatus#stateText()}; the state is then {@code UNKNOWN}. */
        STATE,
        /** A word of {@link io.callstatus.CallStatus#directionText()}. */
        DIRECTION,
        /** A word of {@link io.callstatus.CallStatus#endReasonText()}. */
        END_REASON,
        /** An event whose name no page has. */
        EVENT,
        /** A required field that can no longer be read; or {@code body}. */
        UNREADABLE
    }

    /**
     * One thing that is not documented.
     *
     * @param provider the id of the provider
     * @param kind what it is
     * @param name its name or the word, masked; empty for an event
     * @param since when it was received first
     * @param until when it was received last
     * @param requests how many requests had it
     */
    public record Finding(String provider, Kind kind, String name, Instant since, Instant until, long requests) {}

    /** A report of these requests, as they claim to be: nothing is verified. */
    public static DriftReport of(Stream<WebhookRequest> requests, ParserSet parsers) {
        Builder builder = builder(parsers);
        requests.forEach(builder::add);
        return builder.build();
    }

    /** A builder that is given requests one by one. */
    public static Builder builder(ParserSet parsers) {
        return new Builder(parsers);
    }

    /** How many requests were given to the report. */
    public long requests() {
        return requests;
    }

    /** How many of them were claimed by no provider or by several, or could not be read at all. */
    public long unrecognized() {
        return unrecognized;
    }

    /** How many were left out, since they were not proven; 0 without {@link Builder#verifiedBy}. */
    public long refused() {
        return refused;
    }

    /** How many requests of each provider were examined, by its id. */
    public Map<String, Long> requestsByProvider() {
        return requestsByProvider;
    }

    /**
     * What was found, sorted by provider, kind and first occurrence; at most 1,000 of each provider, and {@link #more()} counts
     * the rest.
     */
    public List<Finding> findings() {
        return findings;
    }

    /** How often something was found that is not listed, since its provider has more than 1,000. */
    public long more() {
        return more;
    }

    /** For people: a line for each finding below a line for its provider. */
    public String toText() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%d requests, %d unrecognized, %d refused%n", requests, unrecognized, refused));
        String provider = "";
        for (Finding finding : findings) {
            if (!finding.provider().equals(provider)) {
                provider = finding.provider();
                text.append(
                        String.format(Locale.ROOT, "%s, %d requests%n", provider, requestsByProvider.get(provider)));
            }
            text.append(line(finding));
        }
        return text.append(more == 0 ? "" : "and " + more + " more\n")
                .toString()
                .replace("\r\n", "\n");
    }

    private static String line(Finding finding) {
        return String.format(
                Locale.ROOT,
                "  %-10s %s, since %s, last %s, %d times%n",
                finding.kind(),
                finding.name(),
                finding.since(),
                finding.until(),
                finding.requests());
    }

    /** For machines: one line of JSON. */
    public String toJson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("requests", requests);
        map.put("unrecognized", unrecognized);
        map.put("refused", refused);
        List<Object> all = new ArrayList<>();
        findings.forEach(finding -> all.add(map(finding)));
        map.put("findings", all);
        map.put("more", more);
        return JsonTree.writeAscii(map);
    }

    private Map<String, Object> map(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("provider", finding.provider());
        map.put("kind", finding.kind().name());
        map.put("name", finding.name());
        map.put("since", finding.since().toString());
        map.put("until", finding.until().toString());
        map.put("requests", finding.requests());
        map.put("requestsOfProvider", requestsByProvider.get(finding.provider()));
        return map;
    }

    /** How much was found. */
    @Override
    public String toString() {
        return "DriftReport{" + requests + " requests, " + findings.size() + " findings}";
    }

    /** Builds a {@link DriftReport}; not thread-safe. */
    public static final class Builder {
        private final ParserSet parsers;
        private final Drift drift = new Drift();
        private Optional<Secrets> secrets = Optional.empty();

        private Builder(ParserSet parsers) {
            this.parsers = parsers;
        }

        /** Examines only requests that these secrets prove as of the time of receipt. */
        public Builder verifiedBy(Secrets value) {
            secrets = Optional.of(value);
            return this;
        }

        /** Examines a request. */
        public Builder add(WebhookRequest request) {
            new RequestDrift(parsers, secrets, drift).add(request);
            return this;
        }

        /** What was found so far. */
        public DriftReport build() {
            return new DriftReport(drift);
        }
    }
}
