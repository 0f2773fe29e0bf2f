package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bodies out of a seed, against the reference implementation. */
@Tag("long")
@Tag("logic")
class JsonRandomTest {
    @Test
    void scan_generatedBodies_asJackson() {
        JsonTexts texts = new JsonTexts(20_260_107);
        int accepted = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] body = texts.body();
            JacksonComparison.assertEqual(body);
            accepted += JsonScanner.scan(body).error() == null ? 1 : 0;
        }
        assertThat(accepted).as("bodies accepted; neither kind may be rare").isBetween(10_000, 40_000);
    }

    @Test
    void scan_noise_asJackson() {
        Random random = new Random(7);
        byte[] signs = "{}[]:,\"\\a10-.e\u00C3\u00A9\u0080 \n".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 20_000; i++) {
            byte[] body = new byte[1 + random.nextInt(24)];
            for (int at = 0; at < body.length; at++) {
                body[at] = signs[random.nextInt(signs.length)];
            }
            body[0] = '{';
            JacksonComparison.assertEqual(body);
            JacksonComparison.assertEqual(Arrays.copyOf(body, body.length / 2));
        }
    }
}
