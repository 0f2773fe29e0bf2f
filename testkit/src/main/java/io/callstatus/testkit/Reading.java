package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.MalformedPayloadException;
import io.callstatus.NotACallStatusException;
import io.callstatus.Payload;
import io.callstatus.UnreadableRequestException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of reading a request: a status, or one of the library's exceptions. Anything else is thrown on. */
record Reading(Optional<CallStatus> status, Optional<CallStatusException> failure) {
    static Reading of(Supplier<CallStatus> reader) {
        try {
            return new Reading(Optional.of(reader.get()), Optional.empty());
        } catch (CallStatusException e) {
            return new Reading(Optional.empty(), Optional.of(e));
        }
    }

    /** As the expectation of a fixture is written: the status as others read its JSON, or the outcome. */
    Map<String, Object> asExpected() {
        return status.map(s -> Json.object(s.toJson()))
                .or(() -> failure.map(Reading::asExpected))
                .orElseThrow();
    }

    private static Map<String, Object> asExpected(CallStatusException e) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("outcome", outcome(e).name().toLowerCase(Locale.ROOT));
        e.provider().ifPresent(provider -> outcome.put("provider", provider));
        if (e instanceof NotACallStatusException other) {
            outcome.put("event", other.event());
        }
        e.field().ifPresent(field -> outcome.put("field", field));
        return outcome;
    }

    private static Outcome outcome(CallStatusException e) {
        if (e instanceof NotACallStatusException) {
            return Outcome.NOT_A_CALL_STATUS;
        }
        if (e instanceof MalformedPayloadException malformed) {
            boolean isSeveral = malformed.kind() == MalformedPayloadException.Kind.SEVERAL_STATUSES;
            return isSeveral ? Outcome.SEVERAL_STATUSES : Outcome.MALFORMED;
        }
        return e instanceof UnreadableRequestException ? Outcome.UNREADABLE : Outcome.UNRECOGNIZED;
    }

    /** The same without what depends on the order of the fields: the order of the payload, places in the body. */
    Map<String, Object> withoutOrder() {
        Map<String, Object> map = asExpected();
        map.computeIfPresent(
                "payload",
                (key, payload) -> status.map(s -> sortedByName(s.payload())).orElse(List.of()));
        map.computeIfPresent(
                "envelope",
                (key, around) -> status.flatMap(CallStatus::envelope)
                        .map(Reading::sortedByName)
                        .orElse(List.of()));
        return map;
    }

    private static List<String> sortedByName(Payload payload) {
        return payload.fields().stream()
                .sorted(Comparator.comparing(Payload.Field::name))
                .map(field -> field.name() + "=" + field.value())
                .toList();
    }

    CallStatus orThrow() {
        failure.ifPresent(e -> {
            throw e;
        });
        return status.orElseThrow();
    }

    /** All of it as one text, to compare with. */
    String whole() {
        return status.map(CallStatus::toJson)
                .or(() -> failure.map(CallStatusException::toString))
                .orElseThrow();
    }
}
