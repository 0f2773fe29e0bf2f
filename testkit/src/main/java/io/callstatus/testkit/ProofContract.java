package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatusException;
import io.callstatus.SecretResolver;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Verification;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is asked of the proof that a provider offers, with one of its fixtures. */
record ProofContract(ContractSubject subject, Fixture fixture) {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SECRET = "the secret of the contract";

    void isBelievedWithProofOnly() {
        if (subject.parser().verification().scheme() == Verification.Scheme.NONE) {
            assertEquals(Kind.NOT_OFFERED_BY_PROVIDER, refusal(fixture.request(), SECRET), fixture::toString);
            assertNotNull(refusal(fixture.request(), ""));
        } else {
            proves();
            assertEquals(Kind.NO_SECRET_CONFIGURED, refusal(fixture.request(), ""), fixture::toString);
        }
    }

    /** Asked of who reports an account and proves anything: else nobody could choose the secret to try. */
    void findsTheSecretByAccount() {
        if (subject.parser().verification().scheme() != Verification.Scheme.NONE) {
            Optional<String> account = verify(secrets(SECRET)).parse().accountId();
            SecretResolver ofAccount =
                    (provider, claimed) -> account.isEmpty() || claimed.equals(account) ? List.of(SECRET) : List.of();
            AcceptedRequest accepted = assertDoesNotThrow(
                    () -> verify(atNow().resolver(ofAccount).build()),
                    () -> fixture + ": verification() names the field of the account by perAccount(…)");
            assertEquals(account, accepted.verifiedAccount(), () -> fixture + ": the account that the proof binds");
            account.ifPresent(this::refusesAnotherAccount);
        }
    }

    /** A secret of another account proves nothing, and is no way to learn which accounts there are. */
    private void refusesAnotherAccount(String account) {
        String provider = subject.parser().provider();
        Secrets another = atNow().secret(provider, account + "2", SECRET).build();
        VerificationException refusal =
                assertThrows(VerificationException.class, () -> verify(another), fixture::toString);
        assertEquals(Kind.UNKNOWN_ACCOUNT, refusal.kind(), fixture::toString);
        assertDoesNotThrow(
                () -> verify(atNow().secret(provider, account, SECRET).build()), fixture::toString);
    }

    private AcceptedRequest verify(Secrets secrets) {
        return subject.parsers().detect(signed()).verify(secrets);
    }

    private WebhookRequest signed() {
        return fixture.signed(SECRET, Signers.of(subject.parser().verification()))
                .at(NOW)
                .request();
    }

    private void proves() {
        Verification verification = subject.parser().verification();
        WebhookRequest signed = signed();
        if (isDamaged()) {
            assertEquals(Kind.MISMATCH, refusal(signed, SECRET), () -> fixture + ", whose required value is no text");
            return;
        }
        Trust trust = subject.parsers().detect(signed).verify(secrets(SECRET)).trust();
        assertTrue(expected(verification.scheme()).contains(trust), () -> fixture + " is believed by " + trust);
        assertEquals(
                Kind.MISMATCH,
                refusal(signed, "another secret of the contract"),
                () -> fixture + " with another secret");
        String header = verification.headers().get(0);
        WebhookRequest dropped = Requests.withoutHeader(signed, header);
        assertThrows(
                CallStatusException.class,
                () -> subject.parsers().detect(dropped).verify(secrets(SECRET)),
                () -> fixture + " without the header " + header);
    }

    /** Where nothing parts names and values, a fixture may hold what leaves a doubt. */
    private static Set<Trust> expected(Verification.Scheme scheme) {
        return switch (scheme) {
            case SHARED_SECRET -> Set.of(Trust.SHARED_SECRET);
            case URL_AND_PARAMETERS -> Set.of(Trust.SIGNATURE, Trust.PARTIAL_SIGNATURE);
            default -> Set.of(Trust.SIGNATURE);
        };
    }

    /** Whether a required value holds bytes that are no text, which a scheme that signs decoded text cannot tell apart. */
    private boolean isDamaged() {
        Verification verification = subject.parser().verification();
        return verification.scheme() == Verification.Scheme.URL_AND_PARAMETERS
                && WireRequest.of(fixture.request(), Set.of()).fields().stream()
                        .anyMatch(field -> verification.requiredFields().contains(field.name())
                                && field.value() != null
                                && field.value().indexOf('\uFFFD') >= 0);
    }

    private Kind refusal(WebhookRequest request, String secret) {
        return assertThrows(
                        VerificationException.class,
                        () -> subject.parsers().detect(request).verify(secrets(secret)),
                        fixture::toString)
                .kind();
    }

    private static Secrets.Builder atNow() {
        return Secrets.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Secrets secrets(String secret) {
        Secrets.Builder secrets = atNow();
        return secret.isEmpty()
                ? secrets.build()
                : secrets.secret(subject.parser().provider(), secret).build();
    }
}
