package io.callstatus.telnyxtexml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.ParserSet;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Signers;
import org.junit.jupiter.api.Test;

/** A callback by GET is signed over nothing of what it says. */
class TelnyxTexmlGetTest {
    private static final WebhookRequest SIGNED =
            Fixtures.of("telnyxtexml", "completed-get").signed("a pair of keys").request();

    private static Secrets.Builder secrets() {
        return Secrets.builder().secret("telnyxtexml", Secret.publicKey(Signers.publicKey("a pair of keys")));
    }

    @Test
    void verify_get_isNotCovered() {
        assertThatThrownBy(() -> ParserSet.of(new TelnyxTexmlParser())
                        .detect(SIGNED)
                        .verify(secrets().build()))
                .isInstanceOfSatisfying(
                        VerificationException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.NOT_COVERED));
    }

    @Test
    void verify_getThatIsTrustedByName_isUnverified() {
        Secrets trusting = secrets().trustUnverified("telnyxtexml").build();
        assertThat(ParserSet.of(new TelnyxTexmlParser())
                        .detect(SIGNED)
                        .verify(trusting)
                        .trust())
                .isEqualTo(Trust.UNVERIFIED);
    }
}
