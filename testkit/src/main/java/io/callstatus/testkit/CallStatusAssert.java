package io.callstatus.testkit;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.EndedBy;
import io.callstatus.FieldProblem;
import io.callstatus.Party;
import io.callstatus.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link CallStatus}, for AssertJ, which has to be on the class path.
 *
 * <pre>{@code
 * import static io.callstatus.testkit.CallStatusAssert.assertThat;
 *
 * assertThat(status).isCompleted().isInbound().hasDuration(Duration.ofSeconds(18)).hasNoProblems();
 * }</pre>
 *
 * <p>A failure shows the status as its {@code toString} does, masked, and the field that differs; with {@link #showingValues()},
 * all of it.
 */
public final class CallStatusAssert extends AbstractAssert<CallStatusAssert, CallStatus> {
    private boolean isShowing;

    private CallStatusAssert(@Nullable CallStatus actual) {
        super(actual, CallStatusAssert.class);
    }

    /** Begins assertions about a status. */
    public static CallStatusAssert assertThat(@Nullable CallStatus actual) {
        return new CallStatusAssert(actual);
    }

    /** Shows in a failure what was sent and what was expected, phone numbers too: only for made-up data, such as fixtures. */
    public CallStatusAssert showingValues() {
        isShowing = true;
        return this;
    }

    private String shown() {
        return isShowing ? status().toJson() : String.valueOf(actual);
    }

    private CallStatusAssert has(String field, Object expected, Object actualValue) {
        if (!Objects.equals(expected, actualValue)) {
            failWithMessage(
                    "%nExpected %s of%n  %s%nto be%n  %s%nbut it was%n  %s", field, shown(), expected, actualValue);
        }
        return this;
    }

    /** As {@link #has}, for what may be personal: shown by its ends only. */
    private CallStatusAssert hasPersonal(String field, Optional<String> expected, Optional<String> actualValue) {
        if (!expected.equals(actualValue)) {
            failWithMessage(
                    "%nExpected %s of%n  %s%nto be%n  %s%nbut it was%n  %s",
                    field, shown(), masked(expected), masked(actualValue));
        }
        return this;
    }

    private String masked(Optional<String> text) {
        return text.map(t -> isShowing
                        ? t
                        : t.length() < 6 ? "***" : t.substring(0, 2) + "***" + t.substring(t.length() - 2))
                .orElse("absent");
    }

    private CallStatus status() {
        isNotNull();
        return actual;
    }

    /** The call is in this state. */
    public CallStatusAssert hasState(CallState state) {
        return has("state", state, status().state());
    }

    /** It ended after having been answered. */
    public CallStatusAssert isCompleted() {
        return hasState(CallState.COMPLETED);
    }

    /** Nobody answered. */
    public CallStatusAssert isNoAnswer() {
        return hasState(CallState.NO_ANSWER);
    }

    /** The called party was busy. */
    public CallStatusAssert isBusy() {
        return hasState(CallState.BUSY);
    }

    /** It is over, however it ended. */
    public CallStatusAssert isTerminal() {
        return has("state.isTerminal()", true, status().state().isTerminal());
    }

    /** It is not over, as far as is known. */
    public CallStatusAssert isNotTerminal() {
        return has("state.isTerminal()", false, status().state().isTerminal());
    }

    /** Somebody took it. */
    public CallStatusAssert isAnswered() {
        return has("state.answered()", CallState.Answered.YES, status().state().answered());
    }

    /** The account was called. */
    public CallStatusAssert isInbound() {
        return has("direction", CallDirection.INBOUND, status().direction());
    }

    /** The account called. */
    public CallStatusAssert isOutbound() {
        return has("direction", CallDirection.OUTBOUND, status().direction());
    }

    /** This provider sent it. */
    public CallStatusAssert hasProvider(String id) {
        return has("provider", id, status().provider());
    }

    /** It is about this call. */
    public CallStatusAssert hasCallId(String id) {
        return hasPersonal("callId", Optional.of(id), Optional.of(status().callId()));
    }

    /** This address called. */
    public CallStatusAssert isFrom(String address) {
        return hasPersonal("from", Optional.of(address), status().from().map(Party::address));
    }

    /** This address was called. */
    public CallStatusAssert isTo(String address) {
        return hasPersonal("to", Optional.of(address), status().to().map(Party::address));
    }

    /** The call was connected to this address. */
    public CallStatusAssert isConnectedTo(String address) {
        return hasPersonal(
                "connectedTo", Optional.of(address), status().connectedTo().map(Party::address));
    }

    /** The provider's own length of the call is this. */
    public CallStatusAssert hasDuration(Duration duration) {
        return has("duration", Optional.of(duration), status().duration());
    }

    /** The parties talked this long. */
    public CallStatusAssert hasTalkDuration(Duration duration) {
        return has("talkDuration", Optional.of(duration), status().talkDuration());
    }

    /** It reports about this moment. */
    public CallStatusAssert occurredAt(Instant moment) {
        return has("occurredAt", Optional.of(moment), status().occurredAt());
    }

    /** The call started then. */
    public CallStatusAssert startedAt(Instant moment) {
        return has("startedAt", Optional.of(moment), status().startedAt());
    }

    /** The call ended then. */
    public CallStatusAssert endedAt(Instant moment) {
        return has("endedAt", Optional.of(moment), status().endedAt());
    }

    /** There is one recording, at this URL. */
    public CallStatusAssert hasRecording(String url) {
        has("recordings.size()", 1, status().recordings().size());
        return hasPersonal(
                "recordings[0].url",
                Optional.of(url),
                status().recordings().get(0).url());
    }

    /** There is no recording. */
    public CallStatusAssert hasNoRecording() {
        return has("recordings.size()", 0, status().recordings().size());
    }

    /** The call ended for this reason. */
    public CallStatusAssert hasEndReason(EndReason reason) {
        return has("endReason", Optional.of(reason), status().endReason());
    }

    /** This side ended the call. */
    public CallStatusAssert isEndedBy(EndedBy side) {
        return has("endedBy", Optional.of(side), status().endedBy());
    }

    /** This proved the request that it was read from. */
    public CallStatusAssert hasTrust(Trust trust) {
        return has("trust", Optional.of(trust), status().trust());
    }

    /** A field was sent, with this as its first value. */
    public CallStatusAssert hasField(String name, String value) {
        return hasPersonal(
                "payload field " + name, Optional.of(value), status().payload().first(name));
    }

    /** Everything that was sent could be read. */
    public CallStatusAssert hasNoProblems() {
        return hasProblemsIn();
    }

    /** These fields, in this order, could not be read, and no others. */
    public CallStatusAssert hasProblemsIn(String... fields) {
        return has(
                "problems",
                List.of(fields),
                status().problems().stream().map(FieldProblem::field).toList());
    }

    /**
     * The status is the one that a fixture expects; problems are compared by their fields, and what proved the request is
     * ignored.
     */
    public CallStatusAssert isAsExpectedBy(Fixture fixture) {
        List<String> differences = Differences.between(fixture.expected(), Json.object(status().toJson())).stream()
                .map(difference -> difference.substring(0, difference.indexOf(':')))
                .toList();
        return has("differences to " + fixture, List.of(), differences);
    }
}
