package io.callstatus.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ed25519 against RFC 8032, and the keys and signatures that prove nothing. */
class VerifyingKeyTest {
    private static final String KEY = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
    private static final byte[] TEXT = {0x72};

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static boolean fits(String key, String signature, byte[]... pieces) {
        return VerifyingKey.of(base64(key))
                .fits(Algorithm.ED25519, CodeFormat.BASE64, List.of(base64(signature)), pieces);
    }

    /** RFC 8032, 7.1: tests 1, 2 and 3. */
    @ParameterizedTest
    @CsvSource({
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,,"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        KEY + ",72," + SIGNATURE,
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void fits_signaturesOfRfc8032(String key, String text, String signature) {
        byte[] signed = text == null ? new byte[0] : HexFormat.of().parseHex(text);
        assertThat(fits(key, signature, signed)).isTrue();
        assertThat(fits(key, signature, new byte[0], signed, new byte[0])).isTrue();
        assertThat(fits(key, signature, signed, new byte[1])).isFalse();
    }

    /** The order is added to the second half, or the first one is no point in its only form. */
    @Test
    void fits_otherSpellingOfTheSameSignature_isNone() {
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] signature = HexFormat.of().parseHex(SIGNATURE);
        byte[] larger = signature.clone();
        byte[] sum = reversed(new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)))
                .add(order)
                .toByteArray());
        System.arraycopy(Arrays.copyOf(sum, 32), 0, larger, 32, 32);
        assertThat(fits(KEY, HexFormat.of().formatHex(larger), TEXT)).isFalse();
        byte[] beyond = signature.clone();
        Arrays.fill(beyond, 0, 32, (byte) 0xFF);
        assertThat(fits(KEY, HexFormat.of().formatHex(beyond), TEXT)).isFalse();
        assertThat(fits(KEY, "00".repeat(64), TEXT)).isFalse();
    }

    private static byte[] reversed(byte[] bytes) {
        List<Byte> all = new ArrayList<>();
        for (byte b : bytes) {
            all.add(b);
        }
        Collections.reverse(all);
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = all.get(i);
        }
        return reversed;
    }

    @Test
    void fits_signatureInAnotherFormOrLength_isNone() {
        String right = base64(SIGNATURE);
        List<String> others = List.of(
                "",
                "A",
                right + "\n",
                " " + right,
                right.replace("=", ""),
                right + "=",
                right.substring(0, 85) + "B==",
                base64(SIGNATURE + "00"),
                base64(SIGNATURE.substring(2)));
        VerifyingKey key = VerifyingKey.of(base64(KEY));
        for (String other : others) {
            assertThat(key.fits(Algorithm.ED25519, CodeFormat.BASE64, List.of(other), TEXT))
                    .isFalse();
        }
        others = new ArrayList<>(others);
        others.add(right);
        assertThat(key.fits(Algorithm.ED25519, CodeFormat.BASE64, others, TEXT)).isTrue();
    }

    /** Of each pair of points of small order, as RFC 7748 and RFC 8032 have them, and the same beyond the prime. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void of_keyThatProvesNothing_isRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifyingKey.of(base64(key)))
                .withMessageContaining("proves nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "not base64 of a key",
                "ebVWLo/mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmQ",
                "ebVWLo_mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmQ=",
                "ebVWLo/mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmR=",
                "ebVWLo/mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmQ=\n"
            })
    void of_noKey_isRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifyingKey.of(key))
                .withMessageContaining("44 characters");
    }

    @Test
    void of_bytesThatAreNoPoint_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifyingKey.of(base64("02" + "00".repeat(31))))
                .withMessageContaining("not a public key");
    }

    @Test
    void kinds_keepToThemselves() {
        VerifyingKey key = VerifyingKey.of(base64(KEY));
        SharedKey secret = new SharedKey("a secret of sixteen");
        assertThat(key.as(KeyKind.TEXT)).isNull();
        assertThat(key.as(KeyKind.BASE64)).isNull();
        assertThat(key.as(KeyKind.HEX)).isNull();
        assertThat(secret.as(KeyKind.ED25519)).isNull();
        String code = HexFormat.of().formatHex(secret.code("HmacSHA256", TEXT));
        assertThat(secret.fits(Algorithm.HMAC_SHA256, CodeFormat.HEX, List.of(code), TEXT))
                .isTrue();
        assertThat(key.fits(Algorithm.HMAC_SHA256, CodeFormat.HEX, List.of(code), TEXT))
                .isFalse();
        assertThat(key.fits(Algorithm.EQUAL, CodeFormat.PLAIN, List.of(base64(KEY)), TEXT))
                .isFalse();
        assertThat(secret.fits(Algorithm.ED25519, CodeFormat.BASE64, List.of(base64(SIGNATURE)), TEXT))
                .isFalse();
        assertThat(secret.fits(Algorithm.NONE, CodeFormat.PLAIN, List.of(""), TEXT))
                .isFalse();
        assertThat(key).hasToString("VerifyingKey{***}");
    }

    @ParameterizedTest
    @CsvSource({
        "BASE64,Y2FsbHN0YXR1cy10ZXN0IQ==,true",
        "BASE64,Y2FsbHN0YXR1cy10ZXN0IQ,false",
        "BASE64,Y2FsbHN0YXR1cy10ZXN0IR==,false",
        "BASE64,Y2FsbHN0YXR1cy10ZXN0IQ== x,false",
        "BASE64,c2hvcnQ=,false",
        "HEX,63616c6c7374617475732d7465737421,true",
        "HEX,63616C6C7374617475732D7465737421,true",
        "HEX,63616c6c7374617475732d74657374,false",
        "HEX,63616c6c7374617475732d746573742,false",
        "HEX,x3616c6c7374617475732d7465737421,false"
    })
    void as_encodedKey_isDecodedStrictly(KeyKind kind, String text, boolean isKey) {
        SharedKey decoded = new SharedKey(text).as(kind);
        assertThat(decoded != null).isEqualTo(isKey);
        if (decoded != null) {
            assertThat(decoded.is("callstatus-test!".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                    .isTrue();
        }
    }
}
