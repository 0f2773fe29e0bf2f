package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
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

    @Test
    void credentials_notSent_changeNothing() {
        String call = "{\"id\":\"a\", \"link\" : null,\"state\":\"completed\",\"sips\":{\"password\":\"kept\"}}";
        assertThat(accepted("{\"call\":" + call + "}").parse().payload().first("call"))
                .contains(call);
    }
}
