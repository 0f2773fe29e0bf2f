package io.callstatus.retell;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The call events of Retell AI. Sources: pages "Webhook overview" and "Register webhook", read 2026-11-28. The event and the
 * reason give the state of a call; {@code call_status} does only if both are absent. {@code call_analyzed} is a second report
 * of the same end. Web calls have neither direction nor numbers.
 */
public final class RetellParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "retell";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return RetellWords.callbacks(this::read);
    }

    /** The key is the API key that has the webhook badge; another key of the account never fits. */
    @Override
    public Verification verification() {
        return Verification.of(new RetellScheme());
    }

    private CallStatus.Builder read(Fields in) {
        Optional<String> reason = in.find("disconnection_reason");
        Optional<Instant> start = in.instant("start_timestamp", TimeFormat.EPOCH_MILLIS);
        Optional<Instant> end = in.instant("end_timestamp", TimeFormat.EPOCH_MILLIS);
        Optional<Duration> duration = in.millis("duration_ms");
        boolean hadLength = duration.filter(length -> !length.isZero()).isPresent();
        return state(in, reason, hadLength, start.isPresent() && end.isPresent())
                .callId(in.text("call_id"))
                .direction(in.find("direction"), RetellWords.DIRECTIONS)
                .from(in.party("from_number"))
                .to(in.party("to_number"))
                .connectedTo(in.party("transfer_destination"))
                .startedAt(start)
                .endedAt(end)
                .duration(duration)
                .recording(in.recording("recording_url"))
                .endReason(reason, RetellWords.END_REASONS)
                .endedBy(reason, RetellWords.SIDES);
    }

    /** The event gives the beginning; the reason gives the end; without one, the length does, and last {@code call_status}. */
    private static CallStatus.Builder state(Fields in, Optional<String> reason, boolean hadLength, boolean hasTimes) {
        String event = in.outer().text("event");
        CallStatus.Builder status = CallStatus.builder();
        if (WordMap.sameWord(event, "call_started")) {
            return status.state(event, RetellWords.EVENTS);
        }
        if (reason.isPresent()) {
            return status.state(RetellWords.ended(reason.get(), hadLength || hasTimes))
                    .stateText(reason.get());
        }
        Optional<String> word = in.find("call_status");
        return status.state(hadLength ? RetellWords.EVENTS.of(event) : RetellWords.STATUSES.of(word.orElse("")))
                .stateText(event);
    }

    /** The content of the user's own keys is not known. */
    @Override
    public FieldCatalog fields() {
        FieldCatalog call = FieldCatalog.shown("call_id, agent_id, agent_version, start_timestamp, end_timestamp,"
                        + " transfer_end_timestamp, duration_ms")
                .words("call_type, call_status, direction, disconnection_reason")
                .known("phone_call, web_call, registered, not_connected, ongoing, ended, error")
                .personal("from_number, to_number, transfer_destination, agent_name, recording_url,"
                        + " recording_multi_channel_url, scrubbed_recording_url, public_log_url, transcript,"
                        + " telephony_identifier, metadata, retell_llm_dynamic_variables, collected_dynamic_variables,"
                        + " custom_sip_headers, call_cost, call_analysis, transcript_object, transcript_with_tool_calls,"
                        + " latency, llm_token_usage");
        return FieldCatalog.none().words("event").and(call.inside("call"));
    }
}
