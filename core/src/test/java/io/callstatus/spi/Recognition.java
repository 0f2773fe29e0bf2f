package io.callstatus.spi;

import io.callstatus.CallStatus;
import io.callstatus.EventKind;
import java.util.ArrayList;
import java.util.List;

/** The callbacks of a provider of these tests: one call status, and other events before it. */
public final class Recognition {
    private final Callback status;
    private final List<Callback> events;

    private Recognition(Callback status, List<Callback> events) {
        this.status = status;
        this.events = events;
    }

    public static Recognition of(Transport first, Transport... more) {
        return new Recognition(
                Callback.callStatus("call", in -> CallStatus.builder()).via(first, more), List.of());
    }

    private Recognition with(Callback changed) {
        return new Recognition(changed, events);
    }

    public Recognition header(String name) {
        return with(status.header(name));
    }

    public Recognition all(String... names) {
        return with(status.all(names));
    }

    public Recognition all(Evidence... evidence) {
        return with(status.all(evidence));
    }

    public Recognition any(String... names) {
        return with(status.any(names));
    }

    public Recognition any(Evidence... evidence) {
        return with(status.any(evidence));
    }

    public Recognition stateIn(String... names) {
        return with(status.state(names));
    }

    public Recognition appendingQuery() {
        return with(status.appendingQuery());
    }

    public Recognition otherEvent(String name, Evidence... evidence) {
        return event(Callback.otherEvent(name, EventKind.OTHER).all(evidence));
    }

    public Recognition otherRequest(String name, Evidence... evidence) {
        return event(Callback.otherEvent(name, EventKind.OTHER).all(evidence).claiming());
    }

    public Recognition otherEvents(String field, String... words) {
        Recognition more = this;
        for (Callback event : Callback.otherEvents(EventKind.OTHER, FieldPath.of(field), words)) {
            more = more.event(event);
        }
        return more;
    }

    private Recognition event(Callback event) {
        List<Callback> more = new ArrayList<>(events);
        more.add(event);
        return new Recognition(status, List.copyOf(more));
    }

    /** The events, then the call status, which is read so. */
    public List<Callback> callbacks(Callback.Reader reader, WordMap<?>... words) {
        Callback read = Callback.callStatus("call", reader)
                .via(status.transports().iterator().next(), status.transports().toArray(new Transport[0]))
                .all(status.required().toArray(new Evidence[0]))
                .state(status.stateFields().toArray(new FieldPath[0]))
                .words(words);
        for (String header : status.headers()) {
            read = read.header(header);
        }
        for (List<Evidence> group : status.alternatives()) {
            read = read.any(group.toArray(new Evidence[0]));
        }
        List<Callback> all = new ArrayList<>(events);
        all.add(status.isQueryAppended() ? read.appendingQuery() : read);
        return all;
    }

    public List<Callback> callbacks() {
        return callbacks(in -> CallStatus.builder());
    }
}
