package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatusException;
import io.callstatus.Secret;
import io.callstatus.SecretResolver;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is asked of the proof that a provider offers, with one of its fixtures. */
record ProofContract(ContractSubject subject, Fixture fixture, Supplier<Signer> signer) {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    /** With a colon, as user and password have it. */
    private static final String SECRET = "the:secret of the contract";

    void isBelievedWithProofOnly() {
        if (!verification().isOffered()) {
            assertEquals(Kind.NOT_OFFERED_BY_PROVIDER, refusal(fixture.request(), SECRET), fixture::toString);
            assertNotNull(refusal(fixture.request(), ""));
        } else {
            proves();
            assertEquals(Kind.NO_SECRET_CONFIGURED, refusal(fixture.request(), ""), fixture::toString);
        }
    }

    /** Asked of who reports an account and proves anything: else nobody could choose the secret to try. */
    void findsTheSecretByAccount() {
        if (verification().isOffered() && !isUncovered()) {
            Optional<String> account =
                    verify(secrets(SECRET)).parse().accountId().filter(this::isNamedAtTheTop);
            SecretResolver ofAccount = SecretResolver.labelled((provider, claimed) ->
                    account.isEmpty() || claimed.equals(account) ? List.of(secret(SECRET)) : List.of());
            AcceptedRequest accepted = assertDoesNotThrow(
                    () -> verify(atNow().resolver(ofAccount).build()),
                    () -> fixture + ": verification() names the field of the account by perAccount(…)");
            Optional<String> bound = accepted.verifiedAccount();
            if (account.isPresent() || bound.isEmpty()) { // else the proof itself names it, and no field does
                assertEquals(account, bound, () -> fixture + ": the account that the proof binds");
            }
            bound.ifPresent(this::refusesAnotherAccount);
        }
    }

    /** A secret of another account proves nothing, and is no way to learn which accounts there are. */
    private void refusesAnotherAccount(String account) {
        String provider = subject.parser().provider();
        Secrets another = atNow().secret(provider, secret(SECRET).ofAccount(account + "2"))
                .build();
        VerificationException refusal =
                assertThrows(VerificationException.class, () -> verify(another), fixture::toString);
        assertEquals(Kind.UNKNOWN_ACCOUNT, refusal.kind(), fixture::toString);
        assertDoesNotThrow(
                () -> verify(atNow().secret(provider, secret(SECRET).ofAccount(account))
                        .build()),
                fixture::toString);
    }

    private AcceptedRequest verify(Secrets secrets) {
        return subject.parsers().detect(signed()).verify(secrets);
    }

    private WebhookRequest signed() {
        return fixture.signed(SECRET, signer.get()).at(NOW).request();
    }

    /** Whether nothing of it is signed, because the scheme signs a body and this is a query: then nothing proves it. */
    private boolean isUncovered() {
        return verification().signsBytes()
                && WireRequest.of(fixture.request(), Set.of()).isInQuery();
    }

    private void proves() {
        Verification verification = verification();
        WebhookRequest signed = signed();
        if (isUncovered() || isDamaged()) {
            Kind kind = isDamaged() ? Kind.MISMATCH : Kind.NOT_COVERED;
            assertEquals(kind, refusal(signed, SECRET), () -> fixture + ", whose values no signature tells");
            return;
        }
        Trust trust = subject.parsers().detect(signed).verify(secrets(SECRET)).trust();
        assertTrue(expected(verification).contains(trust), () -> fixture + " is believed by " + trust);
        assertEquals(
                Kind.MISMATCH,
                refusal(signed, "another:secret of the contract"),
                () -> fixture + " with another secret");
        verification.headers().stream().limit(1).forEach(header -> needs(header, signed));
    }

    private void needs(String header, WebhookRequest signed) {
        WebhookRequest dropped = Requests.withoutHeader(signed, header);
        assertThrows(
                CallStatusException.class,
                () -> subject.parsers().detect(dropped).verify(secrets(SECRET)),
                () -> fixture + " without the header " + header);
    }

    private Verification verification() {
        return subject.parser().verification();
    }

    /** What stands inside an envelope names no account before it is read. */
    private boolean isNamedAtTheTop(String account) {
        return WireRequest.of(fixture.request(), Set.of()).fields().stream()
                .anyMatch(field -> account.equals(field.value()));
    }

    /** Where nothing parts names and values, a fixture may hold what leaves a doubt. */
    private static Set<Trust> expected(Verification verification) {
        if (verification.isSharedSecret()) {
            return Set.of(Trust.SHARED_SECRET);
        }
        if (verification.isPartial()) {
            return Set.of(Trust.PARTIAL_SIGNATURE);
        }
        return verification.covers().contains(Coverage.PARAMETERS)
                ? Set.of(Trust.SIGNATURE, Trust.PARTIAL_SIGNATURE)
                : Set.of(Trust.SIGNATURE);
    }

    /** Whether a required value holds bytes that are no text, which a scheme that signs decoded text cannot tell apart. */
    private boolean isDamaged() {
        Verification verification = verification();
        return verification.covers().contains(Coverage.PARAMETERS)
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

    private Secrets.Builder atNow() {
        return Secrets.builder()
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .acceptPartial(subject.parser().provider());
    }

    private Secrets secrets(String secret) {
        Secrets.Builder secrets = atNow();
        return secret.isEmpty()
                ? secrets.build()
                : secrets.secret(subject.parser().provider(), secret(secret)).build();
    }

    /** A secret as the scheme takes it. */
    private Secret secret(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (verification().keyKind()) {
            case TEXT, USER_AND_PASSWORD -> Secret.of(text);
            case BASE64 -> Secret.of(Base64.getEncoder().encodeToString(bytes));
            case HEX -> Secret.of(HexFormat.of().formatHex(bytes));
            case ED25519 -> Secret.publicKey(Signers.publicKey(text));
        };
    }
}
