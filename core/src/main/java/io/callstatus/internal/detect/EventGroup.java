package io.callstatus.internal.detect;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Evidence.Test;
import io.callstatus.spi.Fingerprint.OtherEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring events whose first evidence is about one field: its word tells them apart, or all of them need the same.
 * They are asked for together: most requests are none of them. Immutable.
 */
final class EventGroup {
    private record Event(String name, EvidenceCheck[] checks) {}

    /** What each of the events needs; null for an event that needs nothing. */
    private final @Nullable EvidenceCheck any;
    /** In the order in which they are tried. */
    private final Event[] events;
    /** All of them claim a request, or none does. */
    private final boolean claims;

    private EventGroup(List<OtherEvent> run, Vocabulary vocabulary) {
        Evidence common = common(run);
        any = common == null ? null : EvidenceCheck.of(common, vocabulary);
        claims = run.get(0).claims();
        events = new Event[run.size()];
        for (int i = 0; i < events.length; i++) {
            OtherEvent event = run.get(i);
            events[i] = new Event(event.name(), EvidenceCheck.of(event.evidence(), vocabulary));
        }
    }

    static EventGroup[] of(List<OtherEvent> events, Vocabulary vocabulary) {
        List<EventGroup> runs = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            int to = from + 1;
            while (to < events.size() && isSameRun(events.get(from), events.get(to))) {
                to++;
            }
            runs.add(new EventGroup(events.subList(from, to), vocabulary));
            from = to;
        }
        return runs.toArray(new EventGroup[0]);
    }

    /** Words may differ, since a value is one of them or none. */
    private static boolean isSameRun(OtherEvent one, OtherEvent next) {
        Evidence first = first(one);
        Evidence second = first(next);
        return first != null
                && second != null
                && first.test() == second.test()
                && first.name().equals(second.name())
                && (first.test() == Test.VALUE || first.words().equals(second.words()))
                && one.claims() == next.claims();
    }

    private static @Nullable Evidence first(OtherEvent event) {
        return event.evidence().isEmpty() ? null : event.evidence().get(0);
    }

    private static @Nullable Evidence common(List<OtherEvent> run) {
        Evidence first = first(run.get(0));
        if (first == null || first.test() != Test.VALUE) {
            return first;
        }
        List<String> words = new ArrayList<>();
        for (OtherEvent event : run) {
            words.addAll(event.evidence().get(0).words());
        }
        return Evidence.value(first.name(), words.toArray(new String[0]));
    }

    boolean claims() {
        return claims;
    }

    /** The name of the first of these events that the fields show; null if they show none. */
    @Nullable
    String event(FieldSource fields) {
        if (any == null || any.isIn(fields)) {
            for (Event event : events) {
                if (allIn(event.checks(), fields)) {
                    return event.name();
                }
            }
        }
        return null;
    }

    private static boolean allIn(EvidenceCheck[] all, FieldSource fields) {
        for (EvidenceCheck check : all) {
            if (!check.isIn(fields)) {
                return false;
            }
        }
        return true;
    }
}
