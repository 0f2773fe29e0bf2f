package io.callstatus.revring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the contract answers its fixtures with over HTTP is what the page asks for. */
class RevRingAnswerTest {
    @Test
    void success_isThe200OfTheReference() {
        assertThat(new RevRingParser().successStatus()).isEqualTo(200);
    }
}
