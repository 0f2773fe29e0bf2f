package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.Header;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call status of every provider, with headers as real senders and proxies write them: the same call status. */
class HeaderHintsTest {
    static final List<Fixture> STATUSES = Fixtures.all().stream()
            .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
            .toList();

    private static WebhookRequest.Builder copy(WebhookRequest request, String... without) {
        WebhookRequest.Builder copy = WebhookRequest.builder()
                .method(request.method())
                .url(request.url())
                .body(request.body());
        for (Header header : request.headers()) {
            if (Arrays.stream(without).noneMatch(header.name()::equalsIgnoreCase)) {
                copy.header(header.name(), header.value());
            }
        }
        return copy;
    }

    private static CallStatus read(WebhookRequest.Builder request) {
        return Parsers.detect(request.build()).trustUnverified().parse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "DELETE", "PUT", "PATCH"})
    void callStatus_byAnotherMethod_isNoDelivery(String method) {
        for (Fixture fixture : STATUSES) {
            WebhookRequest.Builder request = copy(fixture.request()).method(method);
            UnrecognizedRequestException refusal =
                    catchThrowableOfType(UnrecognizedRequestException.class, () -> read(request));
            assertThat(refusal.kind())
                    .as(fixture.toString())
                    .isEqualTo(UnrecognizedRequestException.Kind.METHOD_NOT_ALLOWED);
            assertThat(refusal.provider()).contains(fixture.provider());
        }
    }
}
