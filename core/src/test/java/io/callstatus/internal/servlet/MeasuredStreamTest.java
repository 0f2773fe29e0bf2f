package io.callstatus.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasuredStreamTest {
    /** A stream that gives fewer bytes than it is asked for, as one of a network does. */
    private static InputStream dribbling(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                return super.read(to, from, Math.min(length, 3));
            }
        };
    }

    @Test
    void read_whateverIsDeclared_givesTheFirstBytesOfTheStream() throws IOException {
        Random random = new Random(20261206);
        for (int length : new int[] {0, 1, 7, 100, 16_384, 20_000}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            for (long declared : new long[] {-1, 0, 1, length - 1, length, length + 1, 16_384, 16_385, 1L << 40}) {
                for (int most : new int[] {1, 2, 8, length, length + 1, 65_537}) {
                    byte[] expected = new ByteArrayInputStream(bytes).readNBytes(most);
                    assertThat(MeasuredStream.read(new ByteArrayInputStream(bytes), declared, most))
                            .isEqualTo(expected);
                    assertThat(MeasuredStream.read(dribbling(bytes), declared, most))
                            .isEqualTo(expected);
                }
            }
        }
    }
}
