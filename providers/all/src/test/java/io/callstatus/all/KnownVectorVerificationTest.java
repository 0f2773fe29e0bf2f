package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.AcceptedRequest;
import io.callstatus.Detection;
import io.callstatus.NotACallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Verification.Scheme;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What FreeClimb itself publishes as rightly signed: an inbound call, so no call status. */
class KnownVectorVerificationTest {
    private static final String SECRET = "sigsec_ead6d3b6904196c60835d039e91b3341c77a7793";
    private static final String V1 = "c3957749baf61df4b1506802579cc69a74c77a1ae21447b930e5a704f9ec4120";
    private static final long TIME = 1_679_944_186L;
    private static final String BODY = "{\"accountId\":\"AC1334ffb694cd8d969f51cddf5f7c9b478546d50c\","
            + "\"callId\":\"CAccb0b00506553cda09b51c5477f672a49e0b2213\",\"callStatus\":\"ringing\",\"conferenceId\":null,"
            + "\"direction\":\"inbound\",\"from\":\"+13121000109\",\"parentCallId\":null,\"queueId\":null,"
            + "\"requestType\":\"inboundCall\",\"to\":\"+13121000096\"}";

    /** Providers that sign and publish no signed request that could be kept here: none, or with people's numbers in it. */
    private static final List<String> WITHOUT_VECTOR = List.of("signalwire");

    @Test
    void signingProviders_haveAVectorOrAReasonForNone() {
        assertThat(Providers.proving().stream().filter(id -> Providers.scheme(id) != Scheme.SHARED_SECRET))
                .as("add what it publishes as rightly signed to this test, or its id to WITHOUT_VECTOR")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("freeclimb"), WITHOUT_VECTOR.stream())
                        .toList());
    }

    private static Detection detection(String signature) {
        String http = "POST /hooks HTTP/1.1\r\nHost: hooks.example.com\r\nContent-Type: application/json\r\n"
                + "freeclimb-signature: " + signature + "\r\n\r\n" + BODY;
        return Parsers.detect(WebhookRequest.fromHttp(http.getBytes(StandardCharsets.UTF_8)));
    }

    private static Secrets secrets(String secret, long now) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC);
        return Secrets.builder().secret("freeclimb", secret).clock(clock).build();
    }

    @Test
    void verify_publishedVector_isBelievedAndNoCallStatus() {
        AcceptedRequest accepted = detection("t=" + TIME + ",v1=" + V1).verify(secrets(SECRET, TIME));
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.isAgeBounded()).isTrue();
        assertThat(accepted.otherEvent()).contains("inboundCall");
        assertThatExceptionOfType(NotACallStatusException.class).isThrownBy(accepted::parse);
    }

    @Test
    void verify_publishedVectorOutOfTime_isRefused() {
        Detection detection = detection("t=" + TIME + ",v1=" + V1);
        assertThat(detection.verify(secrets(SECRET, TIME + 300))).isNotNull();
        assertThat(detection.verify(secrets(SECRET, TIME - 300))).isNotNull();
        assertThat(kind(detection, TIME + 301)).isEqualTo(VerificationException.Kind.EXPIRED);
        assertThat(kind(detection, TIME - 301)).isEqualTo(VerificationException.Kind.NOT_YET_VALID);
        // Three days: the vendor's own check counts its tolerance of milliseconds as seconds, and lets this pass.
        assertThat(kind(detection, TIME + 259_200)).isEqualTo(VerificationException.Kind.EXPIRED);
    }

    private static VerificationException.Kind kind(Detection detection, long now) {
        try {
            detection.verify(secrets(SECRET, now));
            return null;
        } catch (VerificationException e) {
            return e.kind();
        }
    }
}
