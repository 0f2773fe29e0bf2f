package io.callstatus.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LoggedFailureTest {
    @Test
    void of_aFailureWithCauses_showsTypesAndPlacesOnly() {
        RuntimeException cause = new IllegalArgumentException("+13125550142");
        StringWriter log = new StringWriter();
        LoggedFailure.of("the part", new IllegalStateException("from +13125550142", cause))
                .printStackTrace(new PrintWriter(log));
        assertThat(log.toString())
                .startsWith("java.lang.IllegalStateException")
                .contains(
                        "Caused by: java.lang.IllegalArgumentException",
                        getClass().getName() + ".of_aFailure")
                .doesNotContain("555");
    }

    @Test
    void of_aFailureOfElsewhere_hasItsPlaces() {
        IllegalStateException failure = new IllegalStateException("x");
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("acme.Shop", "sell", "Shop.java", 7)});
        assertThat(LoggedFailure.of("the part", failure).getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void fatal_isAFailureOfTheMachineOnly() {
        OutOfMemoryError error = new OutOfMemoryError();
        assertThat(LoggedFailure.of("the part", error).fatal()).containsSame(error);
        assertThat(LoggedFailure.of("the part", new AssertionError()).fatal()).isEmpty();
    }

    /** Who calls somebody who calls somebody: the innermost one is to blame. */
    @Test
    void call_ofWhatFailedAlready_keepsTheFirstPart() {
        assertThatThrownBy(() -> UserCode.call(
                        "outer",
                        () -> UserCode.call("inner", () -> {
                            throw new IOException("x");
                        })))
                .isInstanceOfSatisfying(
                        LoggedFailure.class,
                        failure -> assertThat(failure.part()).isEqualTo("inner"))
                .hasToString("java.io.IOException");
        assertThat(UserCode.<String>call("part", () -> "value")).isEqualTo("value");
    }

    @Test
    void of_aFailureThatHasItselfAsACause_ends() {
        Exception inner = new Exception("a");
        Exception outer = new Exception("b", inner);
        inner.initCause(outer);
        int depth = 0;
        for (Throwable at = LoggedFailure.of("the part", outer); at != null; at = at.getCause()) {
            depth++;
        }
        assertThat(depth).isEqualTo(11);
    }
}
