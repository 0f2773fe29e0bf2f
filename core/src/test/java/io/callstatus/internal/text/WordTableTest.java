package io.callstatus.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {
    private static final String SIGNS = "aAbZz09 -_./()\t\u00A0\u00E4\u0130\uD835\uDC00\u2003";

    private static String randomWord(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            word.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return word.toString();
    }

    /** The table has to find what a map of keys finds, whatever the spelling. */
    @Test
    void get_anyWord_isWhatItsKeyHas() {
        Random random = new Random(20261130);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Integer> byKey = new HashMap<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                byKey.put(WordKey.of(randomWord(random)), i);
            }
            WordTable<Integer> table = new WordTable<>(byKey);
            for (int i = 0; i < 50; i++) {
                String word = randomWord(random);
                assertThat(table.get(word)).as(word).isEqualTo(byKey.get(WordKey.of(word)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO ANSWER", "no-answer", "noanswer", "NoAnswer (16-Agent) ", "no_answer(x"})
    void get_otherSpelling_isFound(String word) {
        assertThat(new WordTable<>(Map.of("noanswer", 1, "noanswerx", 2)).get(word))
                .isEqualTo(word.endsWith("x") ? 2 : 1);
    }

    @Test
    void get_noWords_isNothing() {
        assertThat(new WordTable<>(Map.of()).get("answer")).isNull();
    }
}
