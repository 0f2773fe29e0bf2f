package io.callstatus;

import static io.callstatus.SignatureCase.NOW;
import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.SignatureOracle.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.Proof.Repeated;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the library decides for schemes that it does not know, whatever they describe. */
class OwnSchemeTest {
    private static final String HEADER = "Acme-Code";
    private static final String BODY = "{\"CallSid\":\"a\"}";

    /** A scheme made of one function. */
    record Own(Set<Coverage> covers, Function<SignedRequest, Proof> made) implements VerificationScheme {
        @Override
        public String name() {
            return "a scheme of the tests";
        }

        @Override
        public List<String> headers() {
            return List.of(HEADER);
        }

        @Override
        public Proof proof(SignedRequest request) {
            return made.apply(request);
        }
    }

    private static SignatureCase of(Function<SignedRequest, Proof> proof) {
        return SignatureCase.of(Verification.of(new Own(Set.of(VerificationScheme.Coverage.BODY), proof)))
                .json(BODY);
    }

    private static Proof.Builder sha1(SignedRequest in) {
        return Proof.of(Algorithm.HMAC_SHA1, HEADER).sent(CodeFormat.HEX, in.required(HEADER));
    }

    private static String code(String text) {
        return SignatureOracle.hex(SECRET, text, new byte[0]);
    }

    @Test
    void verify_bodyAndTimeWithNothingBetween_cannotTradeDigits() {
        Function<SignedRequest, Proof> scheme = in -> {
            String time = in.required("Acme-Time");
            return sha1(in).body()
                    .text(time)
                    .signedAt(in.seconds("Acme-Time", time))
                    .build();
        };
        assertThat(of(scheme)
                        .header("Acme-Time", "" + NOW)
                        .header(HEADER, code(BODY + NOW))
                        .kind())
                .isNull();
        assertThat(of(scheme)
                        .body("text/plain", utf8("a=1"))
                        .header("Acme-Time", "" + NOW)
                        .header(HEADER, code("a=1" + NOW))
                        .refused()
                        .getMessage())
                .contains("the body ends as if what is signed behind it began there");
    }

    @Test
    void verify_alternatives_areTriedInOrderAndSixteenAtMost() {
        AtomicInteger made = new AtomicInteger();
        SignatureCase request = of(in -> alternative(in, made, 0));
        assertThat(request.header(HEADER, code("15" + BODY)).kind()).isNull();
        assertThat(made).hasValue(16);
        made.set(0);
        assertThat(of(in -> alternative(in, made, 0))
                        .header(HEADER, code("16" + BODY))
                        .kind())
                .isEqualTo(Kind.MISMATCH);
    }

    private static Proof alternative(SignedRequest in, AtomicInteger made, int number) {
        made.incrementAndGet();
        return sha1(in).text("" + number)
                .body()
                .orElse(() -> alternative(in, made, number + 1))
                .build();
    }

