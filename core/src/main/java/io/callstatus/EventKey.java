package io.callstatus;

import io.callstatus.internal.text.Digests;
import java.util.Optional;

/**
 * The keys of an event and of its call: the same for every delivery, and in every version of this library. Of a key that
 * is stored somewhere nothing may ever change but the number behind the provider, which says how it is made.
 */
final class EventKey {
    private static final String OF_EVENT = ":2:";
    private static final String OF_CALL = ":1:";
    private static final int FEW = 4;

    private EventKey() {}

    /** A digest over what makes the event; what is absent is left out, so that what comes later can be put in. */
    static String of(CallStatus status) {
        StringBuilder parts = new StringBuilder();
        add(parts, "account", status.accountId());
        add(parts, "session", status.sessionId());
        add(parts, "call", Optional.of(status.callId()));
        add(parts, "leg", status.connectedTo().map(party -> fewBits(party.address())));
        add(parts, "state", Optional.of(status.state()));
        add(parts, "word", status.stateText().filter(word -> status.state() == CallState.UNKNOWN));
        status.sequence().ifPresent(sequence -> add(parts, "sequence", Optional.of(sequence)));
        add(parts, "event", status.eventId());
        add(parts, "occurred", status.occurredAt());
        add(parts, "ended", status.endedAt());
        status.recordings().stream()
                .flatMap(recording -> identity(recording).stream())
                .sorted()
                .distinct()
                .forEach(identity -> add(parts, "recording", Optional.of(identity)));
        return status.provider() + OF_EVENT + Digests.shortHash(parts.toString());
    }

    /** A digest over its name and everything that was sent. */
    static String of(OtherEvent event) {
        StringBuilder parts = new StringBuilder();
        add(parts, "name", Optional.of(event.name()));
        add(parts, "body", event.bodySha256());
        for (Payload.Field field : event.payload().fields()) {
            add(parts, "field", Optional.of(field.name()));
            add(parts, "value", field.value());
        }
        return event.provider() + OF_EVENT + Digests.shortHash(parts.toString());
    }

    /** A digest over what makes the call. */
    static String ofCall(CallStatus status) {
        StringBuilder parts = new StringBuilder();
        add(parts, "account", status.accountId().filter(account -> status.isAccountInEveryReport()));
        add(parts, "call", Optional.of(status.callId()));
        return status.provider() + OF_CALL + Digests.shortHash(parts.toString());
    }

    private static void add(StringBuilder parts, String name, Optional<?> value) {
        value.map(Object::toString)
                .ifPresent(text -> parts.append(name)
                        .append('=')
                        .append(text.length())
                        .append(':')
                        .append(text)
                        .append(','));
    }

    /** Its id, else its address without what changes from one delivery to the next, such as a signature of the link. */
    private static Optional<String> identity(Recording recording) {
        return recording.id().or(() -> recording.url().map(url -> fewBits(url.split("[?#]", 2)[0])));
    }

    /**
     * Of what is, or may hold, somebody's number: numbers are few enough to try them all, so only 16 bits of the digest
     * count. They tell the legs and the recordings of a call apart, and fit many thousand numbers.
     */
    private static String fewBits(String text) {
        return Digests.shortHash(text).substring(0, FEW);
    }
}
