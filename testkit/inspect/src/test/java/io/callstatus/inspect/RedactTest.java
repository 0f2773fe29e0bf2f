package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactTest {
    @Test
    void redact_ofAStatus_hidesWhoCalledWhom() {
        Run run = Run.with(Requests.REVRING, "--redact", "-");
        assertThat(run.status()).isEqualTo(Inspector.OK);
        assertThat(run.out())
                .doesNotContain("5550142")
                .doesNotContain("5550167")
                .contains("\"state\":\"COMPLETED\"", "\"callId\":\"c1\"", "[\"fromNumber\",\"***\"]");
    }

    @Test
    void redact_ofAnotherEvent_keepsWhatTheModuleReads() {
        Map<String, Object> line =
                Comparison.tree(Run.with(Requests.FREECLIMB, "--redact", "-").out());
        assertThat(line).containsEntry("outcome", "not_a_call_status").containsEntry("event", "inboundCall");
    }
}
