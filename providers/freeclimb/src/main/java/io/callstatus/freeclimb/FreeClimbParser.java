package io.callstatus.freeclimb;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;

/** FreeClimb's {@code callStatus} webhook; page "callStatus", read 2026-11-20. It sends JSON and no time. */
public final class FreeClimbParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "freeclimb";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return FreeClimbWords.callbacks(this::read);
    }

    @Override
    public Verification verification() {
        return Verification.timestampedBody("FreeClimb-Signature").perAccount("accountId");
    }

    /** Page "callStatus", read 2026-11-20: {@code accountId} is among the parameters that are not optional. */
    @Override
    public boolean isAccountInEveryReport() {
        return true;
    }

    private CallStatus.Builder read(Fields in) {
        in.text("requestType");
        Optional<String> reason = in.find("callEndedReason");
        return CallStatus.builder()
                .callId(in.text("callId"))
                .parentCallId(in.find("parentCallId"))
                .accountId(in.find("accountId"))
                .state(in.text("callStatus"), FreeClimbWords.STATES)
                .direction(in.find("direction"), FreeClimbWords.DIRECTIONS)
                .from(in.party("from"))
                .to(in.party("to"))
                .duration(in.seconds("callDuration"))
                .recording(in.recording("recordingUrl", "recordingId", "recordingDurationSec"))
                .endReason(reason, FreeClimbWords.END_REASONS)
                .endedBy(reason, FreeClimbWords.SIDES);
    }

    /** Known words are the reasons for the end of a call, and who answered. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown("requestId, callId, parentCallId, accountId, conferenceId, queueId, callDuration,"
                        + " recordingId, recordingDurationSec")
                .words("requestType, callStatus, callEndedReason, answeredBy, dialCallStatus, direction")
                .known("busy, failed, noAnswer, callCanceled, farEndHangup, appHangup, appReject, appNoPercl,"
                        + " appInvalidPercl, conferenceTerminated, conferenceEmptied, removedFromConference,"
                        + " machineDetected, webhookFailed, webhookInvalidResponse, voiceDisabled,"
                        + " configErrorNoApplication, configErrorNoVoiceUrl, maxRedirectsError, perclProcessingError,"
                        + " internalError, grpcHangup, maxDuration, human, machine")
                .personal("from, to, recordingUrl");
    }
}
