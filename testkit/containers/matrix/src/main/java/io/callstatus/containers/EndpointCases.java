package io.callstatus.containers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Mutation;
import io.callstatus.testkit.TestRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The ready servlet. */
interface EndpointCases extends Running {
    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void callStatus_sentToTheReadyServlet_isHandedOver(Transfer transfer) {
        Session.Result result = session().send(Paths.ENDPOINT, Cases.plain(), transfer);
        assertThat(result.response().orElseThrow().status()).isEqualTo(204);
        assertThat(result.visit().orElseThrow().answer().status())
                .hasValueSatisfying(status -> assertThat(status.callId()).isEqualTo("1672649960.960142"));
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void signedForm_sentToTheReadyServlet_isVerified(Transfer transfer) {
        Sent sent = Signing.signalWire(
                Paths.ENDPOINT, Cases.form("CallSid=1&CallStatus=ringing"), "CallSid1CallStatus", "ringing");
        Session.Result result = session().send(Paths.ENDPOINT, sent, transfer);
        assertThat(result.response().orElseThrow().status()).isEqualTo(204);
    }

    private static Stream<Arguments> answers() {
        return Stream.concat(signed(), others());
    }

    /** Whoever proves anything, signed by the testkit for the URL that is called, and by somebody else. */
    private static Stream<Arguments> signed() {
        return Endpoints.proving()
                .filter(id -> !id.equals(Endpoints.WITHOUT_SECRET))
                .flatMap(id -> {
                    TestRequest request = Fixtures.of(id, "maximal")
                            .url(Endpoints.PUBLIC + Paths.ENDPOINT + "/calls")
                            .signed(Endpoints.secret(id));
                    return Stream.of(
                            Arguments.of(id + ", signed", sent(request), Endpoints.success(id)),
                            Arguments.of(
                                    id + ", signed by somebody else",
                                    sent(request.mutated(Mutation.OTHER_SECRET)),
                                    401));
                });
    }

    private static Sent sent(TestRequest request) {
        return Sent.of(request.http()).below("/calls");
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        "other event",
                        Sent.of(Fixtures.of("callerdesk", "event-add-member-get-query")
                                .http()),
                        204),
                Arguments.of(
                        "no secret",
                        Sent.of(Fixtures.of(Endpoints.WITHOUT_SECRET, "maximal").http()),
                        401),
                Arguments.of("nobody's", Cases.form("a=1"), 400),
                Arguments.of("a page", Cases.page(), 415),
                Arguments.of("compressed", Cases.compressed(), 415),
                Arguments.of("too large", Cases.form("a=" + "x".repeat(1_100_000)), 413),
                Arguments.of("failing consumer", Cases.call(Endpoints.FAILING_CALL), 500),
                Arguments.of("PUT", Cases.plain().by("PUT"), 405));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("io.callstatus.containers.EndpointCases#answers")
    default void request_sentToTheReadyServlet_isAnsweredWithAStatusOnly(String name, Sent sent, int status) {
        for (Transfer transfer : Transfer.values()) {
            Wire.Response response =
                    session().send(Paths.ENDPOINT, sent, transfer).response().orElseThrow();
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.body()).isEmpty();
            assertThat(response.head()).doesNotContainIgnoringCase("exception");
        }
    }

    @Test
    default void brokenChunks_sentToTheReadyServlet_areRefusedWithoutAnyText() {
        String head = "POST " + Paths.ENDPOINT + " HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzzz\r\n";
        Session.Result result = session().sendLast(head.getBytes(UTF_8));
        assertThat(result.visit()).isEmpty();
        result.response().ifPresent(response -> {
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.text()).doesNotContain("io.callstatus");
        });
    }
}
