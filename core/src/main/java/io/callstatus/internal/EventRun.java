package io.callstatus.internal;

import io.callstatus.spi.Evidence;
import io.callstatus.spi.Evidence.Test;
import io.callstatus.spi.Fingerprint.OtherEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring events that one field tells apart by its word, asked for together: most requests are none of them. An
 * event of any other kind is a run of its own.
 *
 * @param any what each of the events needs; null for an event that needs nothing
 * @param events in the order in which they are tried; all of them claim a request, or none does
 */
record EventRun(@Nullable Evidence any, List<OtherEvent> events) {
    static List<EventRun> of(List<OtherEvent> events) {
        List<EventRun> runs = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            int to = from + 1;
            while (to < events.size() && isSameRun(events.get(from), events.get(to))) {
                to++;
            }
            runs.add(run(events.subList(from, to)));
            from = to;
        }
        return List.copyOf(runs);
    }

    private static boolean isSameRun(OtherEvent one, OtherEvent next) {
        Evidence first = first(one);
        Evidence second = first(next);
        return first != null
                && second != null
                && first.test() == Test.VALUE
                && second.test() == Test.VALUE
                && first.name().equals(second.name())
                && one.claims() == next.claims();
    }

    private static @Nullable Evidence first(OtherEvent event) {
        return event.evidence().isEmpty() ? null : event.evidence().get(0);
    }

    private static EventRun run(List<OtherEvent> events) {
        Evidence first = first(events.get(0));
        if (first == null || first.test() != Test.VALUE) {
            return new EventRun(first, events);
        }
        List<String> words = new ArrayList<>();
        for (OtherEvent event : events) {
            words.addAll(event.evidence().get(0).words());
        }
        return new EventRun(Evidence.value(first.name(), words.toArray(new String[0])), events);
    }

    boolean claims() {
        return events.get(0).claims();
    }
}
