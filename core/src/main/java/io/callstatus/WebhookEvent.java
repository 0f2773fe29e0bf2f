package io.callstatus;

import java.util.List;

/** What a provider reported: a call status, or something else. Immutable and thread-safe. */
public sealed interface WebhookEvent permits CallStatus, OtherEvent {
    /** The id of the provider that sent it. */
    String provider();

    /** What was sent for it. */
    Payload payload();

    /** What was sent and could not be read. */
    List<FieldProblem> problems();

    /** A key of this event: that of a copy delivered again is the same. */
    String eventKey();
}
