package io.callstatus;

/**
 * A known provider sent the request, but it is about something other than a call status: a recording, a conference, a message.
 */
public final class NotACallStatusException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private final String event;
    private final int httpStatus;

    /** There is one kind. */
    public enum Kind implements CallStatusException.Kind {
        /** Another event of the provider. HTTP 204: the provider did nothing wrong and need not send it again. */
        OTHER_EVENT;

        @Override
        public int httpStatus() {
            return 204;
        }
    }

    private NotACallStatusException(String provider, String event, int httpStatus) {
        super(
                Kind.OTHER_EVENT,
                ErrorLocation.in(provider),
                "the request is the event '" + event + "', not a call status",
                "Answer 2xx and go on, or ask isCallStatus() before parse()");
        this.event = event;
        this.httpStatus = httpStatus;
    }

    /**
     * Another event of a provider.
     *
     * @param event its name, as the provider's parser declares it
     */
    public static NotACallStatusException otherEvent(String provider, String event) {
        return new NotACallStatusException(provider, event, Kind.OTHER_EVENT.httpStatus());
    }

    static NotACallStatusException of(OtherEvent event, int httpStatus) {
        return new NotACallStatusException(event.provider(), event.name(), httpStatus);
    }

    @Override
    public Kind kind() {
        return Kind.OTHER_EVENT;
    }

    /** The provider's name of the event. */
    public String event() {
        return event;
    }

    /**
     * The status of success: 204, or what the provider asks for. The provider did nothing wrong and need not send the event
     * again.
     */
    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
