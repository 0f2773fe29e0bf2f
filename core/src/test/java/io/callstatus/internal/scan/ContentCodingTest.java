package io.callstatus.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
    private static final String TEXT = "a=1&b=2";

    private static String inflated(byte[] body, String header) {
        ContentCoding.requireReadable(header);
        return new String(ContentCoding.inflate(body, header, 1_000), UTF_8);
    }

    /** A charset, a word of MIME, a placeholder: none says that a text is anything but a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "UTF-8",
                "utf8",
                "\"utf-8\"",
                "ISO-8859-1",
                "identity",
                "Identity, identity",
                "none",
                "null",
                "8bit",
                "binary",
                "text/plain",
                "gzip",
                "x-gzip",
                "deflate",
                "gzip, deflate"
            })
    void inflate_aText_isTheText(String header) {
        assertThat(inflated(TEXT.getBytes(UTF_8), header)).isEqualTo(TEXT);
        assertThat(inflated(new byte[0], header)).isEmpty();
        assertThat(inflated(TEXT.getBytes(UTF_8), null)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", " gzip ", "identity, gzip", "gzip,gzip", "UTF-8", "deflate"})
    void inflate_gzip_isWhatWasCompressed(String header) {
        assertThat(inflated(InflationTest.gzip(TEXT), header)).isEqualTo(TEXT);
        assertThat(inflated(InflationTest.gzip(TEXT), null)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "Deflate", "zlib", "gzip"})
    void inflate_zlib_isWhatWasCompressed(String header) throws IOException {
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(TEXT.getBytes(UTF_8));
        }
        assertThat(inflated(zlib.toByteArray(), header)).isEqualTo(TEXT);
    }

    private static byte[] bare(String text) throws IOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bare, deflater)) {
            out.write(text.getBytes(UTF_8));
        }
        deflater.end();
        return bare.toByteArray();
    }

    /** RFC 9110 wants a zlib stream, and many send what is inside of one. */
    @ParameterizedTest
    @ValueSource(strings = {"deflate", "Deflate", "x-deflate", "deflate, identity", "gzip"})
    void inflate_aBareDeflateStream_isWhatWasCompressed(String header) throws IOException {
        assertThat(inflated(bare(TEXT), header)).isEqualTo(TEXT);
        assertThat(inflated(bare("{\"a\":\"" + "b".repeat(300) + "\"}"), header))
                .hasSize(308);
    }

    @Test
    void inflate_whatIsNoBareDeflateStreamToItsEnd_isTheBodyAsItStands() throws IOException {
        byte[] bare = bare(TEXT);
        byte[] longer = Arrays.copyOf(bare, bare.length + 1);
        byte[] shorter = Arrays.copyOf(bare, bare.length - 1);
        byte[] latin1 = "a=\u0001\u00e9".getBytes(ISO_8859_1);
        for (byte[] body : new byte[][] {longer, shorter, latin1}) {
            assertThat(ContentCoding.inflate(body, "deflate", 1_000)).isSameAs(body);
        }
        assertThat(ContentCoding.inflate(bare, "UTF-8", 1_000)).isSameAs(bare);
    }

    /** The first three are whole streams. */
    @Test
    void inflate_jsonAndTextThatMayBeABareDeflateStream_areNotInflated() {
        assertThat(ContentCoding.inflate(new byte[] {3, 0}, "deflate", 1_000)).isEmpty();
        assertThat(ContentCoding.inflate(new byte[] {'{', 0, 0}, "deflate", 1_000))
                .hasSize(1);
        byte[] json = "{0a\" ".getBytes(UTF_8);
        byte[] text = "a=\u00e9\t\r\n".getBytes(UTF_8);
        assertThat(Inflation.ofBare(json, 1_000)).isNotSameAs(json);
        assertThat(ContentCoding.inflate(json, "deflate", 1_000)).isSameAs(json);
        assertThat(ContentCoding.inflate(text, "deflate", 1_000)).isSameAs(text);
    }

    @Test
    void inflate_aBareDeflateStreamOverTheLimit_isRefused() throws IOException {
        byte[] body = bare("a=" + "b".repeat(1_000));
        UnreadableRequestException refusal =
                catchThrowableOfType(UnreadableRequestException.class, () -> inflated(body, "deflate"));
        assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
    }

    /** It begins as zlib may, and nothing says that it is. */
    @Test
    void inflate_aTextThatBeginsAsZlib_isTheText() {
        assertThat(Inflation.isZlib("x^=1".getBytes(UTF_8))).isTrue();
        assertThat(inflated("x^=1".getBytes(UTF_8), "UTF-8")).isEqualTo("x^=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"br", "BR", "zstd", "compress", "x-compress", "gzip, br", "identity;q=1, zstd", "dcb", "exi"})
    void requireReadable_aCodingThatIsNotReadHere_isRefused(String header) {
        UnreadableRequestException refusal =
                catchThrowableOfType(UnreadableRequestException.class, () -> inflated(TEXT.getBytes(UTF_8), header));
        assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED_ENCODING);
    }

    @Test
    void inflate_gzipOfGzip_isRefused() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(twice)) {
            out.write(InflationTest.gzip(TEXT));
        }
        UnreadableRequestException refusal = catchThrowableOfType(
                UnreadableRequestException.class, () -> inflated(twice.toByteArray(), "gzip, gzip"));
        assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED_ENCODING);
        assertThat(refusal).hasMessageContaining("more than once");
    }
}
