package io.callstatus.testkit;

import static io.callstatus.testkit.CallStatusAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.CallStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallStatusAssertTest {
    private final CallStatus completed = Fixtures.of("signalwire").completed().status();

    @Test
    void assertions_thatHold_pass() {
        assertThat(completed)
                .isCompleted()
                .isTerminal()
                .isAnswered()
                .isOutbound()
                .hasProvider("signalwire")
                .hasCallId("85a2e0d1-a71c-5c5e-a863-86b58c996af4")
                .isFrom("+13125550142")
                .isTo("+14155550167")
                .hasDuration(Duration.ofSeconds(18))
                .occurredAt(Instant.parse("2026-11-03T09:05:07Z"))
                .hasField("AudioInMos", "4.4")
                .hasNoRecording()
                .hasNoProblems()
                .isAsExpectedBy(Fixtures.of("signalwire").completed());
        assertThat(Fixtures.of("callerdesk").completedInbound().status())
                .isInbound()
                .isConnectedTo("9000000011")
                .startedAt(Instant.parse("2026-03-14T05:50:05Z"))
                .endedAt(Instant.parse("2026-03-14T05:50:47Z"))
                .hasTalkDuration(Duration.ofSeconds(31))
                .hasRecording("https://callrecords.callerdesk.io/2026/03/1773467405.9601.wav");
        assertThat(Fixtures.of("signalwire").busy().status()).isBusy();
        assertThat(Fixtures.of("signalwire").noAnswer().status()).isNoAnswer();
        assertThat(Fixtures.of("signalwire").ringing().status()).isNotTerminal();
        assertThat(Fixtures.of("signalwire", "duration-unreadable").status()).hasProblemsIn("CallDuration");
    }

    @Test
    void assertion_thatFails_showsTheMaskedStatusAndTheField() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(completed).isBusy())
                .withMessageContaining("Expected state of")
                .withMessageContaining("provider=signalwire")
                .withMessageContaining("BUSY")
                .withMessageContaining("COMPLETED");
    }

    @Test
    void assertion_thatMayShowValues_showsThem() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(completed).showingValues().isFrom("+13125550199"))
                .withMessageContaining("+13125550199")
                .withMessageContaining("+13125550142")
                .withMessageContaining(completed.toJson());
    }

    @Test
    void assertion_aboutANumber_showsItsEndsOnly() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(completed).isFrom("+13125550199"))
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("+1***99")
                        .contains("+1***42")
                        .doesNotContain("3125550142"));
    }

    @Test
    void assertion_aboutWhatIsAbsent_saysSo() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(completed).isConnectedTo("9000000011"))
                .withMessageContaining("absent");
    }

    @Test
    void isAsExpectedBy_ofAnotherCall_namesTheKeys() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(completed)
                        .isAsExpectedBy(Fixtures.of("signalwire").busy()))
                .withMessageContaining("callId, state, stateText");
    }

    @Test
    void assertThat_nothing_fails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat((CallStatus) null).isBusy());
    }
}
