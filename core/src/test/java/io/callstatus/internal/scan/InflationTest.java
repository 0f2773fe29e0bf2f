package io.callstatus.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class InflationTest {
    private static final int LIMIT = 1 << 20;
    private static final String TEXT = "{\"callId\":\"CA1\",\"callStatus\":\"completed\"}";

    private interface Compression {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] compressed(Compression compression, byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compression.over(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(String text) {
        return compressed(GZIPOutputStream::new, text.getBytes(UTF_8));
    }

    private static byte[] zlib(String text) {
        return compressed(DeflaterOutputStream::new, text.getBytes(UTF_8));
    }

    private static Kind refusal(byte[] body) {
        return catchThrowableOfType(UnreadableRequestException.class, () -> Inflation.of(body, LIMIT))
                .kind();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", TEXT})
    void of_gzipOrZlib_isWhatWasCompressed(String text) {
        assertThat(Inflation.isGzip(gzip(text))).isTrue();
        assertThat(Inflation.of(gzip(text), LIMIT)).asString(UTF_8).isEqualTo(text);
        assertThat(Inflation.isZlib(zlib(text))).isTrue();
        assertThat(Inflation.of(zlib(text), LIMIT)).asString(UTF_8).isEqualTo(text);
    }

    @Test
    void of_aTextOfAnyLength_isWhole() {
        Random random = new Random(15);
        for (int length = 8_000; length < 8_500; length += 7) {
            byte[] text = new byte[length];
            random.nextBytes(text);
            assertThat(Inflation.of(compressed(GZIPOutputStream::new, text), LIMIT))
                    .isEqualTo(text);
        }
    }

    /** With a name, a comment, an extra field and a digest of the head, as command line tools write them. */
    @Test
    void of_gzipWithALongHead_isRead() {
        byte[] plain = gzip(TEXT);
        for (int flags = 0; flags < 0x20; flags++) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(plain, 0, 3);
            body.write(flags);
            body.write(plain, 4, 6);
            body.writeBytes((flags & 4) == 0 ? new byte[0] : new byte[] {2, 0, 'x', 'y'});
            body.writeBytes((flags & 8) == 0 ? new byte[0] : "name\0".getBytes(UTF_8));
            body.writeBytes((flags & 16) == 0 ? new byte[0] : "comment\0".getBytes(UTF_8));
            CRC32 digest = new CRC32();
            digest.update(body.toByteArray());
            body.writeBytes(
                    (flags & 2) == 0
                            ? new byte[0]
                            : new byte[] {(byte) digest.getValue(), (byte) (digest.getValue() >> 8)});
            body.write(plain, 10, plain.length - 10);
            assertThat(Inflation.of(body.toByteArray(), LIMIT)).asString(UTF_8).isEqualTo(TEXT);
        }
    }

    @Test
    void of_whatIsCutOffDamagedOrGoesOn_isRefused() {
        for (byte[] body : new byte[][] {gzip(TEXT), zlib(TEXT)}) {
            for (int length = 3; length < body.length; length++) {
                assertThat(refusal(Arrays.copyOf(body, length))).isEqualTo(Kind.UNSUPPORTED_ENCODING);
            }
            assertThat(refusal(Arrays.copyOf(body, body.length + 1))).isEqualTo(Kind.UNSUPPORTED_ENCODING);
            for (int at = body.length - 4; at < body.length; at++) {
                byte[] damaged = body.clone();
                damaged[at] ^= 1;
                assertThat(refusal(damaged)).isEqualTo(Kind.UNSUPPORTED_ENCODING);
            }
        }
        byte[] twice = Arrays.copyOf(gzip(TEXT), gzip(TEXT).length * 2);
        System.arraycopy(gzip(TEXT), 0, twice, twice.length / 2, twice.length / 2);
        assertThat(refusal(twice)).isEqualTo(Kind.UNSUPPORTED_ENCODING);
        byte[] reserved = gzip(TEXT);
        reserved[3] = (byte) 0x80;
        assertThat(refusal(reserved)).isEqualTo(Kind.UNSUPPORTED_ENCODING);
    }

    @Test
    void of_moreThanTheLimitOrAHundredfold_isTooLarge() {
        byte[] most = new byte[LIMIT];
        new Random(15).nextBytes(most);
        assertThat(Inflation.of(compressed(GZIPOutputStream::new, most), LIMIT)).hasSize(LIMIT);
        assertThat(refusal(compressed(GZIPOutputStream::new, Arrays.copyOf(most, LIMIT + 1))))
                .isEqualTo(Kind.TOO_LARGE);
        assertThat(Inflation.of(gzip(" ".repeat(64 * 1_024)), LIMIT)).hasSize(64 * 1_024);
        assertThat(refusal(gzip(" ".repeat(65 * 1_024)))).isEqualTo(Kind.TOO_LARGE);
    }

    /** A megabyte that would be a gigabyte costs less than a megabyte. */
    @Test
    @Tag("logic")
    void of_aHighlyCompressibleBody_isRefusedBeforeItTakesMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (OutputStream out = new DeflaterOutputStream(bytes, best)) {
            byte[] blanks = new byte[LIMIT];
            for (int i = 0; i < 1_024; i++) {
                out.write(blanks);
            }
        }
        best.end();
        byte[] body = bytes.toByteArray();
        assertThat(body.length).isBetween(900_000, LIMIT);
        assertThat(refusal(body)).isEqualTo(Kind.TOO_LARGE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int limit : new int[] {LIMIT, 1 << 30}) {
            UnreadableRequestException refusal =
                    catchThrowableOfType(UnreadableRequestException.class, () -> Inflation.of(body, limit));
            assertThat(refusal.httpStatus()).isEqualTo(413);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LIMIT);
    }
}
