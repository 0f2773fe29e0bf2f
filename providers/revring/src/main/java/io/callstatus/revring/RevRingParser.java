package io.callstatus.revring;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.notLowerCase;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/** RevRing's {@code post-call} webhook, in its older and newer schema; page "post-call", read 2026-11-20. */
public final class RevRingParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "revring";

    private static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("INITIATED", "RINGING", "IN_PROGRESS", "COMPLETED", "TRANSFERRED", "FAILED", "CANCELED");
    private static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("INBOUND", "OUTBOUND");
    private static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NORMAL, "USER_ENDED", "END_CALL_TOOL")
            .map(EndReason.TIMEOUT, "SILENCE_TIMEOUT", "MAX_DURATION")
            .map(EndReason.MACHINE, "VOICEMAIL_DETECTED");
    private static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.FAR_END, "USER_ENDED")
            .map(HangupSide.APPLICATION, "END_CALL_TOOL");

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return List.of(
                Callback.otherEvent("pre_call", EventKind.OTHER)
                        .via(Transport.JSON)
                        .all(value("event", "pre_call"), key("agentId"), key("fromNumber"), key("toNumber"))
                        .claiming(),
                Callback.callStatus("post_call", this::read)
                        .via(Transport.JSON)
                        .all("fromNumber", "toNumber")
                        .all(value("direction", "INBOUND", "OUTBOUND"), notLowerCase("status"))
                        .any("id", "status")
                        .any("durationSeconds", "hangupCause", "agentId", "organizationId", "initiatedAt", "transcript")
                        .state("status")
                        .words(STATES, DIRECTIONS, END_REASONS, SIDES));
    }

    @Override
    public Verification verification() {
        return Verification.sharedSecret("x-api-key").perAccount("organizationId");
    }

    /** The reference of {@code post-call} has one answer: 200. */
    @Override
    public int successStatus() {
        return 200;
    }

    private CallStatus.Builder read(Fields in) {
        Optional<String> reason = in.find("hangupCause");
        return CallStatus.builder()
                .callId(in.text("id"))
                .accountId(in.find("organizationId"))
                .state(in.text("status"), STATES)
                .direction(in.find("direction"), DIRECTIONS)
                .from(in.party("fromNumber"))
                .to(in.party("toNumber"))
                .startedAt(in.instant("startedAt", TimeFormat.ISO))
                .endedAt(in.instant("endedAt", TimeFormat.ISO))
                .duration(in.seconds("durationSeconds"))
                .recording(in.recording("recordingUrl"))
                .endReason(reason, END_REASONS)
                .endedBy(reason, SIDES);
    }

    /** The page does not say what {@code metrics} contains. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown("id, organizationId, agentId, sipTrunkId, initiatedAt, startedAt, endedAt,"
                        + " durationSeconds, createdAt, updatedAt")
                .words("direction, status, event, hangupCause")
                .known("post_call, USER_ENDED, END_CALL_TOOL, SILENCE_TIMEOUT, MAX_DURATION, VOICEMAIL_DETECTED")
                .personal("fromNumber, toNumber, recordingUrl, transcript, summary, variables, metrics, errorMessage,"
                        + " agentName, agentCallerIdName");
    }
}
