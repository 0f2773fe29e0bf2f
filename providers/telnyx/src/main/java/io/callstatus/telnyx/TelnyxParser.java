package io.callstatus.telnyx;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The webhooks of Telnyx's Voice API, formerly Call Control; pages "Voice API webhooks" and "Receiving webhooks", read
 * 2026-11-28. The event is the state: there is none for ringing, no duration, and no direction but on the first event.
 */
public final class TelnyxParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "telnyx";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return TelnyxWords.callbacks(this::read, this::readVersion1);
    }

    /** Page "Webhook fundamentals", read 2026-11-28; the same headers come with TeXML's forms, so they claim nothing. */
    @Override
    public Verification verification() {
        return Verification.ed25519("telnyx-signature-ed25519", "telnyx-timestamp", "|");
    }

    private CallStatus.Builder read(Fields in) {
        return read(in, in.outer().instant("occurred_at", TimeFormat.ISO));
    }

    /** There, the moment stands inside. */
    private CallStatus.Builder readVersion1(Fields in) {
        return read(in, in.instant("occurred_at", TimeFormat.ISO));
    }

    private static CallStatus.Builder read(Fields in, Optional<Instant> moment) {
        String event = in.outer().text("event_type");
        Optional<String> cause = in.find("hangup_cause");
        OptionalInt sip =
                in.placeholders(List.of("sip_hangup_cause"), "unspecified").sipCode("sip_hangup_cause");
        return CallStatus.builder()
                .callId(in.text("call_control_id"))
                .sessionId(in.find("call_session_id"))
                .eventId(in.outer().find("id"))
                .state(TelnyxWords.state(event, cause, sip))
                .stateText(event)
                .direction(in.find("direction"), TelnyxWords.DIRECTIONS)
                .from(in.party("from", "caller_id_name"))
                .to(in.party("to"))
                .occurredAt(moment)
                .startedAt(in.instant("start_time", TimeFormat.ISO))
                .answeredAt(WordMap.sameWord(event, "call.answered") ? moment : Optional.empty())
                .endedAt(in.instant("end_time", TimeFormat.ISO))
                .endReason(cause, TelnyxWords.END_REASONS)
                .endedBy(in.find("hangup_source"), TelnyxWords.SIDES)
                .sipCode(sip);
    }

    @Override
    public Set<String> harmlessFields() {
        return TelnyxPrivacy.HARMLESS;
    }

    @Override
    public Set<String> wordFields() {
        return TelnyxPrivacy.WORD_FIELDS;
    }

    @Override
    public Set<String> harmlessWords() {
        return TelnyxPrivacy.WORDS;
    }

    @Override
    public Set<String> personalFields() {
        return TelnyxPrivacy.PERSONAL;
    }
}
