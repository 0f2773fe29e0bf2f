package io.callstatus;

import io.callstatus.internal.Digests;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The key of an event: the same for every delivery of it, and in every version of this library. Of one that is stored
 * somewhere it must never change.
 */
final class EventKey {
    private static final int LEG = 4;

    private EventKey() {}

    /**
     * A digest over what makes the event. The leg is somebody's number, and numbers are few enough to try them all: only
     * 16 bits of its digest count, which tell the legs of a call apart and fit many thousand numbers.
     */
    static String of(CallStatus status) {
        String leg = status.connectedTo()
                .map(party -> Digests.shortHash(party.address()).substring(0, LEG))
                .orElse("");
        String state = status.state().name();
        String text = status.state() == CallState.UNKNOWN ? status.stateText().orElse("") : "";
        String sequence =
                status.sequence().isPresent() ? Long.toString(status.sequence().getAsLong()) : "";
        String parts = Stream.of(
                        status.callId(), leg, state, text, sequence, text(status.occurredAt()), text(status.endedAt()))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","));
        return status.provider() + ":" + Digests.shortHash(parts);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
