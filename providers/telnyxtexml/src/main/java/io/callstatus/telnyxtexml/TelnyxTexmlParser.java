package io.callstatus.telnyxtexml;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.Recording;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The status callbacks of Telnyx TeXML, which have the names of Twilio's fields and the signature of Telnyx. Sources: pages
 * "Call initiated", "Call ringing", "Call answered", "Call completed", "Dial" and "Webhook fundamentals", read 2026-11-28.
 * There is no direction: even the child of a Dial is not marked as outbound.
 */
public final class TelnyxTexmlParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "telnyxtexml";

    private static final TimeFormat UTC = TimeFormat.local(ZoneOffset.UTC);

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return TelnyxTexmlWords.callbacks(this::read);
    }

    /** Over the bytes of the form. A query is not covered, so a callback by GET proves nothing of what it says. */
    @Override
    public Verification verification() {
        return Verification.ed25519("telnyx-signature-ed25519", "telnyx-timestamp", "|")
                .perAccount("AccountSid");
    }

    /** Page "Call initiated", read 2026-11-28: {@code AccountSid} is always sent. */
    @Override
    public boolean isAccountInEveryReport() {
        return true;
    }

    private CallStatus.Builder read(Fields in) {
        return CallStatus.builder()
                .callId(in.text("CallSid"))
                .sessionId(in.find("CallSessionId"))
                .parentCallId(in.find("ParentCallSid"))
                .accountId(in.find("AccountSid"))
                .state(in.text("CallStatus"), TelnyxTexmlWords.STATES)
                .direction(CallDirection.UNKNOWN)
                .from(in.party("From", "CallerId"))
                .to(in.party("To"))
                .occurredAt(moment(in))
                .startedAt(in.instant("StartTime", TimeFormat.ISO))
                .answeredAt(in.instant("AnsweredTime", TimeFormat.ISO))
                .endedAt(in.instant("EndTime", TimeFormat.ISO))
                .duration(length(in))
                .sequence(in.integer("SequenceNumber"))
                .isSequenceShared(true) // with events that are not states
                .recording(recording(in))
                .endReason(in.find("HangupCause"), TelnyxTexmlWords.END_REASONS)
                .endedBy(in.find("HangupSource"), TelnyxTexmlWords.SIDES)
                .sipCode(in.placeholders(List.of("SipHangupCause"), "unspecified")
                        .sipCode("SipHangupCause"));
    }

    /** Three spellings, all in UTC: RFC 2822 in the page's text, ISO in its schema, and one with a blank from 2021. */
    private static Optional<Instant> moment(Fields in) {
        boolean hasWeekday = in.find("Timestamp")
                .filter(text -> Character.isLetter(text.strip().charAt(0)))
                .isPresent();
        return in.instant("Timestamp", hasWeekday ? TimeFormat.RFC_2822 : UTC);
    }

    /** It has no id; a length without a URL is not a recording. */
    private static Optional<Recording> recording(Fields in) {
        Optional<Duration> length = in.seconds("RecordingDuration");
        return in.find("RecordingUrl")
                .map(url -> Recording.builder().url(url).duration(length).build());
    }

    /** For a call that rings or is live, it is the time that has passed so far. */
    private static Optional<Duration> length(Fields in) {
        boolean isEnd = TelnyxTexmlWords.STATES.of(in.text("CallStatus")).isTerminal();
        return isEnd ? in.seconds("CallDuration") : Optional.empty();
    }

    /** {@code CallerId} is a name, not a number. No page describes {@code CallQualityStats} completely. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "AccountSid, CallSid, CallSidLegacy, ParentCallSid, ParentCallSidLegacy, ConnectionId,"
                                + " CallControlId, CallLegId, CallSessionId, OrganizationId, UserId, SequenceNumber,"
                                + " Timestamp, CallInitiatedAt, StartTime, AnsweredTime, EndTime, OccurredAt,"
                                + " CallDuration, SipHangupCause, SamplingRate, RecordingDuration, ErrorCode, DialCallSid,"
                                + " DialCallSidLegacy, DialCallDuration")
                .words("CallStatus, CallbackSource, HangupCause, HangupSource, Codec, ShakenStirAttestation,"
                        + " ShakenStirValidated, DialCallStatus")
                .known("call-progress-events, caller, callee, unknown, unspecified, true, false, A, B, C")
                .personal("From, To, CallerId, ErrorMessage, CallQualityStats, RecordingUrl");
    }
}
