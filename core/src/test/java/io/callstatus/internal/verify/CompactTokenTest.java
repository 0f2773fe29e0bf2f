package io.callstatus.internal.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The spelling of a token. */
class CompactTokenTest {
    /** Each is of a length whose last character in base64 has bits that say nothing. */
    private static final List<String> PARTS =
            List.of("{\"alg\":\"HS256\" }", "{\"iat\":17901}", "a code, 22 bytes long.");

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(US_ASCII));
    }

    private static String token(List<String> parts) {
        return String.join(".", parts);
    }

    /** The same bytes, by another last character. */
    private static String respelled(String part) {
        char last = part.charAt(part.length() - 1);
        String other = part.substring(0, part.length() - 1) + (char) (last + 1);
        assertThat(Base64.getUrlDecoder().decode(other))
                .isEqualTo(Base64.getUrlDecoder().decode(part));
        return other;
    }

    /** Otherwise one token would have several spellings, and a guard over its text would take each for new. */
    @Test
    void of_partWithSuperfluousBits_isNoToken() {
        List<String> parts = PARTS.stream().map(CompactTokenTest::encoded).toList();
        assertThat(CompactToken.of(token(parts))).isPresent();
        for (int i = 0; i < parts.size(); i++) {
            List<String> other = new ArrayList<>(parts);
            other.set(i, respelled(parts.get(i)));
            assertThat(CompactToken.of(token(other))).as("part %s", i).isEmpty();
        }
    }
}
