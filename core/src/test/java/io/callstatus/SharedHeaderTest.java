package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two providers send a header of one name: it narrows the choice, evidence decides, and the one decided is verified. */
class SharedHeaderTest {
    private static final String OF_FIRST = "the secret of the first";
    private static final String OF_SECOND = "the secret of the second";

    private record Sharing(String provider) implements CallStatusParser {
        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus(
                            "call",
                            in -> CallStatus.builder()
                                    .callId(in.text(provider + "_id"))
                                    .state(CallState.COMPLETED))
                    .via(Transport.FORM)
                    .header("Shared-Key")
                    .all(provider + "_id"));
        }

        @Override
        public Verification verification() {
            return Verification.sharedSecret("Shared-Key");
        }
    }

    /** By its fields alone, it would claim what the others send as well. */
    private record Unsigned() implements CallStatusParser {
        @Override
        public String provider() {
            return "unsigned";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus(
                            "call", in -> CallStatus.builder().callId("u").state(CallState.COMPLETED))
                    .via(Transport.FORM)
                    .all("first_id"));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }
    }

    private static final ParserSet PARSERS = ParserSet.of(new Unsigned(), new Sharing("first"), new Sharing("second"));
    private static final Secrets SECRETS = Secrets.builder()
            .secret("first", OF_FIRST)
            .secret("second", OF_SECOND)
            .trustUnverified("unsigned")
            .build();

    private static WebhookRequest.Builder request(String form) {
        return WebhookRequest.builder().url("https://hooks.example.com/").body(form.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"first_id=1,first", "second_id=1,second"})
    void detect_byTheHeaderAndTheFieldsOfOne_isThatOne(String form, String provider) {
        WebhookRequest request = request(form).header("Shared-Key", "x").build();
        assertThat(PARSERS.detect(request).provider()).isEqualTo(provider);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first_id=1&second_id=1", "other_id=1"})
    void detect_byTheFieldsOfBothOrNeither_isNobody(String form) {
        WebhookRequest request = request(form).header("Shared-Key", "x").build();
        UnrecognizedRequestException refusal =
                catchThrowableOfType(UnrecognizedRequestException.class, () -> PARSERS.detect(request));
        assertThat(refusal.kind()).isEqualTo(UnrecognizedRequestException.Kind.SEVERAL);
        assertThat(refusal.getMessage()).startsWith("SEVERAL: [first, second]");
    }

    @Test
    void verify_byTheKeyOfTheOther_isAMismatch() {
        for (String provider : List.of("first", "second")) {
            String own = provider.equals("first") ? OF_FIRST : OF_SECOND;
            String other = provider.equals("first") ? OF_SECOND : OF_FIRST;
            Detection fitting = PARSERS.detect(
                    request(provider + "_id=1").header("Shared-Key", own).build());
            assertThat(fitting.verify(SECRETS).provider()).isEqualTo(provider);
            Detection foreign = PARSERS.detect(
                    request(provider + "_id=1").header("Shared-Key", other).build());
            assertThat(catchThrowableOfType(VerificationException.class, () -> foreign.verify(SECRETS))
                            .kind())
                    .isEqualTo(VerificationException.Kind.MISMATCH);
        }
    }

    /** Whoever leaves the header out is heard as the provider that is trusted by name, and as no other. */
    @Test
    void request_withoutTheHeader_isTheLookAlikesAndUnverified() {
        CallStatus status = PARSERS.only("unsigned", "second")
                .detect(request("first_id=1").build())
                .verify(SECRETS)
                .parse();
        assertThat(status.trust()).contains(Trust.UNVERIFIED);
        assertThat(status.callKey()).startsWith("unsigned:");
        assertThat(status.eventKey()).startsWith("unsigned:");
    }
}
