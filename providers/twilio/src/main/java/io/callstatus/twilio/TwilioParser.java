package io.callstatus.twilio;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The status callbacks of Twilio Programmable Voice, as a form, a query, and in the JSON of Event Streams. Sources: pages "Call
 * resource", "TwiML voice request", "Webhooks security", "Webhook shared keys" and "Event Streams", read 2026-11-28. What is
 * not sent is not computed: there is no time of start, answer or end.
 */
public final class TwilioParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "twilio";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return TwilioWords.callbacks(this::read, this::readStreamed);
    }

    @Override
    public Verification verification() {
        return TwilioWords.VERIFICATION;
    }

    /** Page "Call resource", read 2026-11-28: {@code AccountSid} is always sent. */
    @Override
    public boolean isAccountInEveryReport() {
        return true;
    }

    /** {@code Duration} is minutes, rounded up for the bill, so it is no duration. */
    private CallStatus.Builder read(Fields in) {
        return CallStatus.builder()
                .callId(in.text("CallSid"))
                .parentCallId(in.find("ParentCallSid"))
                .accountId(in.find("AccountSid"))
                .state(in.text("CallStatus"), TwilioWords.STATES)
                .direction(in.find("Direction"), TwilioWords.DIRECTIONS)
                .from(in.party("From", "CallerName"))
                .to(in.party("To"))
                .occurredAt(in.instant("Timestamp", TimeFormat.RFC_2822))
                .duration(in.seconds("CallDuration"))
                .sequence(in.integer("SequenceNumber"))
                .recording(in.recording("RecordingUrl", "RecordingSid", "RecordingDuration"))
                .sipCode(in.sipCode("SipResponseCode"));
    }

    /** The fields of the callback are in {@code data.request.parameters}; the event's own id and times are around them. */
    private CallStatus.Builder readStreamed(Fields in) {
        Fields data = in.outer().outer();
        Fields event = data.outer();
        Optional<Instant> moment = in.instant("Timestamp", TimeFormat.RFC_2822)
                .or(() -> data.instant("timestamp", TimeFormat.ISO))
                .or(() -> event.instant("time", TimeFormat.ISO));
        return read(in).eventId(event.find("id")).occurredAt(moment);
    }

    /** A call token lets somebody forward a call as its caller, and a passport attests the caller's identity. */
    @Override
    public List<FieldPath> credentials() {
        return TwilioWords.CREDENTIALS;
    }

    /** Values that a caller or a caller's device chooses are personal, and so are places. */
    @Override
    public FieldCatalog fields() {
        FieldCatalog report = FieldCatalog.shown(
                        "CallSid, ParentCallSid, AccountSid, ApiVersion, ApplicationSid, SequenceNumber, Timestamp,"
                                + " CallDuration, Duration, SipResponseCode, RecordingSid, RecordingDuration,"
                                + " MachineDetectionDuration, ErrorCode, QueueTime")
                .words("CallStatus, Direction, CallbackSource, AnsweredBy, StirStatus, StirVerstat")
                .known("call-progress-events, human, machine_start, machine_end_beep, machine_end_silence,"
                        + " machine_end_other, fax, unknown, A, B, C")
                .personal("From, To, Caller, Called, CallerName, ForwardedFrom,"
                        + " ErrorMessage, RecordingUrl, FromCity, FromState, FromZip, FromCountry, ToCity,"
                        + " ToState, ToZip, ToCountry, CallerCity, CallerState, CallerZip, CallerCountry, CalledCity,"
                        + " CalledState, CalledZip, CalledCountry");
        return FieldCatalog.shown("id, time, source, datacontenttype, data.sid, data.timestamp, data.request.method")
                .words("type")
                .personal("data.request.url")
                .and(report)
                .and(report.inside("data.request.parameters"));
    }
}
