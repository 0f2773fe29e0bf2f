package io.callstatus.testkit;

/** The fixtures of CallerDesk that tests need most, by name; the others are in {@link Fixtures#of(String, String)}. */
public final class CallerDeskFixtures {
    CallerDeskFixtures() {}

    /** The report of an outbound call that was answered. */
    public Fixture completed() {
        return Fixtures.of("callerdesk", "outbound-role-swap");
    }

    /** The report of an inbound call that was answered. */
    public Fixture completedInbound() {
        return Fixtures.of("callerdesk", "report-post-json");
    }

    /** The same in the query of a GET. */
    public Fixture completedByGet() {
        return Fixtures.of("callerdesk", "report-get-query");
    }

    /** The report of a call that nobody answered, as it is really sent. */
    public Fixture noAnswer() {
        return Fixtures.of("callerdesk", "unanswered-genuine-post-json");
    }

    /** The report of a call whose agent was engaged. */
    public Fixture busy() {
        return Fixtures.of("callerdesk", "report-word-busy");
    }

    /** The report of a call whose caller left the menu. */
    public Fixture abandoned() {
        return Fixtures.of("callerdesk", "report-word-abandoned-call");
    }

    /** The report of a call that was called off. */
    public Fixture canceled() {
        return Fixtures.of("callerdesk", "report-word-cancel");
    }

    /** The report of a call that could not be put through. */
    public Fixture failed() {
        return Fixtures.of("callerdesk", "report-word-congestion");
    }

    /** A live call that was answered. */
    public Fixture inProgress() {
        return Fixtures.of("callerdesk", "live-post-json");
    }

    /** Another event: a new member. */
    public Fixture addMember() {
        return Fixtures.of("callerdesk", "event-add-member");
    }
}
