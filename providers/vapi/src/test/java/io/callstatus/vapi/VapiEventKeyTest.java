package io.callstatus.vapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.callstatus.CallStatus;
import io.callstatus.testkit.Fixtures;
import org.junit.jupiter.api.Test;

/** Two messages report one end. */
class VapiEventKeyTest {
    private static CallStatus status(String fixture) {
        return Fixtures.of("vapi", fixture).status();
    }

    @Test
    void eventKey_ofTheReport_isAnotherThanThatOfTheUpdate() {
        CallStatus update = status("ended");
        CallStatus report = status("end-of-call-report-outbound");
        assertEquals(update.callKey(), report.callKey());
        assertEquals(update.state(), report.state());
        assertNotEquals(update.eventKey(), report.eventKey());
    }
}
