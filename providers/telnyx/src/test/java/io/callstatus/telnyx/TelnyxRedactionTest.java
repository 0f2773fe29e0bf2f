package io.callstatus.telnyx;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Payload;
import io.callstatus.testkit.Fixtures;
import org.junit.jupiter.api.Test;

/** What stands inside the envelope is shown or hidden field by field. */
class TelnyxRedactionTest {
    private static final ParserSet PARSERS = ParserSet.of(new TelnyxParser());

    private static CallStatus redacted(String fixture) {
        return PARSERS.redacted(Fixtures.of("telnyx", fixture).status());
    }

    @Test
    void redacted_showsIdsAndWordsInsideTheEnvelope() {
        CallStatus status = redacted("maximal");
        assertThat(status.callId()).isEqualTo("v3:exampleCallControlId_0002");
        assertThat(status.sessionId()).contains("6e3f0a10-6666-11f1-8c7d-02420aef95a1");
        assertThat(status.endReasonText()).contains("normal_clearing");
        Payload payload = status.payload();
        assertThat(payload.at("data", "event_type")).contains("call.hangup");
        assertThat(payload.at("data", "payload", "hangup_cause")).contains("normal_clearing");
        assertThat(payload.at("data", "payload", "call_control_id")).contains("v3:exampleCallControlId_0002");
        assertThat(payload.at("meta", "attempt")).contains("2");
    }

    @Test
    void redacted_hidesWhatIsPersonalInsideTheEnvelope() {
        CallStatus status = redacted("maximal");
        for (String field :
                "from to caller_id_name client_state from_sip_uri to_sip_uri tags custom_headers".split(" ")) {
            assertThat(status.payload().at("data", "payload", field)).as(field).contains("***");
        }
        assertThat(status.payload().at("meta", "delivered_to")).contains("***");
        assertThat(status.toJson()).doesNotContain("+1312555", "Nadia", "alice", "failover");
    }

    @Test
    void redacted_ofAnUndeclaredMember_hidesItsNameToo() {
        CallStatus status = Fixtures.of("telnyx", "completed").status();
        Payload payload = Payload.of(status.payload().fields().stream()
                .map(field -> Payload.Field.of(
                        field.name(), field.value().orElseThrow().replace("\"hangup_cause\"", "\"Nadia\"")))
                .toList());
        String shown =
                PARSERS.redacted(status.toBuilder().payload(payload).build()).toJson();
        assertThat(shown).doesNotContain("Nadia").contains("call_leg_id");
    }
}
