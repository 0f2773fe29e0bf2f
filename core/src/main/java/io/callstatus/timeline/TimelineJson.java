package io.callstatus.timeline;

import io.callstatus.CallStatus;
import io.callstatus.MalformedPayloadException;
import io.callstatus.internal.json.JsonTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The canonical JSON of timelines: one place for its keys. Stateless. */
final class TimelineJson {
    static final String REPORTS = "reports";

    private static final String BESIDE = "beside";
    private static final String SEQUENCES = "sequences";
    private static final long MOST_OF_A_NUMBER = 999_999_999_999_999_999L;
    /** A tree takes far more than its text. */
    private static final int MOST_VALUES = 2_000_000;

    private TimelineJson() {}

    static Map<String, Object> write(ReportSet set) {
        CallStatus first = set.kept().get(0);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("provider", first.provider());
        map.put("callId", first.callId());
        map.put(REPORTS, set.kept().stream().map(CallStatus::toMap).toList());
        if (!set.beside().isEmpty()) {
            map.put(BESIDE, set.beside().stream().map(CallStatus::toMap).toList());
        }
        if (!set.numbers().isEmpty()) {
            map.put(SEQUENCES, set.numbers());
        }
        return map;
    }

    static CallTimeline read(Map<String, Object> map) {
        List<CallStatus> reports = new ArrayList<>();
        List<?> listed = list(map, REPORTS).orElseThrow(() -> unreadable(REPORTS, "a JSON array of reports"));
        listed.forEach(report -> reports.add(report(REPORTS, report)));
        list(map, BESIDE).ifPresent(more -> more.forEach(report -> reports.add(report(BESIDE, report))));
        List<Long> numbers = new ArrayList<>();
        list(map, SEQUENCES).ifPresent(all -> all.forEach(number -> numbers.add(number(number))));
        try {
            return reports.stream()
                    .map(CallTimeline::of)
                    .reduce(CallTimeline::merge)
                    .map(call -> new CallTimeline(call.set().withNumbers(numbers)))
                    .orElseThrow(() -> unreadable(REPORTS, "a report at least"));
        } catch (IllegalArgumentException e) {
            throw unreadable(REPORTS, "reports of one call");
        }
    }

    static MalformedPayloadException unreadable(String key, String expected) {
        return MalformedPayloadException.unreadableKey(key, expected);
    }

    static Optional<List<?>> list(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value != null && !(value instanceof List<?>)) {
            throw unreadable(key, "a JSON array");
        }
        return Optional.ofNullable((List<?>) value);
    }

    static CallStatus report(String key, @Nullable Object value) {
        return CallStatus.fromMap(object(key, value));
    }

    static Map<String, Object> object(String key, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            throw unreadable(key, "an array of JSON objects");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            if (name instanceof String text && member != null) {
                map.put(text, member);
            }
        });
        return map;
    }

    /** A whole number of a JSON that any reader made. */
    private static Long number(@Nullable Object value) {
        BigDecimal number = value instanceof Number ? JsonTree.decimal(value.toString()) : null;
        boolean isWhole = number != null
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(MOST_OF_A_NUMBER)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (number == null || !isWhole) {
            throw unreadable(SEQUENCES, "whole numbers, not negative");
        }
        return number.longValue();
    }

    static String toText(Map<String, Object> map) {
        return JsonTree.write(map);
    }

    static Map<String, Object> fromText(String json) {
        try {
            return object("the whole", JsonTree.read(json, MOST_VALUES));
        } catch (JsonTree.MalformedException e) {
            throw MalformedPayloadException.notCanonical(
                    e.error().offset(), e.error().expected());
        }
    }
}
