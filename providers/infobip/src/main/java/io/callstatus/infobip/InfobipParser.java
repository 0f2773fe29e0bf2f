package io.callstatus.infobip;

import io.callstatus.CallStatus;
import io.callstatus.OtherEvent;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;

/**
 * Infobip's Calls events. Sources: pages "Calls" and "Subscriptions", and the vendor's Java client, read 2026-11-28. Live
 * events have the call in {@code properties.call}, and their type is its state. Ends have it in {@code properties.callLog}, and
 * state and reason say how it ended. A call that is disconnected is expected to come back. No captured body was found.
 */
public final class InfobipParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "infobip";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return InfobipWords.callbacks(InfobipParser::readEither, InfobipParser::told);
    }

    /** User and password are sent if the notification profile has them. No page says how its HMAC is computed. */
    @Override
    public Verification verification() {
        return Verification.basic().optional();
    }

    private static CallStatus.Builder readEither(Fields in) {
        String type = in.text("type");
        return InfobipWords.TYPES.knows(type) ? readLive(in, type) : readEnd(in, type);
    }

    private static CallStatus.Builder readLive(Fields in, String type) {
        return read(in, in.inside("properties", "call"), "id")
                .state(InfobipWords.TYPES.of(type))
                .stateText(type);
    }

    private static CallStatus.Builder readEnd(Fields in, String type) {
        Fields log = in.inside("properties", "callLog");
        Optional<String> state = log.find("state");
        Optional<String> reason = log.inside("errorCode").find("name");
        return read(in, log, "callId")
                .state(InfobipWords.ended(type, state, reason))
                .stateText(state.orElse(type))
                .endReason(reason, InfobipWords.END_REASONS)
                .endedBy(log.find("hangupSource"), InfobipWords.SIDES);
    }

    /** If two ids differ, that of the event counts, and there is a problem. */
    private static CallStatus.Builder read(Fields in, Fields call, String idName) {
        return CallStatus.builder()
                .callId(in.find("callId", call, idName).orElseGet(() -> call.text(idName)))
                .parentCallId(call.find("parentCallId"))
                .direction(call.find("direction"), InfobipWords.DIRECTIONS)
                .from(call.party("from"))
                .to(call.party("to"))
                .occurredAt(in.instant("timestamp", TimeFormat.ISO))
                .startedAt(call.instant("startTime", TimeFormat.ISO))
                .answeredAt(call.instant("answerTime", TimeFormat.ISO))
                .endedAt(call.instant("endTime", TimeFormat.ISO));
    }

    private static OtherEvent.Builder told(Fields in) {
        return OtherEvent.builder().callId(in.find("callId")).occurredAt(in.instant("timestamp", TimeFormat.ISO));
    }

    @Override
    public FieldCatalog fields() {
        return InfobipWords.fields();
    }
}
