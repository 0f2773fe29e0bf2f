package io.callstatus.all;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secret;
import io.callstatus.SecretResolver;
import io.callstatus.Secrets;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import io.callstatus.testkit.Signers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A fixture that is signed anew, as its provider would, and what can be changed about it. */
record VerificationSubject(Fixture fixture, String header, String signature, WebhookRequest request) {
    static final String SECRET = "PSK:s3cret-of-these-tests";
    static final long NOW = 1_793_696_707L;
    /** Java counts the marks for broken UTF-8 otherwise than the URL standard, so this one cannot be signed here. */
    private static final String NOT_SIGNED_HERE = "signalwire/form-invalid-utf8-runs";

    /** Signed once, since every test asks for them anew. */
    private static final Map<String, List<VerificationSubject>> SIGNED = new ConcurrentHashMap<>();

    /** The fixtures of a provider that this provider claims. */
    static Stream<VerificationSubject> of(String provider) {
        return SIGNED.computeIfAbsent(provider, VerificationSubject::signed).stream();
    }

    private static List<VerificationSubject> signed(String provider) {
        return Fixtures.of(provider).stream()
                .filter(fixture -> fixture.outcome() != Outcome.UNRECOGNIZED && fixture.outcome() != Outcome.UNREADABLE)
                .filter(fixture -> !fixture.toString().equals(NOT_SIGNED_HERE))
                .filter(fixture -> !isEchoOfHeader(fixture))
                .filter(Providers::isCovered)
                .map(VerificationSubject::of)
                .filter(subject -> !subject.isDamaged())
                .toList();
    }

    /** A handshake that is a header of the proof's own name and nothing else: without that header it is nothing. */
    static boolean isEchoOfHeader(Fixture fixture) {
        WebhookRequest request = fixture.request();
        return fixture.outcome() == Outcome.NOT_A_CALL_STATUS
                && request.body().length == 0
                && request.url().indexOf('?') < 0;
    }

    /** Those whose account or required value holds bytes that are no text, where decoded text is signed. */
    static Stream<VerificationSubject> damaged() {
        return Providers.proving(Scheme.URL_AND_PARAMETERS)
                .flatMap(provider -> Fixtures.of(provider).stream())
                .filter(fixture -> fixture.outcome() == Outcome.MALFORMED)
                .map(VerificationSubject::of)
                .filter(VerificationSubject::isDamaged);
    }

    private boolean isDamaged() {
        return fixture.outcome() == Outcome.MALFORMED
                && Providers.scheme(provider()) == Scheme.URL_AND_PARAMETERS
                && parameters().stream().anyMatch(parameter -> parameter.value().indexOf('\uFFFD') >= 0);
    }

