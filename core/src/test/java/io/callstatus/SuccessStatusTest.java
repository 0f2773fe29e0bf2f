package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider takes for success is what it is answered. */
class SuccessStatusTest {
    private record Wanting(int successStatus) implements CallStatusParser {
        @Override
        public String provider() {
            return "wanting";
        }

        @Override
        public List<Callback> callbacks() {
            Callback status = Callback.callStatus(
                            "call",
                            in -> CallStatus.builder()
                                    .callId(in.text("call_id"))
                                    .state(CallState.COMPLETED))
                    .via(Transport.FORM)
                    .all("call_id");
            return List.of(Callback.otherEvent("note", EventKind.OTHER).all("call_id", "note"), status);
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }
    }

    private static final Secrets TRUST =
            Secrets.builder().trustUnverified("wanting").build();

    private static WebhookRequest form(String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .body(body.getBytes(UTF_8))
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void callStatusAndOtherEvent_areAnsweredAsTheProviderWants(int status) {
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(TRUST, call -> {}, ParserSet.of(new Wanting(status)))
                .withGuard(ReplayGuard.inMemory(9, Duration.ofHours(1)));
        WebhookResponse success = WebhookResponse.of(status);
        assertThat(endpoint.receive(form("call_id=1"))).isEqualTo(success);
        assertThat(endpoint.receive(form("call_id=1"))).as("again").isEqualTo(success);
        assertThat(endpoint.receive(form("call_id=1&note=x"))).isEqualTo(success);
    }

    @Test
    void otherEvent_inAServletOfOnesOwn_saysWhatToAnswer() {
        AcceptedRequest accepted =
                ParserSet.of(new Wanting(200)).detect(form("call_id=1&note=x")).verify(TRUST);
        assertThat(accepted.successStatus()).isEqualTo(200);
        assertThat(catchThrowableOfType(NotACallStatusException.class, accepted::parse)
                        .httpStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 199, 300, 302, 500})
    void declaration_ofAnotherStatus_isRefused(int status) {
        assertThatIllegalArgumentException().isThrownBy(() -> ParserSet.of(new Wanting(status)));
    }
}
