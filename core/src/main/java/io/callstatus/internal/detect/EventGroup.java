package io.callstatus.internal.detect;

import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Evidence.Test;
import io.callstatus.spi.Transport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive events whose first evidence is about the same field: either its word distinguishes them, or all of them need the
 * same word. They are checked together, since most requests are none of them. Immutable.
 */
final class EventGroup {
    /** Holds if the first evidence of any of the events holds; null for an event without evidence. */
    private final @Nullable EvidenceCheck any;
    /** In the order in which they are tried. */
    private final CallbackCheck[] events;
    /** How many pieces of each event's evidence are checked by that: the first, unless words distinguish the events. */
    private final int shown;
    /** Whether all of these events claim a request; otherwise none does. */
    private final boolean claims;

    private EventGroup(List<Callback> run, Vocabulary vocabulary) {
        Evidence common = common(run);
        any = common == null ? null : EvidenceCheck.of(common, vocabulary);
        shown = common == null || run.size() > 1 && common.test() == Test.VALUE ? 0 : 1;
        claims = run.get(0).isClaiming();
        events = new CallbackCheck[run.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = new CallbackCheck(run.get(i), vocabulary);
        }
    }

    static EventGroup[] of(List<Callback> events, Vocabulary vocabulary) {
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

    /** The words may differ: a value is at most one of them. */
    private static boolean isSameRun(Callback one, Callback next) {
        Evidence first = first(one);
        Evidence second = first(next);
        return first != null
                && second != null
                && first.test() == second.test()
                && first.isWrapped() == second.isWrapped()
                && first.path().equals(second.path())
                && (first.test() == Test.VALUE || first.words().equals(second.words()))
                && one.isClaiming() == next.isClaiming();
    }

    private static @Nullable Evidence first(Callback event) {
        return event.required().isEmpty() ? null : event.required().get(0);
    }

    private static @Nullable Evidence common(List<Callback> run) {
        Evidence first = first(run.get(0));
        if (first == null || first.test() != Test.VALUE) {
            return first;
        }
        List<String> words = new ArrayList<>();
        for (Callback event : run) {
            words.addAll(event.required().get(0).words());
        }
        return Evidence.value(first.path(), words.toArray(new String[0]));
    }

    boolean claims() {
        return claims;
    }

    /** The first of these events that the fields show; null if they show none. */
    @Nullable
    Recognized event(FieldScopes fields, Transport transport) {
        if (any == null || any.isIn(fields)) {
            for (CallbackCheck event : events) {
                if (event.travelsBy(transport) && event.isShownBy(fields, shown)) {
                    return event.recognized();
                }
            }
        }
        return null;
    }
}
