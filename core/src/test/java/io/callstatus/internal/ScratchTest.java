package io.callstatus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void room_growing_alwaysHasAWordMore() {
        Scratch scratch = new Scratch();
        byte[] first = scratch.room(10);
        assertThat(scratch.room(120)).isSameAs(first);
        assertThat(scratch.room(121)).isNotSameAs(first);
        for (int size : new int[] {0, 1, 119, 120, 121, 500, 100_000}) {
            assertThat(scratch.room(size).length).isGreaterThanOrEqualTo(size + Long.BYTES);
        }
    }

    @Test
    void set_place_isWhereTheTextLies() {
        Scratch scratch = new Scratch();
        assertThat(scratch.bytes()).isEmpty();
        byte[] text = {1, 2, 3};
        scratch.set(text, 1, 2);
        assertThat(scratch.bytes()).isSameAs(text);
        assertThat(scratch.start()).isEqualTo(1);
        assertThat(scratch.end()).isEqualTo(2);
    }

    @Test
    void ask_inAnyOrder_isTheName() {
        Vocabulary vocabulary = new Vocabulary(List.of("a", "b", "c"), List.of());
        for (List<String> order :
                List.of(List.of("a", "b", "c"), List.of("c", "a", "x", "b"), List.of("a", "a", "b"))) {
            Scratch scratch = new Scratch();
            for (String name : order) {
                assertThat(scratch.ask(vocabulary, name)).isSameAs(vocabulary.name(name));
            }
        }
    }

    @Test
    void ask_inTheUsualOrder_isGuessed() {
        Vocabulary vocabulary = new Vocabulary(List.of("a", "b"), List.of());
        Scratch scratch = new Scratch();
        scratch.ask(vocabulary, "a");
        scratch.ask(vocabulary, "b");
        assertThat(vocabulary.start().askedNext()).isSameAs(vocabulary.name("a"));
        assertThat(vocabulary.name("a").askedNext()).isSameAs(vocabulary.name("b"));
    }
}
