package io.callstatus.testkit;

/** The fixtures of FreeClimb that tests need most, by name; the others are in {@link Fixtures#of(String, String)}. */
public final class FreeClimbFixtures {
    FreeClimbFixtures() {}

    /** A call made through the REST API that was answered. */
    public Fixture completed() {
        return Fixtures.of("freeclimb", "completed-outbound-api");
    }

    /** An inbound call that was answered. */
    public Fixture completedInbound() {
        return Fixtures.of("freeclimb", "completed-inbound");
    }

    /** An answered call with a recording. */
    public Fixture recorded() {
        return Fixtures.of("freeclimb", "recording");
    }

    /** Nobody answered. */
    public Fixture noAnswer() {
        return Fixtures.of("freeclimb", "no-answer");
    }

    /** The called party was engaged. */
    public Fixture busy() {
        return Fixtures.of("freeclimb", "busy");
    }

    /** Called off before an answer. */
    public Fixture canceled() {
        return Fixtures.of("freeclimb", "canceled");
    }

    /** It could not be put through. */
    public Fixture failed() {
        return Fixtures.of("freeclimb", "failed");
    }

    /** The phone rings. */
    public Fixture ringing() {
        return Fixtures.of("freeclimb", "ringing");
    }

    /** The call goes on. */
    public Fixture inProgress() {
        return Fixtures.of("freeclimb", "in-progress");
    }

    /** Another event: an inbound call asks what to do. */
    public Fixture inboundCall() {
        return Fixtures.of("freeclimb", "event-inbound-call");
    }
}
