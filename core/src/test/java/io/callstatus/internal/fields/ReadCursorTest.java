package io.callstatus.internal.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadCursorTest {
    @Test
    void ask_inAnyOrder_isTheName() {
        Vocabulary vocabulary = new Vocabulary(List.of("a", "b", "c"), List.of());
        for (List<String> order :
                List.of(List.of("a", "b", "c"), List.of("c", "a", "x", "b"), List.of("a", "a", "b"))) {
            ReadCursor cursor = new ReadCursor();
            for (String name : order) {
                assertThat(cursor.ask(vocabulary, name)).isSameAs(vocabulary.name(name));
            }
        }
    }

    @Test
    void ask_inTheUsualOrder_isGuessed() {
        Vocabulary vocabulary = new Vocabulary(List.of("a", "b"), List.of());
        ReadCursor cursor = new ReadCursor();
        cursor.ask(vocabulary, "a");
        cursor.ask(vocabulary, "b");
        assertThat(vocabulary.start().askedNext()).isSameAs(vocabulary.name("a"));
        assertThat(vocabulary.name("a").askedNext()).isSameAs(vocabulary.name("b"));
    }
}
