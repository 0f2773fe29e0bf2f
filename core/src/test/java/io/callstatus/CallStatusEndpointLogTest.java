package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What an operator sees: the first of each kind at once, and of a thousand more one line a minute. */
@Isolated("reads all that is logged")
class CallStatusEndpointLogTest extends EndpointTests {
    private static final Secrets KEYED =
            Secrets.builder().secret("toy", "0123456789abcdef").build();

    private List<String> warnings() {
        return logged.stream()
                .filter(line -> line.getLevel().intValue() > Level.FINE.intValue())
                .map(LogRecord::getMessage)
                .toList();
    }

    @Test
    void receive_nobodysRequest_isAWarningWithWhatEachProviderMissed() {
        assertThat(endpoint(TRUST).receive(request("other=1"))).isEqualTo(WebhookResponse.of(400));
        assertThat(taken).isEmpty();
        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("NONE: none of [toy] claims this request")
                .endsWith(". toy: no, it lacks toy");
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
    }

    @Test
    void receive_eachKindOfRefusal_isAWarningWithItsHint() {
        CallStatusEndpoint endpoint = endpoint(KEYED);
        endpoint.receive(request("toy=1"));
        endpoint.receive(builder("toy=1").header("X-Toy", "another-secret-1").build());
        endpoint.receive(signed("toy="));
        endpoint.receive(builder("toy=1").header("Content-Type", "image/png").build());
        assertThat(warnings())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("toy: MISSING_SIGNATURE: "),
                        line -> assertThat(line).startsWith("toy: MISMATCH: ").contains("dashboard"),
                        line -> assertThat(line).contains("toy").contains("MISSING_FIELD: "),
                        line -> assertThat(line).contains("UNSUPPORTED_MEDIA_TYPE: "));
    }

    /** Anybody can cause one, and nobody can fill the log; whoever wants all of them asks for DEBUG. */
    @Test
    void receive_refusalsOfOneKind_areOneWarning() {
        CallStatusEndpoint endpoint = endpoint(KEYED);
        for (int i = 0; i < 100; i++) {
            endpoint.withLease(Duration.ofMinutes(1)).receive(request("toy=" + i));
            endpoint.receive(request("other=" + i));
            endpoint.receive(builder("toy=" + i).method("PUT").build());
        }
        assertThat(warnings()).hasSize(3);
        assertThat(logged).hasSize(300);
    }

    /** A provider that nobody configured: the sender is told nothing, and no 5xx makes it come again. */
    @Test
    void receive_requestOfAProviderThatNoSecretNames_is401AndOneWarning() {
        CallStatusEndpoint endpoint = endpoint(Secrets.builder().build());
        for (int i = 0; i < 10; i++) {
            assertThat(endpoint.receive(request("toy=" + i))).isEqualTo(WebhookResponse.of(401));
        }
        assertThat(warnings()).singleElement().asString().contains("NO_SECRET_CONFIGURED");
    }

    /** One that nobody is handed is said once, not at each request. */
    @Test
    void receive_otherEvent_isAnswered2xxAndLoggedOnceOfEachName() {
        CallStatusEndpoint endpoint = endpoint(TRUST);
        for (int i = 0; i < 50; i++) {
            assertThat(endpoint.receive(request("toy=1&record=" + i))).isEqualTo(WebhookResponse.of(204));
        }
        assertThat(taken).isEmpty();
        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("toy: OTHER_EVENT: the request is the event 'recorded'");
    }

    @Test
    void receive_unknownWordAndUnreadableField_areSaidOnceWithoutTheirValues() {
        CallStatusEndpoint endpoint = endpoint(TRUST);
        for (int i = 0; i < 3; i++) {
            endpoint.receive(request("toy=1&state=secretive" + i + "&length=secretive" + i));
        }
        assertThat(taken).extracting(CallStatus::state).containsOnly(CallState.UNKNOWN);
        assertThat(warnings())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith("toy: its parser does not know the word in stateText")
                                .contains(taken.get(0).callKey()),
                        line -> assertThat(line).contains("length", "seconds"));
        assertThat(logged.toString()).doesNotContain("secretive");
    }

    @Test
    void receive_handlerThatFails_isAnErrorWithTheKeysOfEventAndCall() {
        CallStatusEndpoint endpoint = endpoint(status -> {
            taken.add(status);
            throw new IllegalStateException("toy=+13125550142");
        });
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertThat(warnings())
                .containsExactly("the handler of event " + taken.get(0).eventKey() + ":UNVERIFIED of call "
                        + taken.get(0).callKey() + " failed");
        assertThat(String.valueOf(logged.get(0).getThrown())).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void receive_refusalAnswer_changesNothingOfTheLog() {
        CallStatusEndpoint endpoint = endpoint(TRUST)
                .withRefusalAnswer(refusal -> WebhookResponse.of(200).withBody("taken".getBytes(UTF_8)));
        assertThat(endpoint.receive(request("other=1")).status()).isEqualTo(200);
        assertThat(warnings()).hasSize(1);
    }
}
