package io.callstatus;

import static io.callstatus.SignatureCase.NOW;
import static io.callstatus.SignatureCase.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Verification;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every refusal tells the operator, and what none ever tells. */
class VerificationRefusalTest {
    private static final Verification BODY =
            Verification.timestampedBody("Acme-Signature").perAccount("AccountSid");
    private static final Verification URL = Verification.urlAndParameters("X-Acme-Signature", "X-Old-Signature");
    private static final Verification FIELD = Verification.of(new FieldScheme("Acme-Code", "CallSid"));
    private static final Verification KEY = Verification.sharedSecret("x-acme-key");
    private static final String FORGED = "4pIq9ZsignatureTqhdgwNbCZpA=";
    private static final List<String> SENT = List.of(
            SECRET, FORGED, "13125550142", "c4llsid", "p4th", "qu3ry", "us3r", "p4ss", "acc0unt", "v4lue", "beefbeef");

    private static SignatureCase base(Verification verification) {
        return SignatureCase.of(verification)
                .url("https://us3r:p4ss@hooks.example.com:8443/p4th?qu3ry=v4lue")
                .json("{\"CallSid\":\"c4llsid\",\"To\":\"+13125550142\",\"AccountSid\":\"acc0unt\"}")
                .secrets(s -> s.secret("acme", SECRET).secret("acme", SECRET + "2"));
    }

    private static SignatureCase signedAt(long time) {
        return base(BODY)
                .header(
                        "Acme-Signature",
                        SignatureOracle.timestamped(
                                SECRET, "" + time, base(BODY).request().body()));
    }

