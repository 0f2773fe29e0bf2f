package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.CallState;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.WordMap;
import org.junit.jupiter.api.Test;

/** The watch over all tests of this module is awake: what should never be said fails a test at once. */
class PrivacyWatchTest {
    @Test
    void toString_withANumber_failsTheTest() {
        Evidence telling = Evidence.key("+13125550142");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(telling::toString)
                .withMessageContaining("is said in");
    }

    @Test
    void exception_withANumber_failsTheTest() {
        WordMap<CallState> codes = WordMap.withDefault(CallState.UNKNOWN);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> codes.same("+13125550142"))
                .withMessageContaining("is said in");
    }

    @Test
    void logLine_withANumber_failsTheTest() {
        System.Logger logger = System.getLogger("io.callstatus.test");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> logger.log(System.Logger.Level.DEBUG, "from +13125550142"))
                .withMessageContaining("is said in");
    }

    @Test
    void logLine_afterAnotherTestHasListened_failsTheTest() {
        LogLines.of("io.callstatus").close();
        logLine_withANumber_failsTheTest();
    }
}
