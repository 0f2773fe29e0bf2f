package io.callstatus;

import static io.callstatus.SignatureCase.NOW;
import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.VerificationException.Kind.EXACT_BODY_REQUIRED;
import static io.callstatus.VerificationException.Kind.EXPIRED;
import static io.callstatus.VerificationException.Kind.MALFORMED_SIGNATURE;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static io.callstatus.VerificationException.Kind.MISSING_SIGNATURE;
import static io.callstatus.VerificationException.Kind.NOT_YET_VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Verification;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampedSignatureTest {
    private static final String HEADER = "Acme-Signature";
    private static final String BODY = "{\"CallSid\":\"a\"}";
    private static final String RIGHT = SignatureOracle.v1(SECRET, "" + NOW, SignatureOracle.utf8(BODY));
    private static final String OTHER = SignatureOracle.v1("other", "" + NOW, SignatureOracle.utf8(BODY));

    private static SignatureCase sent(String header) {
        return unsigned().header(HEADER, header);
    }

    private static SignatureCase unsigned() {
        return SignatureCase.of(Verification.timestampedBody(HEADER)).json(BODY);
    }

    private static SignatureCase signedAt(long time) {
        return sent(SignatureOracle.timestamped(SECRET, "" + time, SignatureOracle.utf8(BODY)));
    }

    @Test
    void verify_rightSignature_isBelievedForAWhile() {
        AcceptedRequest accepted = signedAt(NOW).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.isAgeBounded()).isTrue();
    }

    @Test
    void verify_severalSignatures_oneRightIsEnough() {
        assertThat(sent("t=" + NOW + ",v1=" + OTHER + ",v1=" + RIGHT).kind()).isNull();
        assertThat(sent("t=" + NOW + ",v1=" + RIGHT + ",v1=" + OTHER).kind()).isNull();
        assertThat(sent("t=" + NOW + ",v1=" + OTHER + ",v1=" + OTHER).kind()).isEqualTo(MISMATCH);
        assertThat(sent("v1=" + RIGHT + ",t=" + NOW).kind()).isNull();
        assertThat(sent("t=" + NOW + ",v1=beef,v1=" + RIGHT).kind()).isNull();
    }

    @Test
    void verify_severalSecrets_oneRightIsEnough() {
        assertThat(signedAt(NOW)
                        .secrets(s -> s.secret("acme", "old").secret("acme", SECRET))
                        .kind())
                .isNull();
        assertThat(signedAt(NOW)
                        .secrets(s -> s.secret("acme", "old").secret("acme", "older"))
                        .kind())
                .isEqualTo(MISMATCH);
    }

    @Test
    void verify_elementsOfOtherSchemes_areIgnored() {
        assertThat(sent("t=" + NOW + ",v0=abc,v2=" + OTHER + ",x=,v1=" + RIGHT).kind())
                .isNull();
        assertThat(sent("t=" + NOW + ", v1=" + RIGHT).kind()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,", "300,", "301,EXPIRED", "1000000,EXPIRED", "-300,", "-301,NOT_YET_VALID", "-1000000,NOT_YET_VALID"
    })
    void verify_age_isBoundedBothWays(long age, Kind kind) {
        assertThat(signedAt(NOW - age).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"0,0,", "0,1,EXPIRED", "0,-1,NOT_YET_VALID", "10,10,", "10,11,EXPIRED", "10,-11,NOT_YET_VALID"})
    void verify_otherTolerance_isKept(long tolerance, long age, Kind kind) {
        SignatureCase request = signedAt(NOW - age);
        assertThat(request.secrets(s -> s.secret("acme", SECRET).tolerance(Duration.ofSeconds(tolerance)))
                        .kind())
                .isEqualTo(kind);
    }

    /** Only the owner of the secret learns that the time is wrong. */
    @Test
    void verify_staleAndForged_isAMismatch() {
        String stale = "" + (NOW - 1_000);
        assertThat(sent("t=" + stale + ",v1=" + OTHER).kind()).isEqualTo(MISMATCH);
    }

    @Test
    void verify_timeAsText_isSignedAsItStands() {
        String time = "000" + NOW;
        assertThat(sent(SignatureOracle.timestamped(SECRET, time, SignatureOracle.utf8(BODY)))
                        .kind())
                .isNull();
        assertThat(sent("t=000" + NOW + ",v1=" + RIGHT).kind()).isEqualTo(MISMATCH);
        assertThat(signedAt(999_999_999_999_999L).kind()).isEqualTo(NOT_YET_VALID);
        assertThat(signedAt(0).kind()).isEqualTo(EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "t",
                "v1",
                "t=",
                "v1=",
                "t=abc",
                "t=abc,v1=R",
                "v1=R",
                "t=1700000000",
                "t=1700000000,v1",
                "t=1700000000,v1=",
                "t=1700000000,v1=abc",
                "t=1700000000,v1=RR",
                "t=1700000000,v1=R,",
                ",t=1700000000,v1=R",
                "t=1700000000,t=1700000000,v1=R",
                "t=1700000000,t=1,v1=R",
                "t=-1700000000,v1=R",
                "t=+1700000000,v1=R",
                "t=1700000000.0,v1=R",
                "t=0x6553f100,v1=R",
                "t=1700000000000000,v1=R",
                "t=99999999999999999999,v1=R",
                "t= 1700000000,v1=R",
                "t =1700000000,v1=R",
                "t=1700000000 ,v1 =R",
                "t=1700000000,v1= R",
                "t=1700000000;v1=R",
                "T=1700000000,V1=R",
                "t=1700000000,=R",
                "t=1700000000,v1=R,=x",
                "t:1700000000,v1:R",
                "R",
                "t=1700000000,v1=\"R\"",
                "t=1700000000,v1=R\u00e9",
                "t=\u0661\u0667\u0660\u0660,v1=R",
                "\uff54=1700000000,v1=R",
                "t=1700000000,v1=R\u0000"
            })
    void verify_malformedHeader_isCalledThat(String header) {
        assertThat(sent(header.replace("R", RIGHT)).kind()).isEqualTo(MALFORMED_SIGNATURE);
    }

    @Test
    void verify_upperCaseDigits_areNoSignature() {
        assertThat(sent("t=" + NOW + ",v1=" + RIGHT.toUpperCase(Locale.ROOT)).kind())
                .isEqualTo(MALFORMED_SIGNATURE);
    }

    @Test
    void verify_overlongHeader_isRefusedBeforeAnyWork() {
        assertThat(sent("t=" + NOW + ",v1=" + RIGHT + ",x=" + "a".repeat(10_000))
                        .kind())
                .isEqualTo(MALFORMED_SIGNATURE);
    }

    @Test
    void verify_headerTwice_isMalformedEvenIfBothAreRight() {
        assertThat(signedAt(NOW)
                        .header(HEADER.toLowerCase(Locale.ROOT), "t=" + NOW + ",v1=" + RIGHT)
                        .kind())
                .isEqualTo(MALFORMED_SIGNATURE);
    }

    @Test
    void verify_noHeader_isMissing() {
        assertThat(unsigned().kind()).isEqualTo(MISSING_SIGNATURE);
    }

    @Test
    void verify_rebuiltBody_needsTheExactOne() {
        assertThat(signedAt(NOW).rebuilt().kind()).isEqualTo(EXACT_BODY_REQUIRED);
        assertThat(unsigned().rebuilt().kind()).isEqualTo(MISSING_SIGNATURE);
    }

    @Test
    void verify_otherBodyOrTimeOrSecret_isAMismatch() {
        assertThat(signedAt(NOW).json(BODY + " ").kind()).isEqualTo(MISMATCH);
        assertThat(sent("t=" + (NOW + 1) + ",v1=" + RIGHT).kind()).isEqualTo(MISMATCH);
        assertThat(signedAt(NOW).secrets(s -> s.secret("acme", SECRET + "x")).kind())
                .isEqualTo(MISMATCH);
    }

    /** What is signed and broken is the sender's fault, and not a forgery; what is forged is refused, broken or not. */
    @Test
    void verify_brokenBody_isJudgedBySignatureAlone() {
        for (String body : new String[] {"", "{", "[1]", "\u0000"}) {
            byte[] bytes = SignatureOracle.utf8(body);
            String header = SignatureOracle.timestamped(SECRET, "" + NOW, bytes);
            assertThat(unsigned().json(body).header(HEADER, header).kind()).isNull();
            assertThat(unsigned()
                            .json(body)
                            .header(HEADER, "t=" + NOW + ",v1=" + OTHER)
                            .kind())
                    .isEqualTo(MISMATCH);
        }
    }
}
