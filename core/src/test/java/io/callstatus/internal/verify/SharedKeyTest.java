package io.callstatus.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The building blocks against the published test cases, and how codes are compared. */
class SharedKeyTest {
    private static final SharedKey KEY = new SharedKey("key");
    private static final byte[] TEXT = ascii("The quick brown fox jumps over the lazy dog");
    private static final String HEX = "de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9";
    private static final String BASE64 = "3nybhbi3iqa8ino29wqQcBydtNk=";

    private static boolean fits(List<String> sent, CodeFormat written) {
        return KEY.fits(Algorithm.HMAC_SHA1, written, sent, TEXT);
    }

    static List<Arguments> rfc2202() {
        return List.of(
                Arguments.of(bytes(0x0b, 20), ascii("Hi There"), "b617318655057264e28bc0b6fb378c8ef146be00"),
                Arguments.of(
                        ascii("Jefe"),
                        ascii("what do ya want for nothing?"),
                        "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"),
                Arguments.of(bytes(0xaa, 20), bytes(0xdd, 50), "125d7342b9ac11cd91a39af48aa17b4f63f175d3"),
                Arguments.of(counted(25), bytes(0xcd, 50), "4c9007f4026250c6bc8414f9bf50c86c2d7235da"),
                Arguments.of(
                        bytes(0x0c, 20), ascii("Test With Truncation"), "4c1a03424b55e07fe7f27be1d58bb9324a9a5a04"),
                Arguments.of(
                        bytes(0xaa, 80),
                        ascii("Test Using Larger Than Block-Size Key - Hash Key First"),
                        "aa4ae5e15272d00e95705637ce8a3b55ed402112"),
                Arguments.of(
                        bytes(0xaa, 80),
                        ascii("Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data"),
                        "e8e99d0f45237d786d6bbaa7965c7808bbff1a91"));
    }

    static List<Arguments> rfc4231() {
        return List.of(
                Arguments.of(
                        bytes(0x0b, 20),
                        ascii("Hi There"),
                        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
                Arguments.of(
                        ascii("Jefe"),
                        ascii("what do ya want for nothing?"),
                        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
                Arguments.of(
                        bytes(0xaa, 20),
                        bytes(0xdd, 50),
                        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
                Arguments.of(
                        counted(25),
                        bytes(0xcd, 50),
                        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
                Arguments.of(bytes(0x0c, 20), ascii("Test With Truncation"), "a3b6167473100ee06e0c796c2955552b"),
                Arguments.of(
                        bytes(0xaa, 131),
                        ascii("Test Using Larger Than Block-Size Key - Hash Key First"),
                        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
                Arguments.of(
                        bytes(0xaa, 131),
                        ascii("This is a test using a larger than block-size key and a larger than block-size data."
                                + " The key needs to be hashed before being used by the HMAC algorithm."),
                        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"));
    }

    @ParameterizedTest
    @MethodSource("rfc2202")
    void code_sha1_isThatOfRfc2202(byte[] key, byte[] data, String code) {
        assertThat(HexFormat.of().formatHex(new SharedKey(key).code("HmacSHA1", data)))
                .isEqualTo(code);
    }

    /** One of the published codes is cut to 128 bits. */
    @ParameterizedTest
    @MethodSource("rfc4231")
    void code_sha256_isThatOfRfc4231(byte[] key, byte[] data, String code) {
        assertThat(HexFormat.of().formatHex(new SharedKey(key).code("HmacSHA256", data)))
                .startsWith(code);
    }

    @Test
    void code_inPieces_isThatOfTheWhole() {
        byte[] rest = Arrays.copyOfRange(TEXT, 7, TEXT.length);
        assertThat(KEY.code("HmacSHA1", Arrays.copyOf(TEXT, 7), new byte[0], rest))
                .isEqualTo(KEY.code("HmacSHA1", TEXT));
    }

    @Test
    void fits_oneOfSeveral_isFound() {
        assertThat(fits(List.of("x", HEX), CodeFormat.HEX)).isTrue();
        assertThat(fits(List.of(HEX, "x"), CodeFormat.HEX)).isTrue();
        assertThat(fits(List.of(BASE64), CodeFormat.BASE64)).isTrue();
        assertThat(fits(List.of(), CodeFormat.HEX)).isFalse();
    }

    /** Hexadecimal digits in upper case, base64 with other spare bits, without padding or of the URL alphabet. */
    @Test
    void fits_otherSpelling_isNone() {
        assertThat(fits(List.of(HEX.toUpperCase(java.util.Locale.ROOT)), CodeFormat.HEX))
                .isFalse();
        List<String> spellings = List.of(
                BASE64.replace("Nk=", "Nl="), BASE64.replace("=", ""), BASE64 + "=", BASE64 + "\n", " " + BASE64, HEX);
        assertThat(fits(spellings, CodeFormat.BASE64)).isFalse();
    }

    @Test
    void same_otherLengthOrByte_isNot() {
        assertThat(SharedKey.same(ascii("key"), ascii("key"))).isTrue();
        assertThat(SharedKey.same(ascii("key"), ascii("kez"))).isFalse();
        assertThat(SharedKey.same(ascii("key"), ascii("ke"))).isFalse();
        assertThat(SharedKey.same(ascii("key"), ascii("keykey"))).isFalse();
        assertThat(SharedKey.same(ascii("key"), new byte[0])).isFalse();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int value, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] counted(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i + 1);
        }
        return bytes;
    }

    @Test
    void code_again_isTheSameAndOfEachAlgorithmItsOwn() {
        byte[] first = KEY.code("HmacSHA1", TEXT);
        byte[] other = KEY.code("HmacSHA256", TEXT);
        assertThat(KEY.code("HmacSHA1", TEXT)).isEqualTo(first).hasSize(20);
        assertThat(KEY.code("HmacSHA256", TEXT)).isEqualTo(other).hasSize(32);
    }

    @Test
    void is_whatWasSent_onlyIfEveryByteIs() {
        assertThat(KEY.is(ascii("key"))).isTrue();
        assertThat(KEY.is(ascii("kez"))).isFalse();
        assertThat(KEY.is(ascii("ke"))).isFalse();
        assertThat(KEY).hasToString("SecretKey{***}");
    }

    @Test
    void hasSpaceAtItsEnds_eitherEnd() {
        assertThat(new SharedKey(" key").hasSpaceAtItsEnds()).isTrue();
        assertThat(new SharedKey("key\n").hasSpaceAtItsEnds()).isTrue();
        assertThat(new SharedKey("a key!").hasSpaceAtItsEnds()).isFalse();
        assertThat(new SharedKey("\u00e9").hasSpaceAtItsEnds()).isFalse();
    }
}
