package io.callstatus.containers;

import io.callstatus.MalformedPayloadException;
import io.callstatus.NotACallStatusException;
import io.callstatus.UnreadableRequestException;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Outcome;
import java.util.List;
import java.util.Optional;

/** Judges an answer by the fixture's golden. */
final class Golden {
    private Golden() {}

    /** What is wrong; empty where the answer is what the fixture says. */
    static List<String> complaints(Fixture fixture, Answer answer) {
        if (answer.status().isPresent()) {
            return fixture.outcome() == Outcome.CALL_STATUS
                    ? Statuses.differences(fixture.status(), answer.status().get(), answer.isRebuilt())
                    : List.of("a status instead of " + fixture.outcome());
        }
        Exception failure = answer.failure().orElseThrow();
        if (outcome(failure) != fixture.outcome()) {
            return List.of(failure + " instead of " + fixture.outcome());
        }
        Optional<String> field = answer.field();
        Optional<String> event = answer.event();
        boolean same = field.equals(fixture.field()) && event.equals(fixture.event());
        return same ? List.of() : List.of("field " + field + ", event " + event);
    }

    private static Outcome outcome(Exception failure) {
        if (failure instanceof NotACallStatusException) {
            return Outcome.NOT_A_CALL_STATUS;
        }
        if (failure instanceof MalformedPayloadException malformed) {
            boolean isSeveral = malformed.kind() == MalformedPayloadException.Kind.SEVERAL_STATUSES;
            return isSeveral ? Outcome.SEVERAL_STATUSES : Outcome.MALFORMED;
        }
        if (failure instanceof UnrecognizedRequestException) {
            return Outcome.UNRECOGNIZED;
        }
        if (failure instanceof UnreadableRequestException) {
            return Outcome.UNREADABLE;
        }
        throw new AssertionError("none of the library's exceptions", failure);
    }
}