    /** Codes are compared with one that is made once; of public keys, each costs work of its own. */
    @Test
    void verify_codesForAPublicKey_areSixteenAtMost() {
        String wrong = "A".repeat(86) + "==,";
        Function<SignedRequest, Proof> listed = in -> {
            List<String> codes = List.of(in.required(HEADER).split(","));
            return Proof.of(Algorithm.ED25519, HEADER)
                    .body()
                    .sent(CodeFormat.BASE64, codes)
                    .build();
        };
        assertThat(of(listed).header(HEADER, wrong.repeat(16)).kind()).isEqualTo(Kind.MISMATCH);
        assertThat(of(listed).header(HEADER, wrong.repeat(17)).kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(of(listed).header(HEADER, "no code," + wrong.repeat(16)).kind())
                .isEqualTo(Kind.MISMATCH);
        assertThat(of(listed).header(HEADER, "no code,nor this").kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
    }

    /** Each of several signatures costs a public key a pass over the body. */
    @Test
    void verify_manyPublicKeysSignaturesAndALargeBody_areRefusedBeforeTheWork() {
        Function<SignedRequest, Proof> listed = in -> Proof.of(Algorithm.ED25519, HEADER)
                .body()
                .sent(CodeFormat.BASE64, List.of(in.required(HEADER).split(",")))
                .build();
        SignatureCase request = of(listed)
                .json("{\"CallSid\":\"" + "a".repeat(1_000_000) + "\"}")
                .header(HEADER, ("A".repeat(86) + "==,").repeat(16));
        assertThat(request.secrets(s -> publicKeys(s, 4)).kind()).isEqualTo(Kind.MISMATCH);
        assertThat(request.secrets(s -> publicKeys(s, 5)).refused().getMessage())
                .contains("5 secrets to try, too many for a request as large as this");
    }

    private static void publicKeys(Secrets.Builder builder, int count) {
        for (int i = 0; i < count; i++) {
            builder.secret("acme", Secret.publicKey("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));
        }
    }

    /** Keys by codes by bytes have a limit of their own: 64 MiB, once there are more than 16 codes. */
    @Test
    void verify_manySecretsAndALargeBody_areRefusedBeforeTheWork() {
        String large = "{\"CallSid\":\"" + "a".repeat(1_000_000) + "\"}";
        SignatureCase request = SignatureCase.of(Verification.of(new Own(
                        Set.of(VerificationScheme.Coverage.BODY), in -> alternative(in, new AtomicInteger(), 0))))
                .json(large)
                .header(HEADER, code("3" + large));
        assertThat(request.secrets(s -> secrets(s, 4)).kind()).isNull();
        assertThat(request.secrets(s -> secrets(s, 64)).refused().getMessage())
                .contains("64 secrets to try, too many for a request as large as this");
    }

    private static void secrets(Secrets.Builder builder, int count) {
        for (int i = 1; i < count; i++) {
            builder.secret("acme", "another secret " + i);
        }
        builder.secret("acme", SECRET);
    }

    /** Where copies are sorted, who came first is not signed. */
    @Test
    void verify_copiesOfARequiredFieldWithoutOrder_areRefused() {
        for (Repeated repeated : Repeated.values()) {
            Verification scheme = Verification.of(new Own(
                            Set.of(VerificationScheme.Coverage.PARAMETERS),
                            in -> sha1(in).parameters(repeated).build()))
                    .requiring("CallSid");
            SignatureCase twice = SignatureCase.of(scheme)
                    .form("CallSid=a&CallSid=b&Tag=2&Tag=1")
                    .header(HEADER, code("CallSidaCallSidbTag" + (repeated == Repeated.AS_SENT ? "2Tag1" : "1Tag2")));
            assertThat(twice.kind()).isEqualTo(repeated == Repeated.AS_SENT ? null : Kind.MISMATCH);
            SignatureCase once = SignatureCase.of(scheme)
                    .form("Tag=1&CallSid=a&CallSid=a")
                    .header(HEADER, code(repeated == Repeated.DISTINCT ? "CallSidaTag1" : "CallSidaCallSidaTag1"));
            assertThat(once.kind()).isNull();
        }
    }

    @Test
    void verify_codeOverTheDigest_coversTheBody() {
        Function<SignedRequest, Proof> scheme =
                in -> sha1(in).bodyDigest("SHA-256", CodeFormat.HEX).build();
        assertThat(of(scheme)
                        .header(HEADER, code(SignatureOracle.sha256(utf8(BODY))))
                        .verify()
                        .trust())
                .isEqualTo(Trust.SIGNATURE);
        assertThat(of(scheme)
                        .header(HEADER, code(SignatureOracle.sha256(utf8("{}"))))
                        .kind())
                .isEqualTo(Kind.MISMATCH);
    }

    @Test
    void verify_fieldThatIsSentTwice_isNotChosenFrom() {
        SignatureCase request = SignatureCase.of(Verification.of(new FieldScheme(HEADER, "CallSid")))
                .secrets(s -> s.secret("acme", SECRET).acceptPartial("acme"));
        assertThat(request.form("CallSid=a&CallSid=b").header(HEADER, code("a")).kind())
                .isEqualTo(Kind.MISMATCH);
    }

    @Test
    void verify_someFields_areAcceptedByNameOnlyAndSaySo() {
        Verification scheme =
                Verification.of(new FieldScheme(HEADER, "To", "From")).declaring("To", "From");
        SignatureCase request = SignatureCase.of(scheme)
                .form("CallSid=c&From=a&To=b&CallStatus=ringing")
                .header(HEADER, code("ba"));
        assertThat(request.kind()).isEqualTo(Kind.NOT_COVERED);
        assertThat(request.refused().hint()).contains("acceptPartial(\"acme\")");
        AcceptedRequest accepted = request.secrets(s -> s.secret("acme", SECRET).acceptPartial("acme"))
                .verify();
        assertThat(accepted.trust()).isEqualTo(Trust.PARTIAL_SIGNATURE);
        assertThat(accepted.coveredFields()).containsExactlyInAnyOrder("From", "To");
        assertThat(accepted.doubts())
                .extracting(doubt -> doubt.field() + ": " + doubt.found())
                .containsExactlyInAnyOrder(
                        "CallSid: one that does not",
                        "CallStatus: one that does not",
                        "From: values signed with nothing between them",
                        "To: values signed with nothing between them");
        assertThat(accepted.parse().problems()).hasSize(4);
        assertThat(request.header(HEADER, "x").kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
    }

    /** All requests of such a provider would be refused. */
    @Test
    void requireKnown_partialSchemeWithoutAcceptance_isRefused() {
        String id = "acme";
        ParserSet parsers = ParserSet.of(SignatureCase.parser(Verification.of(new FieldScheme(HEADER, "CallSid"))));
        Secrets.Builder secrets = Secrets.builder().secret(id, SECRET);
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.build().requireKnown(parsers))
                .withMessageContaining("acceptPartial");
        assertThat(secrets.acceptPartial(id).build().requireKnown(parsers)).isNotNull();
    }

    @Test
    void verify_signedAt_isTheProvidersTime() {
        AcceptedRequest accepted = SignatureCase.of(Verification.timestampedBody(HEADER))
                .json(BODY)
                .header(HEADER, SignatureOracle.timestamped(SECRET, "" + (NOW - 7), utf8(BODY)))
                .verify();
        assertThat(accepted.signedAt()).contains(Instant.ofEpochSecond(NOW - 7));
        assertThat(accepted.coveredFields()).isEmpty();
        assertThat(accepted.nonce()).isEmpty();
        assertThat(of(in -> sha1(in).body().build())
                        .header(HEADER, code(BODY))
                        .verify()
                        .signedAt())
                .isEmpty();
    }

    @Test
    void build_proofOfNothing_isAFaultOfTheScheme() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Proof.of(Algorithm.HMAC_SHA1, HEADER).build());
        assertThatIllegalStateException()
                .isThrownBy(() -> Proof.of(Algorithm.EQUAL, HEADER).body().build());
        Proof.Builder once = Proof.of(Algorithm.HMAC_SHA512, HEADER).text("a").body();
        assertThat(once.build()).hasToString("Proof{HMAC_SHA512 over [TEXT, BODY]}");
        assertThatIllegalStateException().isThrownBy(once::build);
        assertThatIllegalStateException().isThrownBy(() -> once.text("b"));
    }

    @Test
    void verify_codeIn512Bits_fitsInEachOfItsForms() throws Exception {
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA512");
        mac.init(new javax.crypto.spec.SecretKeySpec(utf8(SECRET), "HmacSHA512"));
        byte[] code = mac.doFinal(utf8(BODY));
        String hex = HexFormat.of().formatHex(code);
        List<String> written = new ArrayList<>(List.of(
                hex,
                java.util.Base64.getEncoder().encodeToString(code),
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(code),
                java.util.Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII))));
        List<CodeFormat> formats =
                List.of(CodeFormat.HEX, CodeFormat.BASE64, CodeFormat.BASE64_URL, CodeFormat.BASE64_OF_HEX);
        for (int i = 0; i < formats.size(); i++) {
            for (int j = 0; j < formats.size(); j++) {
                CodeFormat format = formats.get(i);
                SignatureCase request = of(in -> Proof.of(Algorithm.HMAC_SHA512, HEADER)
                                .body()
                                .sent(format, in.required(HEADER))
                                .build())
                        .header(HEADER, written.get(j));
                assertThat(request.kind()).isEqualTo(i == j ? null : Kind.MALFORMED_SIGNATURE);
            }
        }
    }
}
