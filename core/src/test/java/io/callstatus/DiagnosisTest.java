package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.VerificationException.Diagnosis.Cause;
import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Verification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a request was refused: what near it would have been accepted. It is refused all the same. */
class DiagnosisTest {
    static Stream<String> names() {
        return NearRequests.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void diagnosis_ofARequestNearOne_saysWhyItIsRefused(String name) {
        VerificationException refused = NearRequests.all().get(name).refused();
        assertThat(refused.diagnosis().map(Diagnosis::cause)).contains(NearRequests.cause(name));
        assertThat(refused.kind()).isIn(Kind.MISMATCH, Kind.EXPIRED, Kind.NOT_YET_VALID);
        assertThat(refused)
                .hasMessageEndingWith(". " + refused.diagnosis().orElseThrow())
                .hasMessageEndingWith(NearRequests.cause(name).cure());
    }

    @Test
    void causes_haveEachARequest() {
        assertThat(names().map(NearRequests::cause).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Cause.class));
    }

    @ParameterizedTest
    @MethodSource("names")
    void message_ofAnyDiagnosis_holdsNothingThatWasSent(String name) {
        String message = NearRequests.all().get(name).refused().getMessage();
        String what = message.substring(message.indexOf("Diagnosis "));
        assertThat(what).doesNotContain(SECRET, NearRequests.OTHER, "13125550142", "CallSid", "/calls", "A1", "A2");
    }

    @Test
    void diagnosis_ofALabelledSecret_namesLabelAndProvider() {
        SignatureCase request = NearRequests.body("{}", "{}")
                .secrets(s -> s.diagnosing()
                        .secret("acme", NearRequests.OTHER)
                        .secret("bcme", Secret.of(SECRET).labelled("2026-11")));
        Diagnosis found = request.refused().diagnosis().orElseThrow();
        assertThat(found.keyLabel()).contains("2026-11");
        assertThat(found.provider()).contains("bcme");
        assertThat(found)
                .hasToString("Diagnosis KEY_PROVIDER: " + Cause.KEY_PROVIDER.finding()
                        + ", with the secret labelled 2026-11, which is configured for bcme. "
                        + found.cure());
    }

    /** The second of them: a secret that is tried for another provider is none the less taken as its own scheme takes it. */
    @Test
    void diagnosis_ofAKeyOfAnotherScheme_leavesItAsItIs() {
        String base64 = "c2VjcmV0LW9mLXRoZS10ZXN0cw==";
        Secrets secrets = Secrets.builder()
                .diagnosing()
                .secret("acme", NearRequests.OTHER)
                .secret("bcme", base64)
                .build();
        WebhookRequest request = NearRequests.body("{}", "{}").request();
        ParserSet parsers = ParserSet.of(SignatureCase.parser(Verification.timestampedBody("Acme-Signature")));
        for (int i = 0; i < 2; i++) {
            VerificationException refused = refusal(parsers, request, secrets);
            assertThat(refused.diagnosis().map(Diagnosis::cause)).contains(Cause.NONE_FITS);
        }
    }

    private static VerificationException refusal(ParserSet parsers, WebhookRequest request, Secrets secrets) {
        try {
            throw new AssertionError(parsers.detect(request).verify(secrets).trust());
        } catch (VerificationException e) {
            return e;
        }
    }

    @Test
    void diagnosis_whereNobodyAskedForIt_isAbsent() {
        SignatureCase request = NearRequests.all().get("URL_SLASH").secrets(s -> s.secret("acme", SECRET));
        assertThat(request.refused().diagnosis()).isEmpty();
        assertThat(request.refused().getMessage()).doesNotContain("Diagnosis");
    }

    @Test
    void diagnosis_ofMoreThanTenAtOnce_isAbsentOfTheRest() {
        Secrets secrets = Secrets.builder().diagnosing().secret("acme", SECRET).build();
        WebhookRequest request = NearRequests.all().get("BODY_JSON").request();
        ParserSet parsers = ParserSet.of(SignatureCase.parser(Verification.timestampedBody("Acme-Signature")));
        List<VerificationException> refused = Stream.generate(() -> refusal(parsers, request, secrets))
                .limit(15)
                .toList();
        assertThat(refused.stream().filter(e -> e.diagnosis().isPresent()).count())
                .isBetween(10L, 14L);
        assertThat(refused).allSatisfy(e -> assertThat(e.diagnosis()).isEqualTo(e.diagnosis()));
    }

