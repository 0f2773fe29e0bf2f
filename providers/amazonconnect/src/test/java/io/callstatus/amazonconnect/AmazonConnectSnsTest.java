package io.callstatus.amazonconnect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A notification of SNS: the event is JSON text in {@code Message}. */
class AmazonConnectSnsTest {
    private static CallStatus notified(String fixture) {
        byte[] event = Fixtures.of("amazonconnect", fixture).request().body();
        String text = new String(event, StandardCharsets.UTF_8).replace("\"", "\\\"");
        String body = "{\"Type\":\"Notification\",\"Message\":\"" + text + "\",\"Signature\":\"bWFkZSB1cA==\"}";
        WebhookRequest request = WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/connect")
                .header("Content-Type", "text/plain; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
        return ParserSet.of(new AmazonConnectParser())
                .detect(request)
                .trustUnverified()
                .parse();
    }

    private static final String HEAD =
            "\"MessageId\":\"11112222-3333-4444-8555-666677778888\",\"TopicArn\":\"arn:aws:sns:eu-west-1:424242424242:made-up\","
                    + "\"Timestamp\":\"2026-03-04T10:15:31.000Z\",\"Signature\":\"bWFkZSB1cA==\","
                    + "\"SigningCertURL\":\"https://sns.eu-west-1.amazonaws.com/made-up.pem\",";
    private static final String EVENT =
            "{\\\"version\\\":\\\"0\\\",\\\"id\\\":\\\"0f1e2d3c-4b5a-4968-8778-695a4b3c2d1e\\\","
                    + "\\\"detail-type\\\":\\\"Amazon Connect Contact Event\\\",\\\"source\\\":\\\"aws.connect\\\"}";

    private static SnsMessage message(String members) {
        WebhookRequest request = WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/connect")
                .body(("{" + HEAD + members + "}").getBytes(StandardCharsets.UTF_8))
                .build();
        return SnsMessage.find(request).orElseThrow();
    }

    private static String digest(SnsMessage message) throws NoSuchAlgorithmException {
        byte[] text = message.signedText().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }

    /** Computed by an independent script. */
    @Test
    void signedText_ofEachType_isThatOfThePage() throws NoSuchAlgorithmException {
        String notification = "\"Type\":\"Notification\",\"Message\":\"" + EVENT + "\"";
        assertThat(digest(message(notification)))
                .isEqualTo("962e653d6f6ec3016a0ba10a2166019f83fe24ad309aa71461d5446c524624a7");
        assertThat(digest(message(notification + ",\"Subject\":\"call\"")))
                .isEqualTo("30a28f48ed1c86ffb3cea1ca33c3383d9cf293fc6714d5fead4811902ea822cb");
        SnsMessage confirmation = message(
                "\"Type\":\"SubscriptionConfirmation\",\"Message\":\"Confirm me.\",\"Token\":\"made0up\","
                        + "\"SubscribeURL\":\"https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=made0up\"");
        assertThat(digest(confirmation)).isEqualTo("37268e7daa50405ea45273a20bf36338172f61ff5305cdfb0c348a6b6398eb81");
        assertThat(confirmation.subscribeUrl()).isPresent();
        assertThat(confirmation).hasToString("SnsMessage{confirmation}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-west-1.amazonaws.com/a.pem",
                "https://sns.eu-west-1.amazonaws.com.example.com/a.pem",
                "https://example.com/sns.eu-west-1.amazonaws.com/a.pem",
                "https://user@sns.eu-west-1.amazonaws.com/a.pem",
                "https://sns.eu-west-1.amazonaws.com/a.txt"
            })
    void signingCertUrl_ofAnotherHost_isNotOfAws(String url) {
        SnsMessage message = message("\"Type\":\"Notification\",\"Message\":\"m\"");
        assertThat(message.isSigningCertUrlOfAws()).isTrue();
        String other = "{" + HEAD.replace("https://sns.eu-west-1.amazonaws.com/made-up.pem", url)
                + "\"Type\":\"Notification\",\"Message\":\"m\"}";
        assertThat(SnsMessage.find(WebhookRequest.builder()
                                .method("POST")
                                .url("https://hooks.example.com/connect")
                                .body(other.getBytes(StandardCharsets.UTF_8))
                                .build())
                        .orElseThrow()
                        .isSigningCertUrlOfAws())
                .isFalse();
    }

    @Test
    void find_ofWhatIsNoMessage_isEmpty() {
        assertThat(SnsMessage.find(Fixtures.of("amazonconnect", "completed").request()))
                .isEmpty();
    }

    @Test
    void notification_isReadAsTheEventInside() {
        assertThat(notified("abandoned").state()).isEqualTo(CallState.ABANDONED);
        assertThat(notified("completed").callKey())
                .isEqualTo(Fixtures.of("amazonconnect", "completed").status().callKey());
    }
}
