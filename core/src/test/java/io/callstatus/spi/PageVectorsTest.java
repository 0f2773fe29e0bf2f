package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The known vectors of providers' pages, each by a scheme that is made of what the library offers to all. */
class PageVectorsTest {
    private static final Clock START = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    /** One line of the vectors. */
    record Vector(String scheme, String id, String verdict, String key, long now, WebhookRequest request) {
        static Vector of(String line) {
            String[] columns = line.split("\t", -1);
            WebhookRequest.Builder request = WebhookRequest.builder()
                    .method(columns[5])
                    .url(columns[6])
                    .body(columns[7].getBytes(StandardCharsets.UTF_8));
            for (int i = 8; i < columns.length; i++) {
                int colon = columns[i].indexOf(": ");
                request.header(columns[i].substring(0, colon), columns[i].substring(colon + 2));
            }
            return new Vector(
                    columns[0], columns[1], columns[2], columns[3], Long.parseLong(columns[4]), request.build());
        }

        Verification verification() {
            return PageSchemes.of(scheme);
        }

        boolean isBelieved() {
            return verdict.endsWith("SIGNATURE") && !verdict.startsWith("M") || verdict.equals("SHARED_SECRET");
        }

        Secrets.Builder secrets(Secret secret) {
            Clock clock = Clock.offset(START, java.time.Duration.ofSeconds(now));
            return Secrets.builder().clock(clock).secret("acme", secret).acceptPartial("acme");
        }

        /** Where the proof names a key, the secret is bound to that name. */
        Secret secret() {
            Secret secret = verification().secret(key);
            return scheme.equals("sinch") ? secret.ofAccount("7d0a1c52-3b4e-4f60-8a91-c2d3e4f5a6b7") : secret;
        }

        /** Of several codes the last one is right, and the others may be anything. */
        int firstOf(String value) {
            return id.contains("several") ? value.lastIndexOf(',') + 1 : 0;
        }

        AcceptedRequest verify(WebhookRequest sent) {
            return ParserSet.of(new Acme(verification()))
                    .detect(sent)
                    .verify(secrets(secret()).build());
        }

        String verdictOn(WebhookRequest sent) {
            try {
                return verify(sent).trust().name();
            } catch (VerificationException e) {
                return e.kind().name();
            }
        }

        @Override
        public String toString() {
            return scheme + " " + id;
        }
    }

    /** Claims every request. */
    private record Acme(Verification verification) implements CallStatusParser {
        @Override
        public String provider() {
            return "acme";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus("call", Acme::read)
                    .via(Transport.FORM, Transport.QUERY, Transport.JSON)
                    .any(Evidence.absent("nothing")));
        }

        private static CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text("id")).state(CallState.RINGING);
        }
    }

    static List<Vector> vectors() throws IOException {
        try (InputStream in = PageVectorsTest.class.getResourceAsStream("vectors.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Vector::of)
                    .toList();
        }
    }

    static Stream<Vector> believed() throws IOException {
        return vectors().stream().filter(Vector::isBelieved);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void verify_knownVector_isWhatItsPageSays(Vector vector) {
        assertThat(vector.verdictOn(vector.request())).isEqualTo(vector.verdict());
    }

    @Test
    void vectors_areThereForEachScheme() throws IOException {
        assertThat(vectors().stream().map(Vector::scheme).collect(Collectors.toSet()))
                .isEqualTo(PageSchemes.all());
        assertThat(believed().map(Vector::scheme).collect(Collectors.toSet()))
                .hasSize(PageSchemes.all().size() - 1); // V2 of Plivo covers nothing that is read
    }

    /** Every byte of the body, where that is what is signed, and every character of each header of the proof. */
    @ParameterizedTest
    @MethodSource("believed")
    void verify_anyByteChanged_isRefused(Vector vector) {
        byte[] body = vector.request().body();
        boolean isSigned =
                !vector.verdict().equals("SHARED_SECRET") && !vector.verdict().equals("PARTIAL_SIGNATURE");
        for (int at = 0; isSigned && at < body.length; at++) {
            byte[] other = body.clone();
            other[at] ^= 1;
            assertThat(verdict(vector, builder(vector, "", "").body(other)))
                    .as("byte " + at)
                    .isNotEqualTo("SIGNATURE");
        }
        for (String header : vector.verification().headers()) {
            Optional<String> value = vector.request().header(header);
            for (int at = vector.firstOf(value.orElse(""));
                    at < value.orElse("").length();
                    at++) {
                char[] other = value.get().toCharArray();
                other[at] ^= 2;
                assertThat(verdict(
                                vector,
                                builder(vector, header, new String(other)).body(body)))
                        .as(header + " at " + at)
                        .isNotIn("SIGNATURE", "PARTIAL_SIGNATURE", "SHARED_SECRET");
            }
        }
    }

    private static String verdict(Vector vector, WebhookRequest.Builder request) {
        try {
            return vector.verdictOn(request.build());
        } catch (io.callstatus.CallStatusException e) {
            return e.kind().toString(); // nobody's any more, or unreadable
        }
    }

    private static WebhookRequest.Builder builder(Vector vector, String header, String value) {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(vector.request().method())
                .url(vector.request().url());
        vector.request().headers().stream()
                .filter(h -> !h.name().equalsIgnoreCase(header))
                .forEach(h -> request.header(h.name(), h.value()));
        return header.isEmpty() ? request : request.header(header, value);
    }

    @ParameterizedTest
    @MethodSource("believed")
    void verify_anotherKey_isAMismatch(Vector vector) {
        Secret other = vector.verification().takesPublicKeys()
                ? Secret.publicKey("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=") // RFC 8032, 7.1, test 1
                : Secret.of("QW5vdGhlciBrZXkgb2YgdGhlIHRlc3Rz");
        ParserSet parsers = ParserSet.of(new Acme(vector.verification()));
        Secrets wrong = vector.secrets(other).build();
        Secrets both = vector.secrets(other)
                .secret("acme", vector.secret().labelled("right"))
                .build();
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                VerificationException.class,
                                () -> parsers.detect(vector.request()).verify(wrong))
                        .kind())
                .isEqualTo(VerificationException.Kind.MISMATCH);
        assertThat(parsers.detect(vector.request()).verify(both).keyLabel()).contains("right");
    }
}
