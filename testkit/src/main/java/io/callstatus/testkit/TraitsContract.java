package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.NotACallStatusException;
import io.callstatus.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What {@code traits.properties} names has to be where a status is read from: if it is changed there, the status shows it. One
 * fixture has to show it for each key, since others may be decided by further fields. For one thread.
 */
final class TraitsContract {
    private static final String NUMBER = "12025550143";
    private static final Instant MOMENT = Instant.parse("2026-05-04T03:02:01Z");

    private final ContractSubject subject;
    private final List<String> faults = new ArrayList<>();

    TraitsContract(ContractSubject subject) {
        this.subject = subject;
    }

    /** What no fixture shows, by the keys of the file. */
    List<String> faults() {
        require("call-id", "the id of the call stands there in none", known -> true, this::isCallId);
        require(
                "state",
                "with a word that nobody knows, none keeps it; if such a request is not the provider's, unknown-state names a word"
                        + " with which it is",
                known -> known.stateText().isPresent(),
                this::keepsWord);
        require(
                "from",
                "with another number, none has it",
                known -> known.from().isPresent(),
                this::showsCaller);
        require("to", "with another number, none has it", known -> known.to().isPresent(), this::showsCalled);
        require(
                "times",
                "moved in time, none has that moment",
                known -> times(known).findAny().isPresent(),
                this::showsMoment);
        return faults;
    }

    private void require(String key, String fault, Predicate<CallStatus> concerns, Predicate<Fixture> shows) {
        List<Fixture> concerned = subject.callStatuses().stream()
                .filter(fixture -> fixture.traits().isPresent() && concerns.test(fixture.status()))
                .toList();
        if (!concerned.isEmpty() && concerned.stream().noneMatch(shows)) {
            faults.add(key + ": of " + concerned.size() + " fixtures that have one: " + fault);
        }
    }

    private boolean isCallId(Fixture fixture) {
        VariedRequest sent = VariedRequest.of(fixture);
        return sent.value(fixture.requireTraits().callId(sent))
                .equals(fixture.status().callId());
    }

    private boolean keepsWord(Fixture fixture) {
        VariedRequest sent = VariedRequest.of(fixture);
        String word = fixture.requireTraits().unknownState(sent);
        String field = fixture.requireTraits().state(sent);
        Reading reading = subject.read(sent.with(field, word).request());
        boolean isOther = reading.failure().orElse(null) instanceof NotACallStatusException;
        return isOther // the word tells the event
                || reading.status().flatMap(CallStatus::stateText).equals(Optional.of(word));
    }

    private boolean showsCaller(Fixture fixture) {
        return isNumber(read(fixture.from("+" + NUMBER)).flatMap(CallStatus::from));
    }

    private boolean showsCalled(Fixture fixture) {
        return isNumber(read(fixture.to("+" + NUMBER)).flatMap(CallStatus::to));
    }

    private boolean showsMoment(Fixture fixture) {
        return read(fixture.at(MOMENT)).stream().flatMap(TraitsContract::times).anyMatch(MOMENT::equals);
    }

    private static boolean isNumber(Optional<Party> party) {
        return party.filter(read -> read.address().replaceAll("\\D", "").equals(NUMBER))
                .isPresent();
    }

    private static Stream<Instant> times(CallStatus status) {
        return Stream.of(status.occurredAt(), status.startedAt(), status.answeredAt(), status.endedAt())
                .flatMap(Optional::stream);
    }

    private Optional<CallStatus> read(TestRequest request) {
        return subject.read(request.request()).status();
    }
}
