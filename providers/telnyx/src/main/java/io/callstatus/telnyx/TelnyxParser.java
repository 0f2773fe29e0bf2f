package io.callstatus.telnyx;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The webhooks of Telnyx's Voice API, formerly Call Control. Sources: pages "Voice API webhooks" and "Receiving webhooks", read
 * 2026-11-28. The event is the state: there is no event for ringing, no duration, and a direction only in the first event.
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

    /** Page "Webhook fundamentals", read 2026-11-28. TeXML's forms have the same headers, so these claim nothing. */
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

    /**
     * In {@code data}, and where version 1 has them. No page describes {@code call_quality_stats} and {@code telnyx_error}
     * completely.
     */
    @Override
    public FieldCatalog fields() {
        FieldCatalog event = FieldCatalog.shown("id, occurred_at, created_at").words("record_type, event_type");
        FieldCatalog payload = FieldCatalog.shown("call_control_id, call_leg_id, call_session_id, connection_id,"
                        + " start_time, end_time, occurred_at, sip_hangup_cause, sampling_rate")
                .words("direction, state, hangup_cause, hangup_source, calling_party_type, connection_codecs,"
                        + " offered_codecs, shaken_stir_attestation, shaken_stir_validated, call_screening_result,"
                        + " codec")
                .known("caller, callee, unknown, unspecified, parked, bridging, answered, hangup, pstn, sip")
                .personal("from, to, caller_id_name, client_state, from_sip_uri, to_sip_uri, tags, custom_headers,"
                        + " sip_headers, call_quality_stats, telnyx_error");
        return FieldCatalog.shown("meta.attempt, webhook_id")
                .personal("meta.delivered_to")
                .and(event)
                .and(event.inside("data"))
                .and(payload.inside("payload"))
                .and(payload.inside("data.payload"));
    }
}
