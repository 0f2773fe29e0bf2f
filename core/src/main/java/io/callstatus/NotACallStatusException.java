package io.callstatus;

/** A known provider sent it, and it is about something else: a recording, a conference, a message. */
public final class NotACallStatusException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private final String event;
    private final int httpStatus;

    /** There is one kind. */
    public enum Kind {
        /** Another event of the provider. */
        OTHER_EVENT
    }

    /** For {@link AcceptedRequest#parse()}: the provider, and its name of the event as its parser declares it. */
    public NotACallStatusException(String provider, String event) {
        this(provider, event, 204);
    }

    NotACallStatusException(String provider, String event, int httpStatus) {
        super(
                Kind.OTHER_EVENT,
                Place.in(provider),
                "the request is the event '" + event + "', no call status",
                "Answer 2xx and go on, or ask isCallStatus() before parse()",
                null);
        this.event = event;
        this.httpStatus = httpStatus;
    }

    @Override
    public Kind kind() {
        return Kind.OTHER_EVENT;
    }

    /** The provider's name of the event. */
    public String event() {
        return event;
    }

    /** That of success, 204 or what the provider asks for: it did nothing wrong and need not send it again. */
    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
