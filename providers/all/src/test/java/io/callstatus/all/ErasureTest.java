package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What core/guides/DATA-PROTECTION.md tells to do when a person asks to be forgotten. */
@Tag("logic")
class ErasureTest {
    static List<Fixture> statuses() {
        return Fixtures.all().stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void erased_keepsTheKeyOfItsCallAndNoParty(Fixture fixture) {
        CallStatus status = fixture.status();
        CallStatus erased = Parsers.redacted(status).withoutPayload();
        if (hasTheSameIds(erased, status)) {
            assertThat(erased.callKey()).isEqualTo(status.callKey());
        }
        assertThat(erased.state()).isEqualTo(status.state());
        assertThat(erased.payload().fields()).isEmpty();
        assertThat(texts(status)).noneMatch(erased.toJson()::contains);
    }

    /** An id that is a number as well is hidden, and its call has another key then. */
    private static boolean hasTheSameIds(CallStatus erased, CallStatus status) {
        return erased.callId().equals(status.callId()) && erased.accountId().equals(status.accountId());
    }

    /** Numbers and names of some length: short ones may stand in an id by chance. */
    private static List<String> texts(CallStatus status) {
        return Stream.of(status.from(), status.to(), status.connectedTo())
                .flatMap(Optional::stream)
                .flatMap(party -> Stream.of(party.address(), party.name()))
                .flatMap(ErasureTest::text)
                .filter(text -> text.length() > 6)
                .toList();
    }

    private static Stream<String> text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).stream()
                : Stream.of(value.toString());
    }
}
