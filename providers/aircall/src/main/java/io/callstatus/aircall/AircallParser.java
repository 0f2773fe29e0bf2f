package io.callstatus.aircall;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.OtherEvent;
import io.callstatus.Party;
import io.callstatus.aircall.AircallWords.Decision;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Aircall's call webhooks. Sources: developer.aircall.io, "Webhooks" and "Call events", read 2026-11-28. A call ends twice:
 * {@code call.hungup} is sent at once and is incomplete; {@code call.ended} is sent some 30 seconds later and is complete. The
 * event does not say how the call ended: the time of the answer does, or else {@code missed_call_reason}.
 */
public final class AircallParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "aircall";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return AircallWords.callbacks(this::read, AircallParser::readLater);
    }

    /** Nothing is signed. Each body has the token that was issued when the webhook was created. It is compared and not kept. */
    @Override
    public Verification verification() {
        return Verification.secretInBody("token");
    }

    /** The guide to webhooks always asks for 200. */
    @Override
    public int successStatus() {
        return 200;
    }

    private CallStatus.Builder read(Fields in) {
        String event = in.outer().text("event");
        Optional<Instant> answered = in.instant("answered_at", TimeFormat.EPOCH_SECONDS);
        Optional<String> missed = in.find("missed_call_reason");
        Decision decision = AircallWords.decide(event, answered.isPresent(), missed);
        Optional<String> way = in.find("direction");
        boolean isOutbound =
                way.map(AircallWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN) == CallDirection.OUTBOUND;
        Optional<Party> outside = in.party("raw_digits");
        Optional<Party> ours = in.inside("number").party("digits");
        return CallStatus.builder()
                .callId(in.text("id"))
                .state(decision.state())
                .stateText(decision.word())
                .direction(way, AircallWords.DIRECTIONS)
                .from(isOutbound ? ours : outside)
                .to(isOutbound ? outside : ours)
                .connectedTo(in.inside("user").party("email", "name"))
                .occurredAt(in.outer().instant("timestamp", TimeFormat.EPOCH_SECONDS))
                .startedAt(in.instant("started_at", TimeFormat.EPOCH_SECONDS))
                .answeredAt(answered)
                .endedAt(in.instant("ended_at", TimeFormat.EPOCH_SECONDS))
                .duration(in.seconds("duration"))
                .recording(in.recording("recording").or(() -> in.recording("voicemail")))
                .endReason(missed.or(() -> in.find("hangup_cause")), AircallWords.END_REASONS);
    }

    private static OtherEvent.Builder readLater(Fields in) {
        return OtherEvent.builder()
                .callId(in.find("id"))
                .occurredAt(in.outer().instant("timestamp", TimeFormat.EPOCH_SECONDS))
                .recording(in.recording("recording"));
    }

    /** The token is in no payload, and therefore in no catalog. */
    @Override
    public FieldCatalog fields() {
        FieldCatalog data = FieldCatalog.shown("id, call_uuid, sid, started_at, answered_at, ended_at, duration, cost,"
                        + " number.id, number.country, number.time_zone, user.id")
                .words("direction, status, missed_call_reason, hangup_cause")
                .known("initial, answered, done")
                .personal("direct_link, raw_digits, number, number.digits, number.name, participants, user, user.name,"
                        + " user.email, contact, recording, voicemail, asset, recording_short_url, voicemail_short_url,"
                        + " transferred_by, transferred_to, assigned_to, teams, tags, comments, ivr_options");
        return FieldCatalog.shown("timestamp")
                .words("resource, event")
                .known("call")
                .and(data.inside("data"));
    }
}
