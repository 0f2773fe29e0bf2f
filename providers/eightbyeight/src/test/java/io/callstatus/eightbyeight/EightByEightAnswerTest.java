package io.callstatus.eightbyeight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the contract answers its fixtures with over HTTP is what the page asks for. */
class EightByEightAnswerTest {
    @Test
    void success_isThe200OfTheGuides() {
        assertThat(new EightByEightParser().successStatus()).isEqualTo(200);
    }
}
