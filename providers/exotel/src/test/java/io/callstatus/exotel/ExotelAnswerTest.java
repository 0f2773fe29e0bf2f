package io.callstatus.exotel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the contract answers its fixtures with over HTTP is what the page asks for. */
class ExotelAnswerTest {
    @Test
    void success_is200_whichChoosesTheBranchOfAFlow() {
        assertThat(new ExotelParser().successStatus()).isEqualTo(200);
    }
}
