package io.callstatus.all.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.callstatus.Accepted;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.WebhookRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

class SignatureFuzzTest {
    /** The one with which the genuine requests among the kept inputs are signed, at that time. */
    private static final String SIGNED_WITH = "PSK_s3cret-of-these-tests";

    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_793_696_707L);

    /** One that no input can hold. */
    private static final String UNKNOWN = random();

    private static final Secrets SECRETS = Secrets.builder()
            .secret("freeclimb", UNKNOWN)
            .secret("freeclimb", SIGNED_WITH)
            .secret("signalwire", SIGNED_WITH)
            .secret("signalwire", UNKNOWN)
            .secret("revring", UNKNOWN)
            .secretInQuery("callerdesk", "key", UNKNOWN)
            .secretInPath("fonedynamics", UNKNOWN)
            .clock(Clock.fixed(SIGNED_AT, ZoneOffset.UTC))
            .build();

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Raw requests, of which some are genuine: what is believed is signed, as another hand finds too. */
    @FuzzTest(maxDuration = "10m")
    void verify_ofAnySignature(byte[] raw) {
        Refusals.only(() -> {
            WebhookRequest request = WebhookRequest.fromHttp(raw);
            Accepted accepted = Parsers.detect(request).verify(SECRETS);
            assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
            assertThat(isSigned(accepted.provider(), new SignedText(request, SIGNED_WITH)))
                    .as("by %s", accepted.provider())
                    .isTrue();
            accepted.parse();
        });
    }

    /** The others prove nothing with a secret that no input can hold. */
    private static boolean isSigned(String provider, SignedText text) {
        return switch (provider) {
            case "freeclimb" -> text.isSignedByFreeClimb(SIGNED_AT);
            case "signalwire" -> text.isSignedBySignalWire();
            default -> false;
        };
    }
}
