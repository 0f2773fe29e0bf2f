package io.callstatus.testkit;

/** The fixtures of SignalWire that tests need most, by name; the others are in {@link Fixtures#of(String, String)}. */
public final class SignalWireFixtures {
    SignalWireFixtures() {}

    /** An API call that was answered. */
    public Fixture completed() {
        return Fixtures.of("signalwire", "completed");
    }

    /** The small callback of a phone number, without a direction. */
    public Fixture completedInbound() {
        return Fixtures.of("signalwire", "incoming-call-completed");
    }

    /** An answered call, all of it in the query of a GET. */
    public Fixture completedByGet() {
        return Fixtures.of("signalwire", "get-query-completed");
    }

    /** Nobody answered. */
    public Fixture noAnswer() {
        return Fixtures.of("signalwire", "no-answer");
    }

    /** The called party was engaged. */
    public Fixture busy() {
        return Fixtures.of("signalwire", "busy");
    }

    /** Called off before an answer. */
    public Fixture canceled() {
        return Fixtures.of("signalwire", "canceled");
    }

    /** It could not be put through. */
    public Fixture failed() {
        return Fixtures.of("signalwire", "failed");
    }

    /** Accepted, not yet dialled. */
    public Fixture queued() {
        return Fixtures.of("signalwire", "queued");
    }

    /** Dialling has begun. */
    public Fixture initiated() {
        return Fixtures.of("signalwire", "initiated");
    }

    /** The phone rings. */
    public Fixture ringing() {
        return Fixtures.of("signalwire", "ringing");
    }

    /** The call goes on. */
    public Fixture inProgress() {
        return Fixtures.of("signalwire", "in-progress");
    }

    /** Another event: the status of a recording. */
    public Fixture recording() {
        return Fixtures.of("signalwire", "event-recording");
    }
}
