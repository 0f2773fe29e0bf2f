package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusException;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of every provider without their secrets: nothing of one is left, and what is read is the same. */
@Tag("logic")
class SecretRemovalTest {
    /** Put wherever a secret may stand, and looked for in all that is kept. */
    private static final String CANARY = "canary0123456789";

    private static final ParserSet ALL = Parsers.installed();
    private static final Secrets NONE = Secrets.builder().build();

    static List<Fixture> fixtures() {
        return Fixtures.all();
    }

    private static String report(WebhookRequest request) {
        try {
            return ALL.detect(request).trustUnverified().tryParseAll().toString();
        } catch (CallStatusException e) {
            return e.kind().name();
        }
    }

    static WebhookRequest.Builder with(WebhookRequest request, byte[] body) {
        WebhookRequest.Builder copy = WebhookRequest.builder()
                .receivedAt(request.receivedAt())
                .method(request.method())
                .url(request.url())
                .body(body);
        request.headers().forEach(header -> copy.header(header.name(), header.value()));
        return copy;
    }

    /** A form that is no UTF-8, and JSON of other charsets, are read with a secret and without. */
    @Test
    void withoutSecrets_ofEveryFixture_isReadAsBefore() {
        List<String> others = new ArrayList<>();
        for (Fixture fixture : fixtures()) {
            WebhookRequest copy = ALL.withoutSecrets(fixture.request(), NONE);
            if (!report(copy).equals(report(fixture.request()))) {
                others.add(fixture.toString());
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void withoutSecrets_headersThatNobodyKnowsToBeHarmless_areReplaced() {
        for (Fixture fixture : fixtures()) {
            WebhookRequest request = fixture.request();
            WebhookRequest.Builder planted = with(request, request.body());
            CallStatusParser parser = Providers.parser(fixture.provider());
            Stream.concat(
                            parser.verification().headers().stream(),
                            Stream.of("Authorization", "Cookie", "X-Forwarded-Access-Token", "X-Of-Tomorrow"))
                    .forEach(name -> planted.header(name, CANARY));
            WebhookRequest copy = ALL.withoutSecrets(planted.build(), NONE);
            assertThat(copy.toJson()).as(fixture.toString()).doesNotContain(CANARY);
            assertThat(copy.header(ParserSet.SECRETS_REMOVED)).contains("true");
        }
    }

    static Stream<Fixture> withSecretsInside() {
        return fixtures().stream().filter(fixture -> !secretValues(fixture).isEmpty());
    }

    /** What the provider calls a secret or a credential, as it stands in the request. */
    static List<String> secretValues(Fixture fixture) {
        CallStatusParser parser = Providers.parser(fixture.provider());
        String body = new String(fixture.request().body(), StandardCharsets.UTF_8);
        List<String> names = new ArrayList<>(parser.verification().secretFields());
        parser.credentials().forEach(path -> names.add(path.name()));
        return names.stream()
                .flatMap(name -> Stream.of("\"" + name + "\":\"", "%22" + name + "%22%3A%22", "&" + name + "="))
                .filter(body::contains)
                .map(start -> body.substring(body.indexOf(start) + start.length())
                        .split(start.startsWith("&") ? "&" : "\"|%22", 2)[0])
                .filter(value -> value.length() > 7)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("withSecretsInside")
    void withoutSecrets_secretInTheBody_isReplaced(Fixture fixture) {
        WebhookRequest copy = ALL.withoutSecrets(fixture.request(), NONE);
        assertThat(new String(copy.body(), StandardCharsets.UTF_8)).doesNotContain(secretValues(fixture));
    }

    /** Reading inflates by the first bytes, whatever the header says. */
    @ParameterizedTest
    @MethodSource("withSecretsInside")
    void withoutSecrets_compressedBody_keepsNothing(Fixture fixture) throws IOException {
        byte[] body = gzip(padded(new String(fixture.request().body(), StandardCharsets.UTF_8)));
        assertThat(body).hasSizeGreaterThan(1_000);
        WebhookRequest undeclared = with(fixture.request(), body).build();
        assertThat(ALL.detect(undeclared).provider()).isEqualTo(fixture.provider());
        WebhookRequest declared =
                with(fixture.request(), body).header("Content-Encoding", "gzip").build();
        assertThat(List.of(undeclared, declared))
                .allSatisfy(request ->
                        assertThat(ALL.withoutSecrets(request, NONE).body()).isEmpty());
    }

    /** With text that stays long when it is compressed: short bytes look like one word, which is never kept. */
    private static String padded(String body) {
        String letters = new Random(7)
                .ints(2_000, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return body.contains("{")
                ? body.replaceFirst("\\{", "{\"padding\":\"" + letters + "\",")
                : body + "&padding=" + letters;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void fixtures_withSecretsInside_areOfEachProviderThatHasSome() {
        List<String> providers =
                withSecretsInside().map(Fixture::provider).distinct().toList();
        assertThat(providers)
                .containsExactlyElementsOf(Fixtures.all().stream()
                        .map(Fixture::provider)
                        .distinct()
                        .filter(id -> {
                            CallStatusParser parser = Providers.parser(id);
                            return !parser.credentials().isEmpty()
                                    || !parser.verification().secretFields().isEmpty();
                        })
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/" + CANARY + "/calls",
                "https://hooks.example.com/calls?SourceNumber=1&key=" + CANARY,
                "https://hooks.example.com/calls?SourceNumber=1&%6Bey=" + CANARY + "&a=b",
                "https://hooks.example.com/calls?a=1?key=" + CANARY + "&b=1",
                "https://hooks.example.com/calls?SourceNumber=1&key=x?" + CANARY,
                "https://hooks.example.com/calls?SourceNumber=1&key=x??" + CANARY + "&b=1",
                "https://user:" + CANARY + "@hooks.example.com/calls",
                "https://hooks.example.com/calls?a=1#" + CANARY
            })
    void withoutSecrets_secretInTheUrl_isReplaced(String url) {
        Secrets secrets = Secrets.builder()
                .secretInPath("callerdesk", CANARY)
                .secretInQuery("callerdesk", "key", CANARY)
                .build();
        WebhookRequest request = WebhookRequest.builder().method("GET").url(url).build();
        assertThat(ALL.withoutSecrets(request, secrets).toJson()).doesNotContain(CANARY);
        WebhookRequest behindProxy = request.withPublicUrl("https://public.example.com/");
        assertThat(ALL.withoutSecrets(behindProxy, secrets).toJson()).doesNotContain(CANARY);
    }

    @Test
    void withoutSecrets_queryBesideABody_keepsItsNamesOnly() {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls?a=" + CANARY + "&b=" + CANARY + "&c=x?" + CANARY)
                .body("x=1".getBytes(StandardCharsets.US_ASCII))
                .build();
        assertThat(ALL.withoutSecrets(request, NONE).url())
                .isEqualTo("https://hooks.example.com/calls?a=secret-removed&b=secret-removed&c=secret-removed");
    }

    /** Whose it is cannot be said, so all that any provider calls a secret goes; and all of it where it cannot be taken apart. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token\":\"" + CANARY + "\",\"a\":1}",
                "{\"outer\":\"{\\\"token\\\":\\\"" + CANARY + "\\\"}\"}",
                "token=" + CANARY + "&a=1",
                "data=%7B%22token%22%3A%22" + CANARY + "%22%7D",
                "{\"token\":\"" + CANARY,
                "[{\"token\":\"" + CANARY + "\"}]",
                "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + CANARY + "\r\n--b--\r\n",
                "aaaa." + CANARY + ".bbbb"
            })
    void withoutSecrets_bodyOfNobody_keepsNoSecretOfAnybody(String body) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .body(body.getBytes(StandardCharsets.US_ASCII))
                .build();
        byte[] left = ALL.withoutSecrets(request, NONE).body();
        assertThat(new String(left, StandardCharsets.UTF_8)).doesNotContain(CANARY);
    }

    /** The copy proves nothing any more, but where the body itself is the proof. */
    @Test
    void withoutSecrets_ofASignedRequest_isRefused() {
        List<VerificationSubject> subjects = VerificationSubject.all()
                .filter(subject -> !Providers.parser(subject.fixture().provider())
                        .verification()
                        .headers()
                        .isEmpty())
                .toList();
        assertThat(subjects).isNotEmpty().allSatisfy(subject -> {
            assertThat(subject.believes(subject.request())).isTrue();
            assertThat(subject.believes(ALL.withoutSecrets(subject.request(), NONE)))
                    .isFalse();
        });
    }
}
