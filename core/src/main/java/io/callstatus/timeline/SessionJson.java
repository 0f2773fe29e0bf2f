package io.callstatus.timeline;

import io.callstatus.MalformedPayloadException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The canonical JSON of sessions: one place for its keys. Stateless. */
final class SessionJson {
    private static final String PROVIDER = "provider";
    private static final String SESSION_ID = "sessionId";
    private static final String LEGS = "legs";
    private static final String MARKS = "marks";
    private static final int DIGITS_OF_MARK = 33;

    private SessionJson() {}

    static Map<String, Object> write(String provider, String id, SessionLegs legs) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(PROVIDER, provider);
        map.put(SESSION_ID, id);
        map.put(LEGS, legs.inOrder().stream().map(CallTimeline::toMap).toList());
        if (!legs.marks().isEmpty()) {
            map.put(MARKS, List.copyOf(legs.marks()));
        }
        return map;
    }

    static CallSession read(Map<String, Object> map) {
        String provider = text(map, PROVIDER);
        String id = text(map, SESSION_ID);
        List<?> listed = TimelineJson.list(map, LEGS).orElseThrow(() -> unreadable(LEGS, "a JSON array of legs"));
        List<String> marks = new ArrayList<>();
        TimelineJson.list(map, MARKS).ifPresent(all -> all.forEach(mark -> marks.add(mark(mark))));
        try {
            SessionLegs legs = listed.stream()
                    .map(leg -> TimelineJson.read(TimelineJson.object(LEGS, leg)))
                    .map(leg -> CallSession.in(id, leg))
                    .reduce(CallSession::merge)
                    .filter(session -> session.isOf(provider))
                    .map(CallSession::all)
                    .orElseThrow(() -> unreadable(LEGS, "a leg of the provider at least"));
            return new CallSession(provider, id, legs.withMarks(marks, id));
        } catch (IllegalArgumentException e) {
            throw unreadable(LEGS, "legs of one session");
        }
    }

    private static MalformedPayloadException unreadable(String key, String expected) {
        return TimelineJson.unreadable(key, expected);
    }

    private static String text(Map<String, Object> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw unreadable(key, "text, not blank");
    }

    private static String mark(@Nullable Object value) {
        if (value instanceof String text
                && text.length() == DIGITS_OF_MARK
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return text;
        }
        throw unreadable(MARKS, "texts of " + DIGITS_OF_MARK + " hexadecimal digits");
    }
}
