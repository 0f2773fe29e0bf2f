package io.callstatus.testkit;

/** The fixtures of Telnyx that tests need most, by name; the others are in {@link Fixtures#of(String, String)}. */
public final class TelnyxFixtures {
    TelnyxFixtures() {}

    /** A call is dialled. */
    public Fixture initiated() {
        return Fixtures.of("telnyx", "initiated-outbound");
    }

    /** A call comes in. */
    public Fixture initiatedInbound() {
        return Fixtures.of("telnyx", "initiated-inbound");
    }

    /** The call is answered. */
    public Fixture inProgress() {
        return Fixtures.of("telnyx", "answered-inbound");
    }

    /** The call ended after an answer. */
    public Fixture completed() {
        return Fixtures.of("telnyx", "completed");
    }

    /** The called party was engaged. */
    public Fixture busy() {
        return Fixtures.of("telnyx", "cause-user-busy");
    }

    /** Nobody answered. */
    public Fixture noAnswer() {
        return Fixtures.of("telnyx", "cause-no-answer");
    }

    /** Called off before an answer. */
    public Fixture canceled() {
        return Fixtures.of("telnyx", "cause-originator-cancel");
    }

    /** The called party declined. */
    public Fixture rejected() {
        return Fixtures.of("telnyx", "cause-call-rejected");
    }

    /** It could not be put through. */
    public Fixture failed() {
        return Fixtures.of("telnyx", "cause-not-found");
    }

    /** Another event: a recording is there. */
    public Fixture recordingSaved() {
        return Fixtures.of("telnyx", "event-recording-saved");
    }
}
