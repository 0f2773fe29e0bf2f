package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lets a reader act is kept nowhere. */
class CredentialsTest {
    private static final WordMap<CallState> STATES =
            WordMap.withDefault(CallState.UNKNOWN).same("completed");

    private record AcmeParser() implements CallStatusParser {
        @Override
        public String provider() {
            return "acme";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus(
                            "call",
                            in -> CallStatus.builder().callId(in.text("id")).state(in.text("state"), STATES))
                    .via(Transport.JSON)
                    .all("call")
                    .in(Envelope.at("call"))
                    .words(STATES));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }

        @Override
        public List<FieldPath> credentials() {
            return List.of(
                    FieldPath.of("call", "sip", "password"), FieldPath.of("call", "sip"), FieldPath.of("call", "link"));
        }
    }

    private static AcceptedRequest accepted(String json) {
        return ParserSet.of(new AcmeParser())
                .detect(WebhookRequest.builder()
                        .method("POST")
                        .url("https://hooks.example.com/calls")
                        .header("Content-Type", "application/json")
                        .body(SignatureOracle.utf8(json))
                        .build())
                .trustUnverified();
    }

    @Test
    void credentials_inEveryCopy_areKeptNowhere() {
        String call = "{\"link\":\"s3cret\",\"id\":\"a\",\"sip\":{\"x\":1,\"password\":\"s3cret\"},\"link\":\"s3cret\","
                + "\"state\":\"completed\"}";
        AcceptedRequest accepted = accepted("{\"call\":" + call + ",\"call\":" + call + "}");
        CallStatus status = accepted.parse();
        for (Object kept : List.of(
                accepted.payload().fields(), status.toJson(), status.payload().fields())) {
            assertThat(kept.toString()).doesNotContain("s3cret");
        }
        assertThat(status.payload().at("call", "id")).contains("a");
        assertThat(status.payload().first("call").orElseThrow())
                .isEqualTo("{\"link\":null,\"id\":\"a\",\"sip\":null,\"link\":null,\"state\":\"completed\"}");
    }

    /** In fields at the top, and in each element of a batch. */
    private record FlatParser() implements CallStatusParser {
        @Override
        public String provider() {
            return "flat";
        }

        private static CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text("id")).state(in.text("state"), STATES);
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(
                    Callback.callStatus("call", FlatParser::read)
                            .via(Transport.FORM, Transport.QUERY)
                            .all("id")
                            .words(STATES),
                    Callback.otherEvent("voice", EventKind.OTHER)
                            .via(Transport.FORM)
                            .all("voice")
                            .claiming(),
                    Callback.callStatus("calls", FlatParser::read)
                            .via(Transport.JSON)
                            .all("call")
                            .in(Envelope.each().inside("call"))
                            .words(STATES));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }

        @Override
        public List<FieldPath> credentials() {
            return List.of(FieldPath.of("pin"), FieldPath.of("call", "pin"));
        }
    }

    private static WebhookRequest.Builder request(String url) {
        return WebhookRequest.builder().method("POST").url("https://hooks.example.com/calls" + url);
    }

    private static WebhookRequest form(String form) {
        return request("").body(SignatureOracle.utf8(form)).build();
    }

    private static AcceptedRequest flat(WebhookRequest request) {
        return ParserSet.of(new FlatParser()).detect(request).trustUnverified();
    }

    @Test
    void credentials_ofAFormOrQuery_areKeptNowhere() {
        String fields = "pin=s3cret&id=a&pi%6E=s3cret&state=completed&pine=kept&pin";
        for (WebhookRequest sent :
                List.of(form(fields), request("?" + fields).method("GET").build())) {
            AcceptedRequest accepted = flat(sent);
            CallStatus status = accepted.parse();
            for (Object kept : List.of(
                    accepted.payload().toPairs(),
                    status.toJson(),
                    status.payload().toPairs())) {
                assertThat(kept.toString()).doesNotContain("s3cret").contains("kept");
            }
            assertThat(status.payload().fields())
                    .extracting(Payload.Field::name)
                    .containsExactly("id", "state", "pine");
        }
        OtherEvent event = (OtherEvent) flat(form("voice=1&pin=s3cret")).event();
        assertThat(event.payload().contains("pin")).isFalse();
    }

    @Test
    void credentials_inABatch_areKeptNowhere() {
        String batch = "[{\"call\":{\"id\":\"a\",\"pin\":\"s3cret\",\"state\":\"completed\"}},"
                + "{\"pin\":[\"s3cret\"],\"call\":{\"pin\":1,\"id\":\"b\",\"state\":\"completed\"}},3]";
        AcceptedRequest accepted =
                flat(request("").body(SignatureOracle.utf8(batch)).build());
        assertThat(accepted.tryParseAll()).hasSize(3);
        List<CallStatus> statuses = accepted.tryParseAll().stream()
                .filter(ParseResult.Parsed.class::isInstance)
                .map(result -> ((ParseResult.Parsed) result).status())
                .toList();
        assertThat(statuses).extracting(CallStatus::callId).containsExactly("a", "b");
        assertThat(statuses).allSatisfy(status -> assertThat(status.toJson()).doesNotContain("s3cret"));
        assertThat(statuses.get(1).payload().first("pin")).isEmpty();
        assertThat(statuses.get(1).payload().at("call", "pin")).isEmpty();
    }

    /** Up to the break, a broken body is kept too. */
    @Test
    void credentials_inABodyThatBreaksOff_areKeptNowhere() {
        String broken = "{\"call\":{\"link\":\"s3cret\",\"id\":\"a\"},\"other\":\"kept\",\"rest\":";
        assertThat(accepted(broken).payload().toPairs().toString())
                .contains("kept")
                .doesNotContain("s3cret");
    }

    @Test
    void withoutSecrets_credentialsOfAnyShape_areReplaced() {
        ParserSet parsers = ParserSet.of(new FlatParser());
        for (WebhookRequest sent : List.of(
                form("pin=s3cret&id=a&state=completed"),
                request("?id=a&pi%6E=s3cret&state=completed").method("GET").build(),
                request("")
                        .body(SignatureOracle.utf8(
                                "[{\"call\":{\"id\":\"a\",\"pin\":\"s3cret\",\"state\":\"completed\"}}]"))
                        .build())) {
            WebhookRequest copy = parsers.withoutSecrets(sent, Secrets.builder().build());
            assertThat(copy.url() + new String(copy.body(), StandardCharsets.UTF_8))
                    .doesNotContain("s3cret");
            assertThat(parsers.detect(copy).trustUnverified().parseAll())
                    .extracting(CallStatus::callId)
                    .containsExactly("a");
        }
    }

    @Test
    void credentials_notSent_changeNothing() {
        String call = "{\"id\":\"a\", \"link\" : null,\"state\":\"completed\",\"sips\":{\"password\":\"kept\"}}";
        assertThat(accepted("{\"call\":" + call + "}").parse().payload().first("call"))
                .contains(call);
    }
}
