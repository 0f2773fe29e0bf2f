package io.callstatus;

import java.util.List;

/** What a provider reported: a call status, or something else. Immutable and thread-safe. */
public sealed interface WebhookEvent permits CallStatus, OtherEvent {
    /** The id of the provider that sent it. */
    String provider();

    /** The fields that were sent for it. */
    Payload payload();

    /** The fields that were sent and could not be read; empty if there are none. */
    List<FieldProblem> problems();

    /** A key of this event; a repeated delivery of the event has the same key. */
    String eventKey();
}
