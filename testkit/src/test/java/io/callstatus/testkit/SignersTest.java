package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.spi.Verification;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignersTest {
    /** The vendor's published vector. */
    @Test
    void freeClimb_ofTheVendorsVector_isItsSignature() {
        TestRequest vector = Fixtures.of("freeclimb", "event-inbound-call-signed-vector");
        var signed = Signers.freeClimb()
                .sign(
                        vector.request(),
                        "sigsec_ead6d3b6904196c60835d039e91b3341c77a7793",
                        Instant.ofEpochSecond(1679944186));
        assertThat(signed.headers("FreeClimb-Signature"))
                .containsExactly("t=1679944186,v1=c3957749baf61df4b1506802579cc69a74c77a1ae21447b930e5a704f9ec4120");
    }

    /** Computed by another hand: Python's hmac over the same URL and parameters. */
    @Test
    void signalWire_ofAForm_isTheSignatureOverUrlAndParameters() {
        TestRequest signed = Fixtures.signalWire()
                .busy()
                .url("https://hooks.example.com/calls?conf=1")
                .signed("PSK_example");
        assertThat(signed.request().headers("X-SignalWire-Signature")).containsExactly("0Pxt8RqdvsfbGd1lKnolGcQj00E=");
    }

    @Test
    void signalWireBodyDigest_putsTheDigestIntoTheUrl() {
        TestRequest signed = Fixtures.of("signalwire", "json-strings").signed("secret", Signers.signalWireBodyDigest());
        assertThat(signed.request().url()).matches(".*\\?bodySHA256=[0-9a-f]{64}");
        assertThat(signed.request().headers("X-SignalWire-Signature")).hasSize(1);
    }

    @Test
    void of_aSchemeOfAParser_signsByIt() {
        var request = Fixtures.revRing().completed().request();
        assertThat(Signers.of(Verification.sharedSecret("x-key"))
                        .sign(request, "secret", Instant.EPOCH)
                        .headers("x-key"))
                .containsExactly("secret");
        assertThatIllegalArgumentException().isThrownBy(() -> Signers.of(Verification.none()));
    }
}