    static List<SignatureCase> refused() {
        String v1 = "t=" + NOW + ",v1=" + "beef".repeat(16);
        return List.of(
                base(BODY).secrets(s -> {}),
                signedAt(NOW).secrets(s -> s.resolver((provider, account) -> List.of())),
                base(KEY).header("x-acme-key", FORGED).secrets(s -> s.resolver((provider, account) -> List.of())),
                signedAt(NOW).secrets(s -> s.secret("acme", "another", SECRET)),
                base(BODY),
                base(URL),
                base(URL).header("X-Acme-SHA256-Signature", FORGED),
                base(KEY),
                base(BODY).header("Acme-Signature", FORGED),
                base(URL).header("X-Acme-Signature", FORGED + FORGED),
                base(KEY).header("x-acme-key", FORGED).header("x-acme-key", FORGED),
                base(BODY).header("Acme-Signature", v1),
                base(URL).header("X-Acme-Signature", FORGED),
                base(URL).url("/p4th?qu3ry=v4lue").header("X-Old-Signature", FORGED),
                base(URL)
                        .url("https://hooks.example.com/p4th?qu3ry=v4lue v4lue")
                        .header("X-Old-Signature", FORGED),
                base(URL).json("{\"To\":\"+13125550142\"").header("X-Acme-Signature", FORGED),
                base(KEY).header("x-acme-key", FORGED),
                signedAt(NOW - 12_345),
                signedAt(NOW + 12_345),
                signedAt(NOW).rebuilt(),
                base(FIELD).header("Acme-Code", SignatureOracle.hex(SECRET, "c4llsid", new byte[0])),
                base(BODY)
                        .json("")
                        .url("https://hooks.example.com/p4th?qu3ry=v4lue")
                        .header("Acme-Signature", SignatureOracle.timestamped(SECRET, "" + NOW, new byte[0])),
                base(Verification.none()),
                base(Verification.none()).secrets(s -> {}),
                base(Verification.none()).secrets(s -> s.secretInQuery("acme", "qu3ry", SECRET)),
                base(Verification.none()).secrets(s -> s.secretInPath("acme", SECRET)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusal_ofAnyKind_holdsNothingThatWasSent(SignatureCase refused) {
        VerificationException refusal = refused.refused();
        for (String sent : SENT) {
            assertThat(refusal.getMessage() + refusal + refusal.hint()).doesNotContain(sent);
        }
        assertThat(refusal.getMessage())
                .startsWith("acme: " + refusal.kind() + ": ")
                .endsWith(". " + refusal.hint());
        assertThat(refusal.provider()).contains("acme");
        assertThat(refusal.hint()).hasSizeGreaterThan(20);
        assertThat(refusal.getCause()).isNull();
    }

    @Test
    void refusals_here_areOfEveryKind() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        refused().forEach(refused -> kinds.add(refused.refused().kind()));
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    /** What it answers tells a stranger neither how the receiver is configured nor which accounts it serves. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void httpStatus_ofAnyKind_isTheSame(Kind kind) {
        assertThat(VerificationException.refused(kind, "acme", "what", "hint").httpStatus())
                .isEqualTo(401);
    }

    @Test
    void mayBeReceiversFault_ofEachKind_isWhatMayHaveToBeConfiguredOtherwise() {
        List<Kind> own = Stream.of(Kind.values())
                .filter(kind -> VerificationException.refused(kind, "acme", "what", "hint")
                        .mayBeReceiversFault())
                .toList();
        assertThat(own)
                .containsExactly(
                        Kind.NO_SECRET_CONFIGURED,
                        Kind.NOT_COVERED,
                        Kind.EXACT_BODY_REQUIRED,
                        Kind.NOT_OFFERED_BY_PROVIDER);
    }

    @Test
    void mismatch_ofUrl_tellsHeaderSecretsAndOrigin() {
        assertThat(base(URL).header("X-Acme-Signature", FORGED).refused().getMessage())
                .contains(
                        "header X-Acme-Signature",
                        "none of the configured secrets, 2 tried",
                        "https://hooks.example.com:8443,");
        assertThat(base(URL).header("X-Old-Signature", FORGED).refused().getMessage())
                .contains("header X-Old-Signature");
    }

    @Test
    void mismatch_ofUrlSecret_tellsOriginAndNumber() {
        assertThat(base(Verification.none())
                        .secrets(s -> s.secretInPath("acme", SECRET))
                        .refused()
                        .getMessage())
                .contains("https://hooks.example.com:8443,", "1 tried");
    }

    @Test
    void age_isTold() {
        assertThat(signedAt(NOW - 12_345).refused().getMessage()).contains("12345 s ago", "300 s are allowed");
        assertThat(signedAt(NOW + 12_345).refused().getMessage()).contains("signed 12345 s in the future", "300 s");
    }

    @Test
    void missing_tellsEveryHeaderThatWouldDo() {
        assertThat(base(URL).refused().getMessage()).contains("X-Acme-Signature or X-Old-Signature was not sent");
        assertThat(base(BODY).refused().getMessage()).contains("Acme-Signature was not sent");
    }

    @Test
    void missing_tellsOfTheStrongerHeaderOnlyWhereItWasSent() {
        assertThat(base(URL).refused().getMessage()).doesNotContain("SHA256");
        assertThat(base(BODY).refused().getMessage()).doesNotContain("SHA256");
        assertThat(base(KEY).header("x-acme-key", "").refused().getMessage()).doesNotContain("proves nothing");
    }

    @Test
    void malformed_longestHeader_isJudgedByItsForm() {
        assertThat(base(URL)
                        .header("X-Acme-Signature", "a".repeat(4_096))
                        .refused()
                        .getMessage())
                .contains("28 characters of base64");
        assertThat(base(URL)
                        .header("X-Acme-Signature", "a".repeat(4_097))
                        .refused()
                        .getMessage())
                .contains("1 to 4096 visible ASCII characters, found 4097");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u007f", "\u00e9", "\t"})
    void malformed_invisibleSign_isNone(String sign) {
        assertThat(base(KEY).header("x-acme-key", "a" + sign + "b").refused().getMessage())
                .contains("1 to 4096 visible ASCII characters, found 3");
        assertThat(base(KEY).header("x-acme-key", "~ ~").refused().kind()).isEqualTo(Kind.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {" x", "x ", "x\n", "\tx", "\0x", "x\0"})
    void mismatch_ofASecretWithWhiteSpaceAtAnEnd_saysSo(String secret) {
        assertThat(base(KEY)
                        .secrets(s -> s.secret("acme", "y").secret("acme", secret))
                        .header("x-acme-key", FORGED)
                        .refused()
                        .hint())
                .contains("white space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x y", "!x!", "\u00e9x\u00e9"})
    void mismatch_ofAnyOtherSecret_saysNothingOfWhiteSpace(String secret) {
        assertThat(base(KEY)
                        .secrets(s -> s.secret("acme", secret))
                        .header("x-acme-key", FORGED)
                        .refused()
                        .hint())
                .doesNotContain("white space");
    }

    @Test
    void malformed_tellsWhatWasExpected() {
        assertThat(base(URL).header("X-Acme-Signature", "x").refused().getMessage())
                .contains("28 characters of base64");
        assertThat(base(BODY).header("Acme-Signature", "x").refused().getMessage())
                .contains("t=<unix seconds>");
        assertThat(base(KEY)
                        .header("x-acme-key", "x")
                        .header("x-acme-key", "x")
                        .refused()
                        .getMessage())
                .contains("one header line, found 2");
    }

    @Test
    void unconfigured_tellsWhatToWrite() {
        assertThat(base(BODY).secrets(s -> {}).refused().hint()).contains("secret(\"acme\", …)", "Acme-Signature");
        assertThat(base(Verification.none()).secrets(s -> {}).refused().hint())
                .contains("secretInPath", "secretInQuery", "trustUnverified(\"acme\")");
        SecretResolver none = (provider, account) -> List.of();
        assertThat(signedAt(NOW).secrets(s -> s.resolver(none)).refused().getMessage())
                .contains("no secret for the account", "(field AccountSid)");
    }

    /** Whatever is put into a header, a refusal comes of it and nothing else. */
    @Test
    @Tag("long")
    @Tag("logic")
    void verify_anyHeaderAtAll_throwsNothingElse() {
        java.util.Random random = new java.util.Random(42);
        for (int round = 0; round < 20_000; round++) {
            char[] text = new char[random.nextInt(90)];
            for (int i = 0; i < text.length; i++) {
                text[i] = round % 2 == 0 ? "t=v1,0a9+/;\" ".charAt(random.nextInt(13)) : (char) random.nextInt(0x300);
            }
            for (Verification scheme : Arrays.asList(BODY, URL, KEY)) {
                assertThat(base(scheme)
                                .header(scheme.headers().get(0), new String(text))
                                .kind())
                        .isIn(Kind.MALFORMED_SIGNATURE, Kind.MISMATCH);
            }
        }
    }
}
