package io.callstatus.all;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Party;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One byte that is no text, in a number of a caller or callee, wherever in the JSON that stands. */
@Tag("logic")
class DamagedTextTest {
    private static Stream<String> numbers(CallStatus status) {
        return Stream.of(status.from(), status.to(), status.connectedTo())
                .flatMap(Optional::stream)
                .map(Party::address);
    }

    private static Optional<WebhookRequest> damaged(WebhookRequest request, String number) {
        String body = new String(request.body(), ISO_8859_1);
        String text = '"' + new String(number.getBytes(UTF_8), ISO_8859_1) + '"';
        if (!body.startsWith("{") || !body.contains(text)) {
            return Optional.empty();
        }
        String other = text.substring(0, text.length() - 1) + "\u00ff\"";
        return Optional.of(HeaderHintsTest.copy(request, "Content-Length")
                .body(body.replace(text, other).getBytes(ISO_8859_1))
                .build());
    }

    @Test
    void number_withAByteThatIsNoText_isAbsentAndAProblem() {
        int changed = 0;
        for (Fixture fixture : Fixtures.all()) {
            List<String> numbers = fixture.outcome() == Outcome.CALL_STATUS
                    ? numbers(fixture.status()).toList()
                    : List.of();
            for (String number : numbers) {
                Optional<WebhookRequest> request = damaged(fixture.request(), number);
                if (request.isPresent()) {
                    CallStatus status =
                            Parsers.detect(request.get()).trustUnverified().parse();
                    assertThat(numbers(status)).as(fixture.toString()).noneMatch(text -> text.indexOf('\uFFFD') >= 0);
                    assertThat(status.problems()).as(fixture.toString()).isNotEmpty();
                    changed++;
                }
            }
        }
        assertThat(changed).isGreaterThan(1_000);
    }
}
