package io.callstatus.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoughtTextsTest {
    private final Random random = new Random(1);

    /** Of three letters, so that beginnings repeat and texts are often found. */
    private String text(int longest) {
        return random.ints(random.nextInt(longest + 1), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void in_anyText_findsWhatContainsFinds() {
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> sought = Stream.generate(() -> text(9))
                    .filter(s -> !s.isEmpty())
                    .limit(3)
                    .toList();
            String text = text(40);
            String first = new SoughtTexts(sought).in(text);
            assertThat(first != null).isEqualTo(sought.stream().anyMatch(text::contains));
            assertThat(first == null || sought.contains(first) && text.contains(first))
                    .isTrue();
            found += first == null ? 0 : 1;
        }
        assertThat(found).isBetween(1_000, 19_000);
    }
}