    /** The parameters of the body; none where it has none. */
    List<VerificationOracle.Parameter> parameters() {
        try {
            return request.body().length == 0 ? List.of() : VerificationOracle.parameters(request);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Those of all providers that prove themselves in this way. */
    static Stream<VerificationSubject> of(Scheme scheme) {
        return Providers.provingInHeaders().stream()
                .filter(id -> Providers.scheme(id) == scheme)
                .flatMap(VerificationSubject::of);
    }

    static Stream<VerificationSubject> all() {
        return Providers.provingInHeaders().stream().flatMap(VerificationSubject::of);
    }

    private static VerificationSubject of(Fixture fixture) {
        List<String> headers =
                Providers.parser(fixture.provider()).verification().headers();
        WebhookRequest bare = without(fixture.request(), header -> provesSomething(header, headers));
        if (Providers.scheme(fixture.provider()) == Scheme.OTHER) {
            return signedByTheTestkit(fixture, headers.get(0), bare);
        }
        String signature = signature(fixture, bare);
        boolean hasTime = Providers.scheme(fixture.provider()) == Scheme.ED25519;
        WebhookRequest timed = hasTime ? with(bare, headers.get(1), Long.toString(NOW)) : bare;
        return new VerificationSubject(fixture, headers.get(0), signature, with(timed, headers.get(0), signature));
    }

    private static VerificationSubject signedByTheTestkit(Fixture fixture, String header, WebhookRequest bare) {
        WebhookRequest signed = Signers.of(fixture.provider()).sign(bare, SECRET, Instant.ofEpochSecond(NOW));
        return new VerificationSubject(fixture, header, signed.header(header).orElseThrow(), signed);
    }

    private static String signature(Fixture fixture, WebhookRequest bare) {
        try {
            return switch (Providers.scheme(fixture.provider())) {
                case TIMESTAMPED_BODY -> VerificationOracle.timestamped(label(fixture, bare), SECRET, NOW, bare.body());
                case URL_AND_PARAMETERS ->
                    isOtherProduct(fixture)
                            ? VerificationOracle.signalWireEvent(SECRET, bare)
                            : VerificationOracle.signalWire(SECRET, bare);
                case SHARED_SECRET -> secretAsSent(fixture.provider());
                case ED25519 -> VerificationOracle.ed25519(SECRET, NOW, bare.body());
                case OTHER, NONE -> throw new AssertionError(fixture.provider() + " is not signed by another hand");
            };
        } catch (IOException e) {
            throw new AssertionError(fixture.toString(), e);
        }
    }

    /** What stands before the code, as the testkit has it: providers call it otherwise. */
    private static String label(Fixture fixture, WebhookRequest bare) {
        String header =
                Providers.parser(fixture.provider()).verification().headers().get(0);
        return signedByTheTestkit(fixture, header, bare).signature().replaceFirst("^t=\\d+,(\\w+)=.*", "$1");
    }

    private static String secretAsSent(String provider) {
        boolean isBasic = Providers.parser(provider).verification().headers().stream()
                .findFirst()
                .filter("Authorization"::equals)
                .isPresent();
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        return isBasic ? "Basic " + Base64.getEncoder().encodeToString(secret) : SECRET;
    }

    /** SWML and RELAY requests sign their JSON as it stands. */
    private static boolean isOtherProduct(Fixture fixture) {
        return fixture.outcome() == Outcome.NOT_A_CALL_STATUS && VerificationOracle.isJson(fixture.request());
    }

    private static boolean provesSomething(WebhookRequest.Header header, List<String> headers) {
        return header.name().toLowerCase(Locale.ROOT).endsWith("-signature")
                || headers.stream().anyMatch(header.name()::equalsIgnoreCase);
    }

    private static WebhookRequest.Builder copy(WebhookRequest from, String url, Predicate<WebhookRequest.Header> kept) {
        WebhookRequest.Builder copy =
                WebhookRequest.builder().method(from.method()).url(url).body(from.body());
        from.headers().stream().filter(kept).forEach(h -> copy.header(h.name(), h.value()));
        return copy;
    }

    static WebhookRequest without(WebhookRequest request, Predicate<WebhookRequest.Header> dropped) {
        return copy(request, request.url(), dropped.negate()).build();
    }

    static WebhookRequest with(WebhookRequest request, String header, String value) {
        return copy(request, request.url(), h -> true).header(header, value).build();
    }

    WebhookRequest withSignature(String other) {
        return with(without(request, h -> h.name().equals(header)), header, other);
    }

    WebhookRequest withBody(byte[] other) {
        return copy(request, request.url(), h -> true).body(other).build();
    }

    WebhookRequest withUrl(String other) {
        return copy(request, other, h -> true).build();
    }

    String provider() {
        return fixture.provider();
    }

    Secrets.Builder secrets(String secret) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
        return Secrets.builder()
                .acceptPartial(Providers.partial())
                .secret(provider(), Providers.secret(provider(), secret))
                .clock(clock);
    }

    /** Where the proof itself names the account, that name is not signed: only a secret of that account holds it fast. */
    Secrets secretsOfItsAccount() {
        Secret secret = Providers.secret(provider(), SECRET);
        AtomicReference<Optional<String>> claimed = new AtomicReference<>(Optional.empty());
        Clock clock = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
        Parsers.detect(request())
                .verify(Secrets.builder()
                        .clock(clock)
                        .acceptPartial(Providers.partial())
                        .resolver(SecretResolver.labelled((provider, account) -> {
                            claimed.set(account);
                            return List.of(secret);
                        }))
                        .build());
        return Secrets.builder()
                .clock(clock)
                .acceptPartial(Providers.partial())
                .secret(provider(), claimed.get().map(secret::ofAccount).orElse(secret))
                .build();
    }

    AcceptedRequest verify(WebhookRequest changed) {
        return Parsers.detect(changed).verify(secrets(SECRET).build());
    }

    /** Whether a changed request is believed; anything but a belief and a refusal fails the test. */
    boolean believes(WebhookRequest changed) {
        return believes(changed, secrets(SECRET).build());
    }

    boolean believes(WebhookRequest changed, Secrets secrets) {
        try {
            Parsers.detect(changed).verify(secrets);
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    /** What is read after this way of accepting it: the status but for its problems, or the error without its place. */
    static String outcome(AcceptedRequest accepted) {
        try {
            return accepted.parse().toBuilder()
                    .problems(List.of())
                    .trust(Optional.empty())
                    .build()
                    .toJson();
        } catch (CallStatusException e) {
            return e.getMessage();
        }
    }

    /** Whether this is the one request of its provider of which every byte is changed whenever tests run. */
    boolean isChangedInEveryByte() {
        return of(provider())
                .filter(subject -> subject.fixture.outcome() == Outcome.CALL_STATUS)
                .findFirst()
                .filter(first -> first.fixture.name().equals(fixture.name()))
                .isPresent();
    }

    /** Ways to change one of these bytes, to take one away, or to put one in: at every step-th place, and at the end. */
    static List<byte[]> mutants(byte[] bytes, Random random, String inserted, int step) {
        List<byte[]> mutants = new ArrayList<>();
        for (int at = random.nextInt(step); at <= bytes.length; at = next(at, step, bytes.length)) {
            byte added = (byte) inserted.charAt(random.nextInt(inserted.length()));
            mutants.add(spliced(bytes, at, at, added));
            if (at < bytes.length) {
                mutants.add(spliced(bytes, at, at + 1));
                mutants.add(spliced(bytes, at, at + 1, other(bytes[at], added, random)));
            }
        }
        return mutants;
    }

    private static int next(int at, int step, int end) {
        return at < end ? Math.min(at + step, end) : end + 1;
    }

    private static byte other(byte old, byte wanted, Random random) {
        return old == wanted ? (byte) (old ^ 1 + random.nextInt(7)) : wanted;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte... between) {
        byte[] spliced = new byte[bytes.length - (to - from) + between.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(between, 0, spliced, from, between.length);
        System.arraycopy(bytes, to, spliced, from + between.length, bytes.length - to);
        return spliced;
    }

    @Override
    public String toString() {
        return fixture.toString();
    }
}
