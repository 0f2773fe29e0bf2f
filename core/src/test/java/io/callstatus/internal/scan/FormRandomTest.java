package io.callstatus.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bodies out of a seed, against the reference implementation. */
@Tag("long")
@Tag("logic")
class FormRandomTest {
    /** Everything that means something, and some bytes that mean nothing, in proportions that reach most cases. */
    private static final byte[] SIGNS =
            "abcF079-._~*! ,<>;\0\u007F&&==+%%%\u00C3\u00A9\u00E2\u0082\u00AC\u00F0\u009F\u0080\u00ED\u00FF\u00C0"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private final Random random = new Random(20_261_120);

    @Test
    void scan_shortGeneratedBodies_asTheStandardSays() {
        for (int i = 0; i < shortBodies(); i++) {
            byte[] body = new byte[random.nextInt(28)];
            for (int at = 0; at < body.length; at++) {
                body[at] = SIGNS[random.nextInt(SIGNS.length)];
            }
            FormComparison.assertEqual(body, FormComparison.KNOWN);
        }
    }

    /** How many; {@link FormMillionTest} takes a million. */
    int shortBodies() {
        return 150_000;
    }

    @Test
    void scan_longFields_asTheStandardSays() {
        for (int i = 0; i < 2_000; i++) {
            StringBuilder body = new StringBuilder();
            for (int field = random.nextInt(60); field >= 0; field--) {
                letters(body);
                letters(body.append('='));
                body.append('&');
            }
            FormComparison.assertEqual(body.toString().getBytes(StandardCharsets.UTF_8), FormComparison.KNOWN);
        }
    }

    /** Up to forty letters with a sign here and there, as in real bodies. */
    private void letters(StringBuilder body) {
        int length = random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(4);
        for (int i = 0; i < length; i++) {
            body.append(
                    switch (random.nextInt(40)) {
                        case 0 -> "%2B";
                        case 1 -> "+";
                        case 2 -> "\u00FC";
                        case 3, 4, 5 -> "b";
                        default -> "a";
                    });
        }
    }
}
