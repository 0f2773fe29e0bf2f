package io.callstatus.testkit;

/** The fixtures of Fone Dynamics that tests need most, by name; the others are in {@link Fixtures#of(String, String)}. */
public final class FoneDynamicsFixtures {
    FoneDynamicsFixtures() {}

    /** A call that was answered. */
    public Fixture completed() {
        return Fixtures.of("fonedynamics", "complete-answered");
    }

    /** The same in the query of a GET. */
    public Fixture completedByGet() {
        return Fixtures.of("fonedynamics", "complete-answered-get-query");
    }

    /** Nobody answered. */
    public Fixture noAnswer() {
        return Fixtures.of("fonedynamics", "complete-no-answer");
    }

    /** The called party was engaged. */
    public Fixture busy() {
        return Fixtures.of("fonedynamics", "complete-busy");
    }

    /** The caller left the menu. */
    public Fixture abandoned() {
        return Fixtures.of("fonedynamics", "complete-ivr");
    }

    /** It could not be put through. */
    public Fixture failed() {
        return Fixtures.of("fonedynamics", "complete-failed");
    }

    /** A call has come in. */
    public Fixture initiated() {
        return Fixtures.of("fonedynamics", "initiate");
    }
}
