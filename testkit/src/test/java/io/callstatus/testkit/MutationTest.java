package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.callstatus.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MutationTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    static Stream<TestRequest> unsigned() {
        return Stream.of(
                Fixtures.of("freeclimb").completed(),
                Fixtures.of("signalwire").completed(),
                Fixtures.of("signalwire").completedByGet(),
                Fixtures.of("revring").completed(),
                Fixtures.of("telnyx").completed(),
                Fixtures.of("callerdesk").completedByGet(),
                Fixtures.of("fonedynamics").initiated());
    }

    private static String text(WebhookRequest request) {
        return new String(request.toHttp(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource
    void mutation_ofASignedRequest_changesIt(Mutation mutation) {
        for (TestRequest request : List.of(
                Fixtures.of("freeclimb").completed(),
                Fixtures.of("signalwire").completed(),
                Fixtures.of("signalwire").completedByGet())) {
            TestRequest signed = request.at(NOON).signed("secret");
            boolean isTimeOnly = mutation == Mutation.STALE || mutation == Mutation.FUTURE;
            assertThat(text(signed.mutated(mutation).request()).equals(text(signed.request())))
                    .isEqualTo(isTimeOnly && request.provider().equals("signalwire"));
        }
    }

    @ParameterizedTest
    @MethodSource("unsigned")
    void ofFields_changesEachProvidersRequests(TestRequest request) {
        assertThat(Mutation.ofFields())
                .allSatisfy(
                        mutation -> assertThat(text(request.mutated(mutation).request()))
                                .isNotEqualTo(text(request.varied().request())));
    }

    @Test
    void unknownWord_ofAnInitiatedCall_isAnotherEvent() {
        TestRequest request = Fixtures.of("fonedynamics").initiated().mutated(Mutation.UNKNOWN_WORD);
        assertThat(WireField.value(request.varied().fields(), "Event")).isEqualTo("Call.ZqxUnheardOf");
    }

    @Test
    void oversize_isOverTheLimit() {
        assertThat(Fixtures.of("freeclimb")
                        .completed()
                        .mutated(Mutation.OVERSIZE)
                        .request()
                        .body()
                        .length)
                .isGreaterThan(1 << 20);
    }

    @Test
    void truncated_hasTheLengthThatItSays() {
        WebhookRequest request =
                Fixtures.of("freeclimb").completed().mutated(Mutation.TRUNCATED).request();
        assertThat(request.header("Content-Length")).contains(Integer.toString(request.body().length));
    }

    @Test
    void forgeriesOf_dependsOnWhatIsSigned() {
        assertThat(Mutation.forgeriesOf("freeclimb")).contains(Mutation.STALE).doesNotContain(Mutation.URL_CHANGED);
        assertThat(Mutation.forgeriesOf("signalwire"))
                .contains(Mutation.URL_CHANGED)
                .doesNotContain(Mutation.STALE);
        assertThat(Mutation.forgeriesOf("revring"))
                .containsExactlyInAnyOrder(Mutation.OTHER_SECRET, Mutation.HEADER_DROPPED, Mutation.HEADER_DOUBLED);
        assertThatIllegalStateException().isThrownBy(() -> Mutation.forgeriesOf("callerdesk"));
    }

    @Test
    void forgery_ofAnUnsignedRequest_saysToSignItFirst() {
        TestRequest request = Fixtures.of("freeclimb").completed();
        assertThatIllegalStateException()
                .isThrownBy(() -> request.mutated(Mutation.OTHER_SECRET).request())
                .withMessageContaining("signed(secret) first");
    }
}
