package io.callstatus.inspect;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.NotACallStatusException;
import io.callstatus.OtherEvent;
import io.callstatus.ParseResult;
import io.callstatus.Parsers;
import io.callstatus.Trust;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the library made of one request.
 *
 * @param result in one word
 * @param details the members that follow the word in a line of JSON, in their order
 */
public record Outcome(Result result, Map<String, Object> details) {
    private static final List<String> READ = List.of("sessionId", "occurredAt", "recordings", "problems");

    /** The words. */
    public enum Result {
        CALL_STATUS,
        NOT_A_CALL_STATUS,
        UNREADABLE,
        UNRECOGNIZED,
        AMBIGUOUS,
        REJECTED,
        MALFORMED;

        /** Whether a receiver would answer 2xx. */
        public boolean isFine() {
            return this == CALL_STATUS || this == NOT_A_CALL_STATUS;
        }

        /** As it stands in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much of a status is shown. */
    enum Extent {
        /** All that was sent. */
        WHOLE,
        /** No personal data. */
        REDACTED;

        CallStatus of(CallStatus status) {
            return this == REDACTED ? Parsers.redacted(status) : status;
        }
    }

    static Outcome of(CallStatus status, Trust trust, Extent extent) {
        Map<String, Object> details = detected(status.provider(), trust);
        details.put("status", extent.of(status).toMap());
        return new Outcome(Result.CALL_STATUS, details);
    }

    /** Several statuses of one request, and what is wrong with those that cannot be read. */
    static Outcome of(String provider, List<ParseResult> all, Trust trust, Extent extent) {
        Map<String, Object> details = detected(provider, trust);
        List<Map<String, Object>> statuses = new ArrayList<>();
        List<Map<String, Object>> malformed = new ArrayList<>();
        for (ParseResult one : all) {
            if (one instanceof ParseResult.Parsed parsed) {
                statuses.add(extent.of(parsed.status()).toMap());
            } else if (one instanceof ParseResult.Failed failed) {
                Map<String, Object> failure = new LinkedHashMap<>();
                failure.put("element", failed.index());
                failure.putAll(of(Result.MALFORMED, failed.cause(), new LinkedHashMap<>())
                        .details());
                malformed.add(failure);
            }
        }
        details.put("statuses", statuses);
        if (!malformed.isEmpty()) {
            details.put("malformed", malformed);
        }
        return new Outcome(statuses.isEmpty() ? Result.MALFORMED : Result.CALL_STATUS, details);
    }

    /** What its module reads of it stands behind its name, written as in a status. */
    static Outcome of(OtherEvent event, Trust trust, Extent extent) {
        Map<String, Object> details = detected(event.provider(), trust);
        details.put("event", event.name());
        Map<String, Object> map = extent.of(written(event)).toMap();
        event.callId().ifPresent(call -> details.put("callId", Objects.requireNonNull(map.get("callId"))));
        READ.stream().filter(map::containsKey).forEach(key -> details.put(key, map.get(key)));
        return new Outcome(Result.NOT_A_CALL_STATUS, details);
    }

    private static CallStatus written(OtherEvent event) {
        return CallStatus.builder()
                .provider(event.provider())
                .callId(event.callId().orElse("-"))
                .state(CallState.UNKNOWN)
                .sessionId(event.sessionId())
                .occurredAt(event.occurredAt())
                .recordings(event.recordings())
                .problems(event.problems())
                .payload(event.payload())
                .build();
    }

    /** An array without a status. */
    static Outcome of(NotACallStatusException other, Trust trust) {
        Map<String, Object> details = detected(other.provider().orElse(""), trust);
        details.put("event", other.event());
        return new Outcome(Result.NOT_A_CALL_STATUS, details);
    }

    /** A test of the URL, which is answered and reports nothing. */
    public static Outcome ofHandshake(String provider) {
        Map<String, Object> details = detected(provider, Trust.UNVERIFIED);
        details.put("event", "handshake");
        return new Outcome(Result.NOT_A_CALL_STATUS, details);
    }

    /** A failure before anything was detected. */
    public static Outcome of(Result result, CallStatusException failure) {
        return of(result, failure, new LinkedHashMap<>());
    }

    /** A failure after a provider was detected. */
    public static Outcome of(Result result, CallStatusException failure, Trust trust) {
        return of(result, failure, detected(failure.provider().orElse(""), trust));
    }

    private static Outcome of(Result result, CallStatusException failure, Map<String, Object> details) {
        details.put("kind", failure.kind().name());
        failure.field().ifPresent(field -> details.put("field", field));
        failure.offset().ifPresent(offset -> details.put("offset", offset));
        details.put("message", Optional.ofNullable(failure.getMessage()).orElse(""));
        details.put("httpStatus", failure.httpStatus());
        return new Outcome(result, details);
    }

    private static Map<String, Object> detected(String provider, Trust trust) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("provider", provider);
        details.put("verification", trust == Trust.UNVERIFIED ? "UNVERIFIED" : "VERIFIED");
        return details;
    }

    /** A request that never came to the library, since its file could not be read. */
    static Outcome notRead(String why) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", "IO");
        details.put("message", "IO: the file cannot be read: " + why);
        return new Outcome(Result.UNREADABLE, details);
    }

    /** All of it, in the order of a line of JSON. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("outcome", result.toString());
        map.putAll(details);
        return map;
    }

    /** The same and, per provider, why it claims the request or not. */
    Outcome explained(String explanation) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put("explain", List.of(explanation.split("\n")));
        return new Outcome(result, more);
    }
}
