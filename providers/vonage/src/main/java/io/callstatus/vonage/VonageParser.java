package io.callstatus.vonage;

import io.callstatus.CallStatus;
import io.callstatus.Recording;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The event webhook of Vonage's Voice API, formerly Nexmo. Source: page "Voice API webhooks", read 2026-11-28. Several legs
 * share a conversation; each is a call of its own. Only the event {@code answered} has the time of the answer.
 */
public final class VonageParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "vonage";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return VonageWords.callbacks(this::read);
    }

    /**
     * Page "Signed webhooks" and support article 19033783342876, read 2026-11-28. The key is the account's signature secret,
     * and the token names the account by {@code api_key}. An event by GET is refused as not covered: no page says how its query
     * would be written for the digest.
     */
    @Override
    public Verification verification() {
        return Verification.bearerJwt("Vonage", "payload_hash", "api_key");
    }

    private CallStatus.Builder read(Fields in) {
        String status = in.text("status");
        Optional<String> detail = in.find("detail");
        Optional<Duration> duration = in.seconds("duration");
        OptionalInt sip = in.sipCode("sip_code");
        boolean isAnswered = in.has("start_time")
                || duration.filter(length -> !length.isZero()).isPresent();
        return CallStatus.builder()
                .callId(in.text("uuid", "call_uuid"))
                .sessionId(in.find("conversation_uuid"))
                .state(VonageWords.state(status, detail, isAnswered, sip))
                .stateText(status)
                .direction(in.find("direction"), VonageWords.DIRECTIONS)
                .from(in.party("from").or(() -> in.party("from_user")))
                .to(in.party("to"))
                .occurredAt(in.instant("timestamp", TimeFormat.ISO))
                .startedAt(in.instant("start_time", TimeFormat.ISO))
                .endedAt(in.instant("end_time", TimeFormat.ISO))
                .duration(duration)
                .recording(recording(in))
                .endReason(detail, VonageWords.END_REASONS)
                .endedBy(in.find("disconnected_by"), VonageWords.SIDES)
                .sipCode(sip);
    }

    /** The SDK's classes read one from any event; it is not known whether a call event ever has it. */
    private static Optional<Recording> recording(Fields in) {
        Optional<String> url = in.find("recording_url");
        Optional<String> id = in.find("recording_uuid");
        return url.isEmpty() && id.isEmpty()
                ? Optional.empty()
                : Optional.of(Recording.builder().url(url).id(id).build());
    }

    /** {@code reason} is prose. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "uuid, call_uuid, conversation_uuid, timestamp, start_time, end_time, duration, price, rate,"
                                + " network, sip_code, recording_uuid")
                .words("status, direction, detail, disconnected_by, sub_state")
                .known("user, beep_start, beep_timeout")
                .personal("from, from_user, to, recording_url, reason");
    }
}
