package io.callstatus.telnyx;

import io.callstatus.CallStatus;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;

/** What the fields mean that {@link CallStatus} does not hold: ours on the left, theirs on the right. */
final class TelnyxDetailsReader {
    private TelnyxDetailsReader() {}

    static TelnyxDetails of(CallStatus status) {
        return read(Fields.of(TelnyxParser.ID, status));
    }

    static TelnyxDetails read(Fields in) {
        Fields data = in.inside("data");
        Fields event = data.has("event_type") ? data : in; // version 1 has no data
        Fields payload = event.inside("payload");
        Fields meta = in.inside("meta");
        ImmutableTelnyxDetails.Builder details = ImmutableTelnyxDetails.builder()
                .recordType(event.find("record_type"))
                .createdAt(event.instant("created_at", TimeFormat.ISO))
                .attempt(meta.integer("attempt"))
                .deliveredTo(meta.find("delivered_to"));
        addLeg(details, payload);
        addMedia(details, payload);
        return details.problems(in.problems()).build();
    }

    private static void addLeg(ImmutableTelnyxDetails.Builder details, Fields payload) {
        details.legId(payload.find("call_leg_id"))
                .connectionId(payload.find("connection_id"))
                .clientState(payload.find("client_state"))
                .legState(payload.find("state"))
                .callerIdName(payload.find("caller_id_name"))
                .callingPartyType(payload.find("calling_party_type"))
                .fromSipUri(payload.find("from_sip_uri"))
                .toSipUri(payload.find("to_sip_uri"))
                .shakenStirAttestation(payload.find("shaken_stir_attestation"))
                .shakenStirValidated(payload.find("shaken_stir_validated"))
                .callScreeningResult(payload.find("call_screening_result"));
    }

    private static void addMedia(ImmutableTelnyxDetails.Builder details, Fields payload) {
        details.connectionCodecs(payload.list("connection_codecs"))
                .offeredCodecs(payload.list("offered_codecs"))
                .codec(payload.find("codec"))
                .samplingRate(payload.integer("sampling_rate"))
                .tags(payload.array("tags"))
                .customHeaders(payload.array("custom_headers"))
                .sipHeaders(payload.array("sip_headers"))
                .callQualityStats(payload.object("call_quality_stats"))
                .telnyxError(payload.object("telnyx_error"));
    }
}
