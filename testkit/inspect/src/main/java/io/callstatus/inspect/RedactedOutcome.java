package io.callstatus.inspect;

import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the library made of a request, for tickets and chats: statuses without personal data, and of other events no id. */
final class RedactedOutcome {
    private static final Set<String> HIDDEN = Set.of("callId", "sessionId", "recordings", "problems");

    private RedactedOutcome() {}

    static Outcome of(Outcome outcome, ParserSet parsers) {
        Map<String, Object> details = new LinkedHashMap<>(outcome.details());
        details.keySet().removeAll(HIDDEN);
        details.computeIfPresent("status", (key, status) -> status((Map<?, ?>) status, parsers));
        details.computeIfPresent(
                "statuses",
                (key, all) -> ((List<?>) all)
                        .stream()
                                .map(status -> status((Map<?, ?>) status, parsers))
                                .toList());
        return new Outcome(outcome.result(), details);
    }

    private static Map<String, Object> status(Map<?, ?> written, ParserSet parsers) {
        Map<String, Object> map = new LinkedHashMap<>();
        written.forEach((name, value) -> map.put((String) name, value));
        return parsers.redacted(CallStatus.fromMap(map)).toMap();
    }
}
