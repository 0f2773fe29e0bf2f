package io.callstatus.dialpad;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.OtherEvent;
import io.callstatus.Party;
import io.callstatus.Recording;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dialpad's call events. Sources: the vendor's OpenAPI file as of 2026-03-31 and page "Call events", read 2026-11-28. Each leg
 * of a call is a call of its own here, with its own {@code call_id}. With a secret the whole body is a token whose claims are
 * the event; without one it is JSON. Times and lengths are milliseconds.
 */
public final class DialpadParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "dialpad";

    private static final long LONGEST = 1_000_000_000_000L;

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return DialpadWords.callbacks(this::read, DialpadParser::readLater);
    }

    /** HS256 only, by the secret of the webhook. JSON that is not signed is refused if a secret is configured. */
    @Override
    public Verification verification() {
        return Verification.jwtBody();
    }

    private CallStatus.Builder read(Fields in) {
        String word = in.text("state");
        Optional<String> way = in.find("direction");
        CallDirection direction = way.map(DialpadWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN);
        boolean isOutbound = direction == CallDirection.OUTBOUND;
        Optional<Instant> answered = in.instant("date_connected", TimeFormat.EPOCH_MILLIS);
        Optional<Instant> queued = in.instant("date_queued", TimeFormat.EPOCH_MILLIS);
        Optional<Party> external = external(in);
        Optional<Party> internal = in.party("internal_number");
        return CallStatus.builder()
                .callId(in.text("call_id"))
                .parentCallId(parent(in))
                .state(DialpadWords.state(word, answered.isPresent(), queued.isPresent(), direction))
                .stateText(word)
                .direction(way, DialpadWords.DIRECTIONS)
                .from(isOutbound ? internal : external)
                .to(isOutbound ? external : internal)
                .connectedTo(colleague(in.inside("target")))
                .occurredAt(in.instant("event_timestamp", TimeFormat.EPOCH_MILLIS))
                .startedAt(in.instant("date_started", TimeFormat.EPOCH_MILLIS))
                .answeredAt(answered)
                .endedAt(in.instant("date_ended", TimeFormat.EPOCH_MILLIS))
                .duration(in.millis("total_duration"))
                .talkDuration(in.millis("talk_time").or(() -> in.millis("duration")))
                .recording(recording(in));
    }

    private static Optional<Party> external(Fields in) {
        return in.party("external_number")
                .map(party -> Party.builder()
                        .address(party.address())
                        .name(in.inside("contact").find("name"))
                        .build());
    }

    /** A queue or a menu is not a person to whom the call was put through. */
    private static Optional<Party> colleague(Fields target) {
        boolean isUser = target.find("type")
                .filter(type -> WordMap.sameWord(type, "user"))
                .isPresent();
        return isUser ? target.party("phone", "name") : Optional.empty();
    }

    private static Optional<String> parent(Fields in) {
        Optional<String> own = in.find("call_id");
        return in.find("entry_point_call_id")
                .filter(id -> !own.equals(Optional.of(id)))
                .or(() -> in.find("master_call_id").filter(id -> !own.equals(Optional.of(id))));
    }

    private static Optional<Recording> recording(Fields in) {
        Optional<Recording> first = in.array("recording_details").map(JsonText::objects).orElse(List.of()).stream()
                .findFirst()
                .flatMap(DialpadParser::recording);
        return first.or(() -> in.recording("voicemail_link"));
    }

    private static Optional<Recording> recording(Map<String, @Nullable Object> details) {
        Optional<String> url = Optional.ofNullable(details.get("url")).map(Object::toString);
        Optional<String> id = Optional.ofNullable(details.get("id")).map(Object::toString);
        return url.isEmpty() && id.isEmpty()
                ? Optional.empty()
                : Optional.of(Recording.builder()
                        .url(url)
                        .id(id)
                        .duration(millis(details.get("duration")))
                        .build());
    }

    private static Optional<Duration> millis(@Nullable Object number) {
        return number instanceof Number millis && millis.longValue() >= 0 && millis.longValue() < LONGEST
                ? Optional.of(Duration.ofMillis(millis.longValue()))
                : Optional.empty();
    }

    private static OtherEvent.Builder readLater(Fields in) {
        return OtherEvent.builder()
                .callId(in.find("call_id"))
                .occurredAt(in.instant("event_timestamp", TimeFormat.EPOCH_MILLIS))
                .recording(recording(in));
    }

    /** Links give access to what they lead to. */
    @Override
    public FieldCatalog fields() {
        FieldCatalog ends = FieldCatalog.shown("id, office_id")
                .words("type")
                .known("local, user, callcenter, call_center, office, department, callrouter, room")
                .personal("name, phone, email");
        return FieldCatalog.shown(
                        "call_id, entry_point_call_id, master_call_id, operator_call_id, date_started, date_rang,"
                                + " date_first_rang, date_queued, date_connected, date_ended, event_timestamp, duration,"
                                + " total_duration, talk_time, hold_time, is_transferred, is_internal, was_recorded,"
                                + " callback_requested, csat_score, mos_score, voicemail_recording_id")
                .words("state, direction, alg, typ")
                .known("HS256, JWT") // of the token that contains the claims
                .personal("external_number, internal_number, selected_caller_id, contact, target, group_id,"
                        + " entry_point_target, proxy_target, transferred_from, recording_details, call_recording_ids,"
                        + " voicemail_link, transcription_text, labels, routing_breadcrumbs, integrations")
                .and(ends.inside("contact"))
                .and(ends.inside("target"));
    }
}
