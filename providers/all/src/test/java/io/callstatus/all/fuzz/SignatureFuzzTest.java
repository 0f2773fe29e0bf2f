package io.callstatus.all.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.callstatus.AcceptedRequest;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.WebhookRequest;
import io.callstatus.all.Providers;
import io.callstatus.all.ReadAsSigned;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

class SignatureFuzzTest {
    /** The one with which the genuine requests among the kept inputs are signed, at that time. */
    private static final String SIGNED_WITH = "PSK_s3cret-of-these-tests";

    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_793_696_707L);

    /** One that no input can hold. */
    private static final String UNKNOWN = random();

    static final Secrets SECRETS = secrets();

    /** Whoever signs, with the one that the inputs are signed with; whoever does not, with one that no input can hold. */
    private static Secrets secrets() {
        Secrets.Builder secrets = Secrets.builder().clock(Clock.fixed(SIGNED_AT, ZoneOffset.UTC));
        for (String id : Providers.ids()) {
            switch (Providers.scheme(id)) {
                case TIMESTAMPED_BODY, URL_AND_PARAMETERS ->
                    secrets.secret(id, UNKNOWN).secret(id, SIGNED_WITH);
                case SHARED_SECRET, ED25519, OTHER -> secrets.secret(id, Providers.secret(id, UNKNOWN));
                case NONE -> secrets.secretInQuery(id, "key", UNKNOWN).secretInPath(id, UNKNOWN);
            }
        }
        return secrets.build();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Raw requests, of which some are genuine: what is believed is signed, and reads as what was signed. */
    @FuzzTest(maxDuration = "10m")
    void verify_ofAnySignature(byte[] raw) {
        Refusals.only(() -> {
            WebhookRequest request = WebhookRequest.fromHttp(raw);
            AcceptedRequest accepted = Parsers.detect(request).verify(SECRETS);
            assertThat(accepted.trust()).isIn(Trust.SIGNATURE, Trust.PARTIAL_SIGNATURE);
            SignedSeeds.GENUINE
                    .withTheSignatureOf(request)
                    .ifPresent(signed -> assertThat(ReadAsSigned.differences(signed, accepted))
                            .as("what reads otherwise than it was signed")
                            .isEmpty());
            assertThat(isSigned(accepted.provider(), new SignedText(request, SIGNED_WITH)))
                    .as("by %s", accepted.provider())
                    .isTrue();
            accepted.parse();
        });
    }

    /** The others prove nothing with a secret that no input can hold. */
    private static boolean isSigned(String provider, SignedText text) {
        List<String> headers = Providers.parser(provider).verification().headers();
        return switch (Providers.scheme(provider)) {
            case TIMESTAMPED_BODY -> text.isSignedByFreeClimb(headers, SIGNED_AT);
            case URL_AND_PARAMETERS -> text.isSignedBySignalWire(headers);
            case SHARED_SECRET, ED25519, OTHER, NONE -> false;
        };
    }
}
