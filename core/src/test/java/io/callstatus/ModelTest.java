package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the model, and what is asked of them. */
class ModelTest {
    private static final Set<CallState> LIVE = EnumSet.of(
            CallState.QUEUED, CallState.INITIATED, CallState.RINGING, CallState.IN_PROGRESS, CallState.UNKNOWN);
    private static final Set<CallState> ANSWERED =
            EnumSet.of(CallState.IN_PROGRESS, CallState.COMPLETED, CallState.TRANSFERRED);

    @ParameterizedTest
    @EnumSource
    void isTerminal_ofAState_isWhetherItIsOver(CallState state) {
        assertThat(state.isTerminal()).isEqualTo(!LIVE.contains(state));
    }

    @ParameterizedTest
    @EnumSource
    void isAnswered_ofAState_isKnownOnceItIsDecided(CallState state) {
        if (ANSWERED.contains(state)) {
            assertThat(state.isAnswered()).contains(true);
        } else {
            assertThat(state.isAnswered()).isEqualTo(state.isTerminal() ? Optional.of(false) : Optional.empty());
        }
    }

    @Test
    void state_byAWord_keepsTheWord() {
        CallStatus.Builder builder = CallStatus.builder().provider("acme").callId("c1");
        CallStatus known = builder.state("Ringing", StandInParser.STATES).build();
        assertThat(known.state()).isEqualTo(CallState.RINGING);
        assertThat(known.stateText()).contains("Ringing");
        CallStatus unknown = builder.state("parked", StandInParser.STATES).build();
        assertThat(unknown.state()).isEqualTo(CallState.UNKNOWN);
        assertThat(unknown.stateText()).contains("parked");
    }

    @Test
    void direction_byAWord_keepsTheWordOrItsAbsence() {
        CallStatus.Builder builder =
                CallStatus.builder().provider("acme").callId("c1").state(CallState.BUSY);
        CallStatus inbound = builder.direction(Optional.of("INBOUND"), StandInParser.DIRECTIONS)
                .build();
        assertThat(inbound.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(inbound.directionText()).contains("INBOUND");
        CallStatus none =
                builder.direction(Optional.empty(), StandInParser.DIRECTIONS).build();
        assertThat(none.direction()).isEqualTo(CallDirection.UNKNOWN);
        assertThat(none.directionText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anonymous", " Restricted ", "sip:anonymous@anonymous.invalid", "SIPS:Unknown", "sip:blocked"})
    void isWithheld_ofAWordForIt_isTrue(String address) {
        assertThat(Party.of(address).isWithheld()).isTrue();
        assertThat(Party.of(address).phoneNumber()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+13125550142", "sip:ada@anonymous.invalid", "anonymous caller", "tel:anonymous"})
    void isWithheld_ofAnythingElse_isFalse(String address) {
        assertThat(Party.of(address).isWithheld()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+1312555, true",
        "+123456789012345, true",
        "+131255, false",
        "+1234567890123456, false",
        "+03125550142, false",
        "13125550142, false",
        "+1312555014a, false",
        "+1312/550142, false",
        "+9999999, true",
        "+1000000, true",
        "+1312:550142, false"
    })
    void phoneNumber_isThereForE164Only(String address, boolean isNumber) {
        assertThat(Party.of(address).phoneNumber()).isEqualTo(isNumber ? Optional.of(address) : Optional.empty());
    }
}
