package io.callstatus.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Party;
import io.callstatus.signalwire.SignalWireDetails.Direction;
import io.callstatus.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalWireDetailsTest {
    private static CallStatus status(String payload) {
        return CallStatus.fromJson(
                "{\"provider\":\"signalwire\",\"callId\":\"c1\",\"state\":\"UNKNOWN\",\"payload\":[" + payload + "]}");
    }

    private static SignalWireDetails details(String payload) {
        return SignalWireDetails.of(status(payload));
    }

    private static SignalWireDetails ofFixture(String name) {
        return SignalWireDetails.of(Fixtures.of("signalwire", name).status());
    }

    @Test
    void of_maximalFixture_readsTheAudio() {
        SignalWireInboundAudio in = ofFixture("maximal").inboundAudio();
        assertThat(in.mos()).hasValue(4.41);
        assertThat(in.averagePtime()).hasValue(20.01);
        assertThat(in.jitterMinVariance()).hasValue(0.36);
        assertThat(in.jitterMaxVariance()).hasValue(85.95);
        assertThat(in.largestJitterBufferSize()).hasValue(4);
        assertThat(in.mediaPacketCount()).hasValue(2829);
        assertThat(in.dtmfPacketCount()).hasValue(3);
        assertThat(in.flushPacketCount()).hasValue(1);
        assertThat(in.skipPacketCount()).hasValue(2);
        SignalWireOutboundAudio out = ofFixture("maximal").outboundAudio();
        assertThat(out.mediaPacketCount()).hasValue(2712);
        assertThat(out.dtmfPacketCount()).hasValue(1);
        assertThat(out.lost()).hasValue(0);
    }

    @Test
    void of_maximalFixture_readsTheRest() {
        SignalWireDetails details = ofFixture("maximal");
        assertThat(details.apiVersion()).contains("2010-04-01");
        assertThat(details.callbackSource()).contains("call-progress-events");
        assertThat(details.timestamp()).contains(Instant.parse("2026-11-03T09:06:05Z"));
        assertThat(details.direction()).contains(Direction.OUTBOUND_DIAL);
        assertThat(details.callerName()).contains("Nadia Example");
        assertThat(details.forwardedFrom().flatMap(Party::e164)).contains("+13125550199");
        assertThat(details.recordingDuration()).contains(Duration.ofSeconds(55));
        assertThat(details.sip().resultCode()).hasValue(200);
        assertThat(details.sip().inviteResultPhrase()).contains("OK");
        assertThat(details.sip().callId()).contains("a877412b-33ff-5d96-80a4-3fb4df9a6004");
        assertThat(details.hangup().by().flatMap(Party::e164)).contains("+447700900123");
        assertThat(details.hangup().direction()).contains(CallDirection.INBOUND);
        assertThat(details.hangup().directionText()).contains("inbound");
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void of_incomingCallFixture_hasTheTimeOfCreationAndTheScore() {
        CallStatus status = Fixtures.of("signalwire", "incoming-call-completed").status();
        SignalWireDetails details = SignalWireDetails.of(status);
        assertThat(status.occurredAt()).isEmpty();
        assertThat(details.timestamp()).isPresent();
        assertThat(details.inboundAudio().mos()).isPresent();
        assertThat(details.direction()).isEmpty();
    }

    @Test
    void hangup_bySipUri_keepsIt() {
        assertThat(ofFixture("busy-real-shape").hangup().by().map(Party::address))
                .hasValueSatisfying(address -> assertThat(address).startsWith("sip:"));
    }

    @ParameterizedTest
    @CsvSource({"inbound,INBOUND", "outbound,OUTBOUND", "outbound-api,OUTBOUND_API", "outbound-dial,OUTBOUND_DIAL"})
    void direction_ofEachWord(String word, Direction direction) {
        assertThat(details("[\"Direction\",\"" + word + "\"]").direction()).contains(direction);
    }

    @Test
    void words_thatNobodyKnows_areUnknownAndKeepTheirText() {
        SignalWireDetails details = details("[\"HangupDirection\",\"sideways\"],[\"Direction\",\"trunk\"]");
        assertThat(details.hangup().direction()).contains(CallDirection.UNKNOWN);
        assertThat(details.hangup().directionText()).contains("sideways");
        assertThat(details.direction()).contains(Direction.UNKNOWN);
    }

    @Test
    void numbers_thatCannotBeRead_areAbsentAndProblems() {
        SignalWireDetails details =
                details("[\"AudioInMos\",\"good\"],[\"AudioInMediaPacketCount\",\"2.5\"],[\"SipResultCode\",\"9\"]");
        assertThat(details.inboundAudio().mos()).isEmpty();
        assertThat(details.inboundAudio().mediaPacketCount()).isEmpty();
        assertThat(details.sip().resultCode()).isEmpty();
        assertThat(details.problems())
                .extracting(FieldProblem::field)
                .containsExactly("AudioInMos", "AudioInMediaPacketCount", "SipResultCode");
    }

    @Test
    void callerName_withBytesThatAreNoUtf8_isAbsentAndAProblem() {
        SignalWireDetails details = details("[\"CallerName\",\"Jos\uFFFD\"]");
        assertThat(details.callerName()).isEmpty();
        assertThat(details.problems()).extracting(FieldProblem::field).containsExactly("CallerName");
    }

    @Test
    void of_emptyPayload_isEmpty() {
        SignalWireDetails details = details("");
        assertThat(details.timestamp()).isEmpty();
        assertThat(details.inboundAudio()).isEqualTo(ofFixture("minimal").inboundAudio());
        assertThat(details.problems()).isEmpty();
    }
}
