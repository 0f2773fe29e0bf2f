package io.callstatus.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.NotACallStatusException;
import io.callstatus.OtherEvent;
import io.callstatus.ParseResult;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.WebhookEvent;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Signers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Arrays of events, as Event Streams sends them where it batches. */
class TwilioEventStreamsTest {
    private static final String TOKEN = "madeup_twilio_auth_token_0123456789ab";
    private static final ParserSet PARSERS = ParserSet.of(new TwilioParser());

    private static String body(String fixture) {
        byte[] body = Fixtures.of("twilio", fixture).request().body();
        return new String(body, StandardCharsets.UTF_8);
    }

    private static WebhookRequest signed(String... events) {
        WebhookRequest request = WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/events?tenant=7")
                .header("Content-Type", "application/json")
                .body(Stream.of(events)
                        .collect(Collectors.joining(",", "[", "]"))
                        .getBytes(StandardCharsets.UTF_8))
                .build();
        return Signers.urlWithBodyDigest("X-Twilio-Signature", "bodySHA256").sign(request, TOKEN, Instant.EPOCH);
    }

    private static AcceptedRequest accepted(String... events) {
        return PARSERS.detect(signed(events))
                .verify(Secrets.builder().secret("twilio", TOKEN).build());
    }

    @Test
    void parseAll_severalStatusesBesideOtherTypes_areInWireOrder() {
        AcceptedRequest accepted = accepted(
                body("streams-amd"), body("streams-older-type"), body("streams-twiml"), body("streams-completed"));
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        List<CallStatus> all = accepted.parseAll();
        assertThat(all).extracting(CallStatus::state).containsExactly(CallState.RINGING, CallState.COMPLETED);
        for (int i = 0; i < all.size(); i++) {
            Fixture alone = Fixtures.of("twilio", i == 0 ? "streams-older-type" : "streams-completed");
            assertThat(all.get(i).toBuilder().trust(alone.status().trust()).build())
                    .isEqualTo(alone.status());
        }
        assertThat(TwilioDetails.of(all.get(1)).billedMinutes()).hasValue(1);
    }

    @Test
    void events_besideStatuses_areNamedByTheirType() {
        List<WebhookEvent> events = accepted(body("streams-amd"), body("streams-completed"), body("streams-twiml"))
                .events();
        assertThat(events).hasSize(3);
        for (int i : new int[] {0, 2}) {
            OtherEvent event = (OtherEvent) events.get(i);
            assertThat(event.name()).startsWith("com.twilio.voice.");
            assertThat(event.trust()).contains(Trust.SIGNATURE);
            assertThat(event.payload().at("type")).contains(event.name());
        }
        assertThat(accepted(body("streams-amd")).events()).hasSize(1);
    }

    @Test
    void tryParseAll_oneWithoutItsCall_costsItself() {
        String broken = body("streams-answered").replace("\"CallSid\":", "\"Another\":");
        assertThat(accepted(broken, body("streams-completed")).tryParseAll())
                .hasExactlyElementsOfTypes(ParseResult.Failed.class, ParseResult.Parsed.class);
    }

    /** No state is guessed for one that has none. */
    @Test
    void parseAll_withoutAnyReport_isEmpty() {
        String stateless = body("streams-answered").replace("\"CallStatus\":", "\"Another\":");
        for (String[] events : List.of(
                new String[] {body("streams-amd")}, new String[] {stateless}, new String[] {body("streams-twiml")})) {
            AcceptedRequest accepted = accepted(events);
            assertThat(accepted.parseAll()).isEmpty();
            assertThatThrownBy(accepted::parse).isInstanceOf(NotACallStatusException.class);
        }
    }

    @Test
    void verify_arrayWithAnElementMore_isRefused() {
        WebhookRequest genuine = signed(body("streams-answered"));
        WebhookRequest more = WebhookRequest.builder()
                .method("POST")
                .url(genuine.url())
                .header("Content-Type", "application/json")
                .header(
                        "X-Twilio-Signature",
                        genuine.header("X-Twilio-Signature").orElseThrow())
                .body(signed(body("streams-answered"), body("streams-completed"))
                        .body())
                .build();
        assertThatThrownBy(() -> PARSERS.detect(more)
                        .verify(Secrets.builder().secret("twilio", TOKEN).build()))
                .isInstanceOf(VerificationException.class);
    }
}
