package io.callstatus.bland;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the record of a call says beyond {@link CallStatus}, typed; page "Call details", read 2026-11-28. Null is sent for what
 * is not there.
 *
 * <pre>{@code
 * BlandDetails.of(status).answeredBy(); // "voicemail"
 * }</pre>
 */
public final class BlandDetails extends ProviderDetails {
    private final Optional<String> queueStatus = in.find("queue_status");
    private final Optional<String> answeredBy = in.find("answered_by");
    private final Optional<String> completed = in.find("completed");
    private final Optional<Instant> createdAt = in.instant("created_at", TimeFormat.ISO);
    private final OptionalDouble maxDuration = in.number("max_duration");
    private final Optional<String> record = in.find("record");
    private final Optional<String> recordingExpiration = in.find("recording_expiration");
    private final Optional<Instant> transferredAt = in.instant("transferred_at", TimeFormat.ISO);
    private final Optional<Duration> preTransferDuration = in.minutes("pre_transfer_duration");
    private final Optional<Duration> postTransferDuration = in.minutes("post_transfer_duration");
    private final Optional<JsonText> warmTransferCall = in.object("warm_transfer_call");
    private final Optional<String> batchId = in.find("batch_id");
    private final Optional<String> pathwayId = in.find("pathway_id");
    private final Optional<JsonText> pathwayLogs = in.array("pathway_logs");
    private final Optional<JsonText> pathwayTags = in.array("pathway_tags");
    private final Optional<JsonText> analysis = in.object("analysis");
    private final Optional<JsonText> analysisSchema = in.object("analysis_schema");
    private final Optional<JsonText> citationSchemaIds = in.array("citation_schema_ids");
    private final Optional<String> summary = in.find("summary");
    private final Optional<BigDecimal> price = in.decimal("price");
    private final Optional<String> localDialing = in.find("local_dialing");
    private final Optional<String> proxyAgentCall = in.find("is_proxy_agent_call");
    private final Optional<String> endpointUrl = in.find("endpoint_url");
    private final Optional<String> dispositionTag = in.find("disposition_tag");
    private final Optional<JsonText> variables = in.object("variables");
    private final Optional<JsonText> metadata = in.object("metadata");
    private final Optional<JsonText> requestData = in.object("request_data");
    private final Optional<String> concatenatedTranscript = in.find("concatenated_transcript");
    private final Optional<JsonText> transcripts = in.array("transcripts");

    private BlandDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a status of this provider.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static BlandDetails of(CallStatus status) {
        return of(BlandParser.ID, status, BlandDetails::new);
    }

    /** The details of a status of this provider; empty for any other provider's. */
    public static Optional<BlandDetails> find(CallStatus status) {
        return find(BlandParser.ID, status, BlandDetails::new);
    }

    /**
     * {@code queue_status}: {@code new}, {@code queued}, {@code allocated}, {@code started}, {@code complete}, or a
     * fault.
     */
    public Optional<String> queueStatus() {
        return queueStatus;
    }

    /**
     * {@code answered_by}: {@code human}, {@code voicemail}, {@code unknown}, {@code no-answer}; null where nobody
     * looked.
     */
    public Optional<String> answeredBy() {
        return answeredBy;
    }

    /** {@code completed}: {@code true} once all is done. */
    public Optional<String> completed() {
        return completed;
    }

    /** {@code created_at}: ISO 8601, when the record was made: not the start. */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@code max_duration}: minutes, a limit. */
    public OptionalDouble maxDuration() {
        return maxDuration;
    }

    /** {@code record}: {@code true} where the call is recorded. */
    public Optional<String> record() {
        return record;
    }

    /** {@code recording_expiration}: text, until when the recording is kept. */
    public Optional<String> recordingExpiration() {
        return recordingExpiration;
    }

    /** {@code transferred_at}: ISO 8601, when the call was handed on. */
    public Optional<Instant> transferredAt() {
        return transferredAt;
    }

    /** {@code pre_transfer_duration}: minutes with a fraction, before the transfer. */
    public Optional<Duration> preTransferDuration() {
        return preTransferDuration;
    }

    /** {@code post_transfer_duration}: minutes with a fraction, behind the transfer. */
    public Optional<Duration> postTransferDuration() {
        return postTransferDuration;
    }

    /** {@code warm_transfer_call}: a JSON object with {@code state}. */
    public Optional<JsonText> warmTransferCall() {
        return warmTransferCall;
    }

    /** {@code batch_id}: text, the batch. */
    public Optional<String> batchId() {
        return batchId;
    }

    /** {@code pathway_id}: text, the pathway. */
    public Optional<String> pathwayId() {
        return pathwayId;
    }

    /** {@code pathway_logs}: a JSON array. */
    public Optional<JsonText> pathwayLogs() {
        return pathwayLogs;
    }

    /** {@code pathway_tags}: a JSON array. */
    public Optional<JsonText> pathwayTags() {
        return pathwayTags;
    }

    /** {@code analysis}: a JSON object, by the schema of the user. */
    public Optional<JsonText> analysis() {
        return analysis;
    }

    /** {@code analysis_schema}: a JSON object, that schema. */
    public Optional<JsonText> analysisSchema() {
        return analysisSchema;
    }

    /** {@code citation_schema_ids}: a JSON array of texts. */
    public Optional<JsonText> citationSchemaIds() {
        return citationSchemaIds;
    }

    /** {@code summary}: text. */
    public Optional<String> summary() {
        return summary;
    }

    /** {@code price}: dollars. */
    public Optional<BigDecimal> price() {
        return price;
    }

    /** {@code local_dialing}: {@code true} or {@code false}. */
    public Optional<String> localDialing() {
        return localDialing;
    }

    /** {@code is_proxy_agent_call}: {@code true} or {@code false}. */
    public Optional<String> proxyAgentCall() {
        return proxyAgentCall;
    }

    /** {@code endpoint_url}: a URL. */
    public Optional<String> endpointUrl() {
        return endpointUrl;
    }

    /** {@code disposition_tag}: text, a label of the analysis, which decides nothing. */
    public Optional<String> dispositionTag() {
        return dispositionTag;
    }

    /** {@code variables}: a JSON object, the user's own, with facts of the call among them that may be old. */
    public Optional<JsonText> variables() {
        return variables;
    }

    /** {@code metadata}: a JSON object, the user's own. */
    public Optional<JsonText> metadata() {
        return metadata;
    }

    /** {@code request_data}: a JSON object, the user's own. */
    public Optional<JsonText> requestData() {
        return requestData;
    }

    /** {@code concatenated_transcript}: text, what was said; long. */
    public Optional<String> concatenatedTranscript() {
        return concatenatedTranscript;
    }

    /** {@code transcripts}: a JSON array, what was said, one by one. */
    public Optional<JsonText> transcripts() {
        return transcripts;
    }
}
