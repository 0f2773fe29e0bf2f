package io.callstatus.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadCursorTest {
    @Test
    void room_growing_alwaysHasAWordMore() {
        ReadCursor cursor = new ReadCursor();
        byte[] first = cursor.room(10);
        assertThat(cursor.room(120)).isSameAs(first);
        assertThat(cursor.room(121)).isNotSameAs(first);
        for (int size : new int[] {0, 1, 119, 120, 121, 500, 100_000}) {
            assertThat(cursor.room(size).length).isGreaterThanOrEqualTo(size + Long.BYTES);
        }
    }

    @Test
    void set_place_isWhereTheTextLies() {
        ReadCursor cursor = new ReadCursor();
        assertThat(cursor.bytes()).isEmpty();
        byte[] text = {1, 2, 3};
        cursor.set(text, 1, 2);
        assertThat(cursor.bytes()).isSameAs(text);
        assertThat(cursor.start()).isEqualTo(1);
        assertThat(cursor.end()).isEqualTo(2);
    }

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
