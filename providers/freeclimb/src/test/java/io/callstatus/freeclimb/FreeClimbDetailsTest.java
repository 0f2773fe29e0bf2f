package io.callstatus.freeclimb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.freeclimb.FreeClimbDetails.Direction;
import io.callstatus.freeclimb.FreeClimbDetails.EndedReason;
import io.callstatus.testkit.Fixtures;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeClimbDetailsTest {
    private static CallStatus status(String payload) {
        return CallStatus.fromJson(
                "{\"provider\":\"freeclimb\",\"callId\":\"c1\",\"state\":\"UNKNOWN\",\"payload\":[" + payload + "]}");
    }

    private static FreeClimbDetails details(String payload) {
        return FreeClimbDetails.of(status(payload));
    }

    @Test
    void of_maximalFixture_readsEverything() {
        FreeClimbDetails details =
                FreeClimbDetails.of(Fixtures.of("freeclimb", "maximal").status());
        assertThat(details.requestType()).contains("callStatus");
        assertThat(details.requestId()).contains("RQ9df5d61546b400da7cdba17d8913f32b5491f1ad");
        assertThat(details.direction()).contains(Direction.OUTBOUND_DIAL);
        assertThat(details.endedReason()).contains(EndedReason.FAR_END_HANGUP);
        assertThat(details.recordingDuration()).contains(Duration.ofSeconds(118));
        assertThat(details.conferenceId()).isEmpty();
        assertThat(details.queueId()).isEmpty();
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void recording_ofZeroLength_keepsItsDuration() {
        FreeClimbDetails details =
                details("[\"recordingUrl\",\"\"],[\"recordingId\",null],[\"recordingDurationSec\",\"0\"]");
        assertThat(details.recordingDuration()).contains(Duration.ZERO);
    }

    @Test
    void recordingDuration_unreadable_isAbsentAndAProblem() {
        FreeClimbDetails details = details("[\"recordingDurationSec\",\"long\"]");
        assertThat(details.recordingDuration()).isEmpty();
        assertThat(details.problems()).extracting(FieldProblem::field).containsExactly("recordingDurationSec");
    }

    @ParameterizedTest
    @CsvSource({"inbound,INBOUND", "outbound,OUTBOUND", "outboundAPI,OUTBOUND_API", "outboundDial,OUTBOUND_DIAL"})
    void direction_ofEachWord(String word, Direction direction) {
        assertThat(details("[\"direction\",\"" + word + "\"]").direction()).contains(direction);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"busy", "noAnswer", "appInvalidPercl", "configErrorNoVoiceUrl", "grpcHangup", "maxDuration"})
    void endedReason_ofAKnownWord_isItsConstant(String word) {
        assertThat(details("[\"callEndedReason\",\"" + word + "\"]").endedReason())
                .map(reason -> reason.name().replace("_", ""))
                .hasValueSatisfying(name -> assertThat(name).isEqualToIgnoringCase(word));
    }

    @Test
    void endedReason_ofAnUnknownWord_isUnknown() {
        assertThat(details("[\"callEndedReason\",\"solarFlare\"]").endedReason())
                .contains(EndedReason.UNKNOWN);
    }

    @Test
    void endedReason_notSent_isAbsent() {
        assertThat(details("[\"callEndedReason\",null]").endedReason()).isEmpty();
    }

    @Test
    void endedReasons_haveAWordEach() {
        assertThat(Arrays.stream(EndedReason.values()).filter(reason -> reason != EndedReason.UNKNOWN))
                .containsExactlyElementsOf(
                        FreeClimbDetailsReader.ENDED_REASONS.words().values())
                .hasSize(23);
    }

    @Test
    void of_anotherProvidersStatus_saysWhatToDo() {
        CallStatus other = status("").toBuilder().provider("signalwire").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FreeClimbDetails.of(other))
                .withMessageContainingAll("'signalwire'", "'freeclimb'", "find(status)");
        assertThat(FreeClimbDetails.find(other)).isEmpty();
    }
}
