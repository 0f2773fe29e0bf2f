package io.callstatus.aircall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the contract answers its fixtures with over HTTP is what the page asks for. */
class AircallAnswerTest {
    @Test
    void success_isThe200OfTheGuide() {
        assertThat(new AircallParser().successStatus()).isEqualTo(200);
    }
}
