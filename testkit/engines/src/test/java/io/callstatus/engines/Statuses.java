package io.callstatus.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Parsers;
import io.callstatus.Party;
import io.callstatus.Payload;
import io.callstatus.Recording;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Statuses of every origin: read from a form, a form in parts and JSON, read back from JSON, and built. */
final class Statuses {
    private static final Secrets SECRETS = Secrets.builder()
            .trustUnverified("callerdesk", "revring", "freeclimb")
            .build();

    private Statuses() {}

    /** Each with its payload read, so that it has found its fields. */
    static List<CallStatus> all() {
        List<CallStatus> all = List.of(form(), parts(), json(), full(), CallStatus.fromJson(full().toJson()));
        all.forEach(status -> status.payload().fields());
        return all;
    }

    private static String form(String callId) {
        return "CallSid=" + callId + "&Direction=IVR&Status=ANSWER&SourceNumber=9000000001"
                + "&DestinationNumber=08060000001&DialWhomNumber=9000000011&CallDuration=42";
    }

    private static CallStatus form() {
        return parsed("application/x-www-form-urlencoded", form("CD-1"));
    }

    private static CallStatus parts() {
        StringBuilder body = new StringBuilder();
        for (String pair : form("CD-2").split("&")) {
            String[] both = pair.split("=", 2);
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(both[0])
                    .append("\"\r\n\r\n");
            body.append(both[1]).append("\r\n");
        }
        return parsed("multipart/form-data; boundary=b", body + "--b--\r\n");
    }

    private static CallStatus json() {
        return parsed(
                "application/json",
                "{\"accountId\":\"AC1\",\"callId\":\"CA1\",\"callStatus\":\"inProgress\",\"requestType\":\"callStatus\","
                        + "\"from\":\"+13125550142\",\"to\":\"+13125550199\",\"direction\":\"inbound\",\"extra\":{\"a\":[1]}}");
    }

    private static CallStatus parsed(String type, String body) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", type)
                .body(body.getBytes(UTF_8))
                .build();
        return Parsers.detect(request).verify(SECRETS).parse();
    }

    private static CallStatus full() {
        return CallStatus.builder()
                .provider("signalwire")
                .callId("CA2")
                .accountId("AC1")
                .state(CallState.COMPLETED)
                .stateText("cut \ud83d")
                .from(Party.builder().address("+13125550142").name("Ada").build())
                .occurredAt(Instant.parse("2026-11-20T08:00:00.123456789Z"))
                .duration(Duration.ofMillis(1_500))
                .sequence(4)
                .sipCode(200)
                .addRecordings(Recording.builder()
                        .id("r-1")
                        .duration(Duration.ofSeconds(7))
                        .build())
                .addRecordings(
                        Recording.builder().url("https://example.com/r.wav").build())
                .addProblems(problem("a"))
                .addProblems(problem("b"))
                .payload(Payload.of(List.of(
                        Payload.Field.of("a", "1"), Payload.Field.of("b", null), Payload.Field.of("z", "x\u0000y"))))
                .build();
    }

    private static FieldProblem problem(String field) {
        return FieldProblem.builder()
                .field(field)
                .expected("a time")
                .found("text")
                .offset(3)
                .build();
    }
}