    @Test
    void diagnosis_ofALargeBody_isAbsent() {
        String large = "{\"a\":\"" + "b".repeat(64 << 10) + "\"}";
        assertThat(NearRequests.body(large, large + "\n").refused().diagnosis()).isEmpty();
        String small = "{\"a\":\"" + "b".repeat(60 << 10) + "\"}";
        assertThat(NearRequests.body(small, small + "\n").refused().diagnosis()).isPresent();
    }

    @Test
    void diagnosis_ofABodyOfEscapes_isFound() {
        String escapes = "a=" + "%C3%AB".repeat(10_000);
        SignatureCase request = NearRequests.body(escapes.toLowerCase(Locale.ROOT), escapes);
        assertThat(request.refused().diagnosis().map(Diagnosis::cause)).contains(Cause.BODY_FORM);
    }

    /** Whoever serves many providers is told of more than their secrets. */
    @Test
    void diagnosis_besideManySecretsOfOthers_looksAtTheBodyToo() {
        SignatureCase request = NearRequests.all().get("BODY_JSON").secrets(s -> {
            s.diagnosing().secret("acme", SECRET);
            for (char c = 'b'; c <= 'z'; c++) {
                s.secret(c + "cme", "secret-of-the-tests-" + c);
            }
        });
        assertThat(request.refused().diagnosis().map(Diagnosis::cause)).contains(Cause.BODY_JSON);
    }

    @Test
    void diagnosis_ofARequestWithoutProof_isAbsent() {
        SignatureCase request = SignatureCase.of(Verification.timestampedBody("Acme-Signature"))
                .json("{}")
                .secrets(s -> s.secret("acme", SECRET).diagnosing());
        assertThat(request.kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(request.refused().diagnosis()).isEmpty();
    }

    @Test
    void diagnosis_behindAResolver_looksAtTheKeysThatItGave() {
        SignatureCase request = NearRequests.body("{}", "{}\n")
                .secrets(s -> s.diagnosing().resolver((provider, account) -> List.of(SECRET)));
        assertThat(request.refused().diagnosis().map(Diagnosis::cause)).contains(Cause.BODY_LINE_ENDS);
    }

    @Test
    void diagnosis_ofASerializedRefusal_goesAlong() throws Exception {
        VerificationException refused = NearRequests.all().get("URL_SLASH").refused();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refused);
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "13125550142");
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            VerificationException read = (VerificationException) in.readObject();
            assertThat(read).hasMessage(refused.getMessage());
            assertThat(read.diagnosis().map(Diagnosis::keyLabel))
                    .isEqualTo(refused.diagnosis().map(Diagnosis::keyLabel));
        }
    }

    /** What fits is the operator's business alone. */
    @Test
    void receive_whateverTheDiagnosis_answersAsWithout() {
        SignatureCase fitting = NearRequests.all().get("URL_SLASH");
        ParserSet parsers = ParserSet.of(SignatureCase.parser(UrlAndBodyScheme.of(UrlSigned.HEADER)));
        Secrets.Builder secrets = Secrets.builder().secret("acme", SECRET);
        List<String> heard = new ArrayList<>();
        for (Secrets each : List.of(secrets.build(), secrets.diagnosing().build())) {
            CallStatusEndpoint endpoint = CallStatusEndpoint.builder(each)
                    .parsers(parsers)
                    .onStatus((status, accepted) -> heard.add("accepted"))
                    .onRefused(refusal -> heard.add(String.valueOf(refusal.getMessage())))
                    .build();
            assertThat(endpoint.receive(fitting.request())).isEqualTo(WebhookResponse.of(401));
        }
        assertThat(heard.get(0)).doesNotContain("Diagnosis");
        assertThat(heard.get(1)).startsWith(heard.get(0)).contains("Diagnosis URL_SLASH");
    }

    @Test
    void diagnosing_aNumberThatIsNone_isRefused() {
        for (int number : Set.of(0, -1, 1_001)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Secrets.builder().diagnosing(number));
        }
    }
}
