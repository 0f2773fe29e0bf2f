package io.callstatus.bland;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The post-call webhook of Bland AI: the record of a call after its end. Sources: pages "Post-call webhooks" and "Call
 * details", read 2026-11-28. Several fields together say how a call ended; {@code call_length} counts minutes, and {@code
 * end_at} is preliminary until the call is complete. Resellers send the same from other domains.
 */
public final class BlandParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "bland";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return BlandWords.callbacks(BlandParser::read);
    }

    /**
     * Only if a webhook secret was created for the account: lower-case hexadecimal HMAC-SHA256 over the bytes of the body.
     * Source: page "Webhook signing", read 2026-11-28. The page's own sample parses the JSON and signs what it writes from
     * that, which fails for numbers such as {@code 1.0}.
     */
    @Override
    public Verification verification() {
        return Verification.signedBody(BlandWords.SIGNATURE, Algorithm.HMAC_SHA256, CodeFormat.HEX)
                .optional();
    }

    private static CallStatus.Builder read(Fields in) {
        Optional<String> endedBy = in.find("call_ended_by");
        return BlandWords.state(in)
                .callId(in.text("call_id", "c_id"))
                .direction(in.find("inbound"), BlandWords.DIRECTIONS)
                .from(in.party("from"))
                .to(in.party("to"))
                .connectedTo(in.party("transferred_to"))
                .startedAt(in.instant("started_at", TimeFormat.ISO))
                .endedAt(endedAt(in))
                .duration(in.seconds("corrected_duration").or(() -> in.minutes("call_length")))
                .recording(in.recording("recording_url"))
                .endReason(in.find("error_message").or(() -> endedBy), BlandWords.END_REASONS)
                .endedBy(endedBy, BlandWords.SIDES);
    }

    /** Before the call is complete, it is the time at which the call's limit would end it. */
    private static Optional<Instant> endedAt(Fields in) {
        return BlandWords.isComplete(in) ? in.instant("end_at", TimeFormat.ISO) : Optional.empty();
    }

    /** The content of the user's own keys, the analysis and the logs is not known. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "call_id, c_id, call_length, corrected_duration, created_at, started_at, end_at, max_duration,"
                                + " transferred_at, pre_transfer_duration, post_transfer_duration, batch_id, pathway_id, price,"
                                + " recording_expiration, inbound, completed, record, local_dialing, is_proxy_agent_call")
                .words("status, queue_status, answered_by, call_ended_by")
                .known("complete, complete_error, pre_queue_error, queue_error, call_error, new, allocated, started")
                .personal(
                        "from, to, transferred_to, recording_url, error_message, summary, disposition_tag, endpoint_url,"
                                + " variables, metadata, request_data, analysis, analysis_schema, pathway_logs, pathway_tags,"
                                + " warm_transfer_call, concatenated_transcript, transcripts, citation_schema_ids");
    }
}
