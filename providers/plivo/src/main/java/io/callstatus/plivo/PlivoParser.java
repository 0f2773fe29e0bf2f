package io.callstatus.plivo;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Plivo's requests for the events {@code Ring}, {@code StartApp} and {@code Hangup}. Sources: pages "XML request" and "Hangup
 * causes", read 2026-11-28. One body has times in two zones: {@code SessionStart} is UTC, and the other times are in the zone
 * that is set for the account. Those are absent unless the zone is given.
 */
public final class PlivoParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "plivo";

    private static final TimeFormat UTC = TimeFormat.local(ZoneOffset.UTC);

    private final TimeFormat times;

    /** Reads no time in the account's zone: no field says which zone that is. */
    public PlivoParser() {
        this(TimeFormat.withoutZone());
    }

    /**
     * Reads times in the account's zone by this format: {@code TimeFormat.local(zone)}, with the zone that is set in the
     * console.
     */
    public PlivoParser(TimeFormat times) {
        this.times = times;
    }

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return PlivoWords.callbacks(this::read);
    }

    @Override
    public Verification verification() {
        return PlivoWords.VERIFICATION;
    }

    private CallStatus.Builder read(Fields in) {
        String callId = in.text("CallUUID");
        String word = in.text("CallStatus");
        Optional<String> code = in.find("HangupCauseCode");
        Optional<String> reason = in.find("HangupCause", "HangupCauseName");
        return CallStatus.builder()
                .callId(callId)
                .parentCallId(in.find("ALegUUID").filter(leg -> !leg.equals(callId)))
                .accountId(in.find("ParentAuthID"))
                .state(PlivoWords.state(word, in.has("AnswerTime"), code.orElse("")))
                .stateText(word)
                .direction(in.find("Direction"), PlivoWords.DIRECTIONS)
                .from(in.party("From", "CallerName"))
                .to(in.party("To"))
                .startedAt(in.instant("SessionStart", UTC))
                .answeredAt(in.instant("AnswerTime", times))
                .endedAt(in.instant("EndTime", times))
                .duration(in.seconds("Duration"))
                .endReason(PlivoWords.endReason(code, reason))
                .endReasonText(reason)
                .endedBy(in.find("HangupSource"), PlivoWords.SIDES);
    }

    /** Custom SIP headers may have any name. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "CallUUID, RequestUUID, ALegUUID, ALegRequestUUID, ParentAuthID, SessionStart, StartTime,"
                                + " AnswerTime, EndTime, Duration, BillDuration, BillRate, TotalCost, HangupCauseCode,"
                                + " CountryCode, Machine")
                .words("Event, CallStatus, Direction, HangupCause, HangupCauseName, HangupSource, RouteType,"
                        + " STIRAttestation, STIRVerification")
                .known("Ring, StartApp, Hangup, Error, Unknown, Normal Hangup, Busy Line, Ring Timeout Reached, Not"
                        + " Applicable, Verified")
                .personal("From, To, CallerName");
    }
}
