package io.callstatus.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodedFormTest {
    private static final String SIGNS = "aZ09*-._ +%&=~!'()\"{}[]\\/:;<>?@^`|#$,\t\n\r\0\u007f";

    private static String text(Random random, String characters, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(Map<String, List<String>> parameters) {
        return new String(new DecodedForm(parameters).encode(DecodedFormTest::utf8), StandardCharsets.US_ASCII);
    }

    /** What the platform writes; a name that begins with white space is written with it, unless it is the first. */
    private static String byPlatform(Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> {
            if (!name.isEmpty() || !value.isEmpty()) {
                String bare = name.replaceAll("^[ \t\r\n]+", "");
                boolean isFirst = pairs.isEmpty() && !parameters.containsKey(bare);
                pairs.add(URLEncoder.encode(isFirst ? bare : name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }));
        return String.join("&", pairs);
    }

    @Test
    void encode_anyText_isAsThePlatformWritesIt() {
        Random random = new Random(20261205);
        for (int round = 0; round < 20_000; round++) {
            String characters = round % 2 == 0 ? SIGNS : SIGNS + "\u00e9\u20ac";
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                List<String> values = new ArrayList<>();
                for (int j = random.nextInt(3); j > 0; j--) {
                    values.add(text(random, characters, 12));
                }
                parameters.put(text(random, characters, 6), values);
            }
            assertThat(encoded(parameters)).isEqualTo(byPlatform(parameters));
        }
    }
}
