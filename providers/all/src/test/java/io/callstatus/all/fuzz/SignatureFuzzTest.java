package io.callstatus.all.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.callstatus.Accepted;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.WebhookRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

class SignatureFuzzTest {
    /** One that no input can hold, so that whatever is let through is a finding. */
    private static final String SECRET = random();

    private static final Secrets SECRETS = Secrets.builder()
            .secret("freeclimb", SECRET)
            .secret("signalwire", SECRET)
            .secret("revring", SECRET)
            .secretInQuery("callerdesk", "key", SECRET)
            .secretInPath("fonedynamics", SECRET)
            .build();

    private static final String[] HEADERS = {
        "FreeClimb-Signature",
        "X-SignalWire-Signature",
        "X-Twilio-Signature",
        "X-SignalWire-SHA256-Signature",
        "x-api-key"
    };
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Signature headers, and the URL that is signed or holds the secret. */
    @FuzzTest(maxDuration = "10m")
    void verify_ofAnySignature(FuzzedDataProvider data) {
        Refusals.only(() -> {
            WebhookRequest request = request(data);
            Accepted accepted = Parsers.detect(request).verify(SECRETS);
            assertThat(accepted.trust()).as("accepted %s", accepted).isEqualTo((Trust) null);
        });
    }

    private static WebhookRequest request(FuzzedDataProvider data) {
        WebhookRequest.Builder request = switch (data.consumeInt(0, 4)) {
            case 0 -> post(JSON, "{\"requestType\":\"callStatus\",\"callId\":\"CA1\",\"callStatus\":\"busy\"}");
            case 1 ->
                post(
                        JSON,
                        "{\"fromNumber\":\"1\",\"toNumber\":\"2\",\"id\":\"3\",\"status\":\"FAILED\","
                                + "\"direction\":\"INBOUND\",\"agentId\":\"4\"}");
            case 2 -> post(FORM, "Action=Webhook&Event=Call.Initiate&Call.Sid=1");
            case 3 -> post(FORM, "SourceNumber=1&DestinationNumber=2&coins=1&CallSid=3&Status=BUSY");
            default -> post(FORM, "CallSid=1&CallStatus=busy&a=b").header("X-SignalWire-Signature", "=");
        };
        request.url("https://hooks.example.com" + data.consumeString(60));
        while (data.remainingBytes() > 0) {
            request.header(data.pickValue(HEADERS), data.consumeString(200));
        }
        return request.build();
    }

    private static WebhookRequest.Builder post(String type, String body) {
        return WebhookRequest.builder().header("Content-Type", type).body(body.getBytes(UTF_8));
    }
}
