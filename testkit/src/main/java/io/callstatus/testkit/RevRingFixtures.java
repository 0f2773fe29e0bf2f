package io.callstatus.testkit;

/** The fixtures of RevRing that tests need most, by name; the others are in {@link Fixtures#of(String, String)}. */
public final class RevRingFixtures {
    RevRingFixtures() {}

    /** An outbound call that was answered. */
    public Fixture completed() {
        return Fixtures.of("revring", "completed-outbound");
    }

    /** An inbound call that the agent handled to its end. */
    public Fixture completedInbound() {
        return Fixtures.of("revring", "completed-inbound");
    }

    /** The agent handed the call on. */
    public Fixture transferred() {
        return Fixtures.of("revring", "transferred");
    }

    /** Called off before an answer. */
    public Fixture canceled() {
        return Fixtures.of("revring", "canceled");
    }

    /** It could not be put through. */
    public Fixture failed() {
        return Fixtures.of("revring", "failed");
    }

    /** Another event: the webhook before an inbound call. */
    public Fixture preCall() {
        return Fixtures.of("revring", "event-pre-call");
    }
}
