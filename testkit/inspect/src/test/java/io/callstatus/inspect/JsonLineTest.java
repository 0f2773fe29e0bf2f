package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLineTest {
    @Test
    void of_charactersThatDoNotTravel_areEscaped() {
        String line = JsonLine.of("a\ud800\u2028\u0085\n\"é😀", new Outcome(Outcome.Result.UNREADABLE, Map.of()));
        assertThat(line).isEqualTo("{\"file\":\"a\\ud800\\u2028\\u0085\\n\\\"é😀\",\"outcome\":\"unreadable\"}");
    }
}
