package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.callstatus.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoldenTest {
    private static final Map<String, Object> BASE = Json.object(
            "{\"provider\":\"acme\",\"callId\":\"1\",\"state\":\"BUSY\",\"from\":{\"address\":\"a\",\"phoneNumber\":\"b\"}}");

    private static Map<String, Object> changed(String expected) {
        return Golden.changed(BASE, expected, "acme");
    }

    @Test
    void changed_setsAndRemoves_inCanonicalOrder() {
        Map<String, Object> changed = changed(
                "state=\"FAILED\" | -from.phoneNumber | from.name=\"n\" | durationSeconds=1.50 | accountId=\"x\"");
        assertThat(Golden.text(changed))
                .isEqualTo("{\n  \"provider\": \"acme\",\n  \"callId\": \"1\",\n  \"accountId\": \"x\",\n"
                        + "  \"state\": \"FAILED\",\n  \"from\": {\"address\": \"a\", \"name\": \"n\"},\n"
                        + "  \"durationSeconds\": 1.50\n}\n");
    }

    @Test
    void changed_toAnOutcome_isThatAlone() {
        assertThat(changed("same")).isEqualTo(BASE);
        assertThat(changed("malformed callId"))
                .isEqualTo(Map.of("outcome", "malformed", "provider", "acme", "field", "callId"));
        assertThat(changed("not_a_call_status fax"))
                .isEqualTo(Map.of("outcome", "not_a_call_status", "provider", "acme", "event", "fax"));
        assertThat(changed("unrecognized")).isEqualTo(Map.of("outcome", "unrecognized"));
        Map<String, Object> status = Golden.changed(changed("malformed callId"), "callId=\"2\"", "acme");
        assertThat(status).isEqualTo(Map.of("provider", "acme", "callId", "2"));
    }

    private static WireRequest request(String json) {
        return request("application/json", json);
    }

    private static WireRequest request(String type, String json) {
        return WireRequest.of(
                WebhookRequest.builder()
                        .url("https://hooks.example.com/")
                        .header("Content-Type", type)
                        .body(json.getBytes(StandardCharsets.UTF_8))
                        .build(),
                Set.of());
    }

    @Test
    void withPayload_ofAnArray_isTheElementAndWhatStandsAround() {
        WireRequest one = request("{\"top\":1,\"body\":{\"legs\":[{\"id\":\"a\"}],\"at\":2}}");
        assertThat(Golden.text(Golden.withPayload(BASE, one, List.of("body", "legs"), Set.of())))
                .contains("\"envelope\": [[\"top\", \"1\"], [\"body\", \"{\\\"legs\\\":[],\\\"at\\\":2}\"]]")
                .contains("\"payload\": [[\"id\", \"a\"]]");
        Map<String, Object> several =
                Json.object("{\"outcome\":\"several_statuses\",\"statuses\":[{\"callId\":\"1\"},{\"callId\":\"2\"}]}");
        WireRequest two = request("{\"legs\":[{\"id\":\"a\"}, {\"id\":\"b\"}],\"at\":2}");
        assertThat(Golden.statuses(Golden.withPayload(several, two, List.of("legs"), Set.of())))
                .extracting(status -> status.get("payload"), status -> status.get("envelope"))
                .containsExactly(
                        tuple(List.of(List.of("id", "a")), List.of(List.of("at", "2"))),
                        tuple(List.of(List.of("id", "b")), List.of(List.of("at", "2"))));
    }

    @Test
    void withPayload_ofJsonThatIsCalledText_isItsFields() {
        WireRequest text = request("text/plain; charset=utf-8", " {\"id\":\"a\"}");
        assertThat(Golden.text(Golden.withPayload(BASE, text, List.of(), Set.of())))
                .contains("\"payload\": [[\"id\", \"a\"]]");
    }

    @Test
    void changed_withoutWhatIsNotThere_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> changed("-to"));
    }
}
