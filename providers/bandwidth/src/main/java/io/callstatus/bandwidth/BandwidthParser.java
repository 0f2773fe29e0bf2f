package io.callstatus.bandwidth;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.OtherEvent;
import io.callstatus.Party;
import io.callstatus.Recording;
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
 * Bandwidth's voice webhooks (v2, BXML). Sources: pages "Webhooks" of its voice documentation, and its OpenAPI and Java SDK,
 * read 2026-11-28. A call that has an answer time was answered, whatever the cause says. For other calls, the cause decides,
 * and for {@code hangup} the direction, which is inferred. Transfer and bridge events have the id of the leg that continues, so
 * they end nothing. No event has the length of a call.
 */
public final class BandwidthParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "bandwidth";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return BandwidthWords.callbacks(BandwidthParser::read, BandwidthParser::told, BandwidthParser::recorded);
    }

    /** Nothing is signed. User and password are sent if the application, a call or a verb has them: each may have its own. */
    @Override
    public Verification verification() {
        return Verification.basic().optional().perAccount("accountId");
    }

    /** For an end, the text of the state is the cause, although the answer may have decided. */
    private static CallStatus.Builder read(Fields in) {
        String event = in.text("eventType");
        Optional<String> cause = in.find("cause");
        Optional<Instant> answer = in.instant("answerTime", TimeFormat.ISO);
        CallState state = BandwidthWords.EVENTS.of(event);
        boolean isEnd = state == CallState.COMPLETED;
        boolean isUnanswered = isEnd && answer.isEmpty();
        Optional<String> unanswered = cause.filter(word -> isUnanswered);
        return CallStatus.builder()
                .callId(in.text("callId"))
                .parentCallId(in.find("parentCallId"))
                .accountId(in.find("accountId"))
                .state(unanswered
                        .map(word -> BandwidthWords.causes(in.find("direction")).of(word))
                        .orElse(isUnanswered ? CallState.UNKNOWN : state))
                .stateText(cause.filter(word -> isEnd).orElse(event))
                .direction(in.find("direction"), BandwidthWords.DIRECTIONS)
                .from(in.find("transferCallerId", "from").map(Party::of))
                .to(in.find("transferTo", "to").map(Party::of))
                .occurredAt(in.instant("eventTime", TimeFormat.ISO))
                .startedAt(in.instant("startTime", TimeFormat.ISO))
                .answeredAt(answer)
                .endedAt(in.instant("endTime", TimeFormat.ISO))
                .endReason(cause.filter(word -> isEnd), BandwidthWords.END_REASONS)
                .sipCode(in.sipCode("sipResponseCode"));
    }

    private static OtherEvent.Builder told(Fields in) {
        return OtherEvent.builder().callId(in.find("callId")).occurredAt(in.instant("eventTime", TimeFormat.ISO));
    }

    private static OtherEvent.Builder recorded(Fields in) {
        Optional<String> url = in.find("mediaUrl");
        Optional<String> id = in.find("recordingId");
        Recording recording = Recording.builder()
                .url(url)
                .id(id)
                .duration(in.isoDuration("duration"))
                .build();
        return told(in).recording(Optional.of(recording).filter(any -> url.isPresent() || id.isPresent()));
    }

    /** The URL of a call contains its id and the account; the headers, and perhaps the tag, contain the caller. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "callId, parentCallId, accountId, applicationId, eventTime, startTime, answerTime, endTime,"
                                + " enqueuedTime, sipResponseCode, errorId, machineDetectionResult.duration")
                .words("eventType, direction, cause, machineDetectionResult.value")
                .known("human, answering-machine, silence, tone-detected")
                .personal(
                        "from, to, transferCallerId, transferTo, callUrl, errorMessage, tag, sipCallId, sipHeaders, diversion,"
                                + " stirShaken, uui, machineDetectionResult");
    }
}
