package io.callstatus.callerdesk;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * CallerDesk's call report and live call webhooks; page "Webhooks Integration", read 2026-11-20. Its times have no zone:
 * India's, unless another one is set.
 */
public final class CallerDeskParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "callerdesk";

    private final TimeFormat times;

    /** Reads times by the clocks of India. */
    public CallerDeskParser() {
        this(CallerDeskWords.INDIA);
    }

    /** Reads times in this format: {@code TimeFormat.local(zone)}, or {@code TimeFormat.withoutZone()} for none at all. */
    public CallerDeskParser(TimeFormat times) {
        this.times = times;
    }

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return CallerDeskWords.callbacks(this::read);
    }

    @Override
    public Verification verification() {
        return Verification.none().perAccount("account_id");
    }

    private CallStatus.Builder read(Fields sent) {
        Fields in = CallerDeskParties.withoutPlaceholders(sent);
        boolean outbound = CallerDeskParties.isOutbound(in);
        Optional<String> hangup = in.find("hangup_cause");
        return CallStatus.builder()
                .callId(in.text("CallSid"))
                .accountId(in.find("account_id"))
                .state(in.text("Status", "callstatus"), CallerDeskWords.states(in, times))
                .direction(in.find("Direction"), CallerDeskWords.DIRECTIONS)
                .from(in.party("SourceNumber"))
                .to(CallerDeskParties.to(in, outbound))
                .connectedTo(CallerDeskParties.connectedTo(in, outbound))
                .startedAt(in.instant("StartTime", times))
                .answeredAt(in.instant("LegB_Picked_time", times))
                .endedAt(in.instant("EndTime", times))
                .duration(in.seconds("CallDuration"))
                .talkDuration(in.seconds("TalkDuration"))
                .recording(in.recording("CallRecordingUrl"))
                .endReason(hangup, CallerDeskWords.END_REASONS)
                .endedBy(hangup.flatMap(CallerDeskHangupReader::whoHungUp), CallerDeskWords.SIDES);
    }

    @Override
    public Set<String> harmlessFields() {
        return CallerDeskPrivacy.HARMLESS;
    }

    @Override
    public Set<String> wordFields() {
        return CallerDeskPrivacy.WORD_FIELDS;
    }

    @Override
    public Set<String> harmlessWords() {
        return CallerDeskPrivacy.WORDS;
    }

    @Override
    public Set<String> personalFields() {
        return CallerDeskPrivacy.PERSONAL;
    }
}
