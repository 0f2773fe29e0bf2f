package io.callstatus.ultravox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.callstatus.testkit.Fixtures;
import org.junit.jupiter.api.Test;

/** Two events report one end. */
class UltravoxEventKeyTest {
    private static String key(String fixture) {
        return Fixtures.of("ultravox", fixture).status().eventKey();
    }

    @Test
    void eventKey_ofTheBill_isThatOfTheEnd() {
        assertEquals(key("ended"), key("billed"));
        assertNotEquals(key("joined"), key("ended"));
    }
}
