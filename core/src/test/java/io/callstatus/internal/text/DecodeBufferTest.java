package io.callstatus.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecodeBufferTest {
    @Test
    void room_growing_alwaysHasAWordMore() {
        DecodeBuffer buffer = new DecodeBuffer();
        byte[] first = buffer.room(10);
        assertThat(buffer.room(120)).isSameAs(first);
        assertThat(buffer.room(121)).isNotSameAs(first);
        for (int size : new int[] {0, 1, 119, 120, 121, 500, 100_000}) {
            assertThat(buffer.room(size).length).isGreaterThanOrEqualTo(size + Long.BYTES);
        }
    }

    @Test
    void set_place_isWhereTheTextLies() {
        DecodeBuffer buffer = new DecodeBuffer();
        assertThat(buffer.bytes()).isEmpty();
        byte[] text = {1, 2, 3};
        buffer.set(text, 1, 2);
        assertThat(buffer.bytes()).isSameAs(text);
        assertThat(buffer.start()).isEqualTo(1);
        assertThat(buffer.end()).isEqualTo(2);
    }
}
