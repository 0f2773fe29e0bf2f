package io.callstatus.sinch;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.OtherEvent;
import io.callstatus.Party;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/**
 * The callbacks of Sinch Voice, version 1. Sources: pages "Callbacks" and "Callback request signing", and the vendor's Java and
 * Node SDKs, read 2026-11-28. Only {@code ice} shows the direction: inbound, as the platform sees it; an app of yours may have
 * started the call. An end may be missing. The result and the reason together say how a call ended.
 */
public final class SinchParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "sinch";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return SinchWords.callbacks(SinchParser::read, SinchParser::told);
    }

    /** The header names the key of an application; each has its own secret: {@code Secret.of(base64).ofAccount(key)}. */
    @Override
    public Verification verification() {
        return Verification.of(new SinchScheme()).perAccount("applicationKey");
    }

    /** The pages ask for 200. */
    @Override
    public int successStatus() {
        return 200;
    }

    private static CallStatus.Builder read(Fields in) {
        String event = in.text("event");
        boolean isEnd = WordMap.sameWord(event, "dice");
        Optional<String> result = in.find("result").filter(word -> isEnd);
        Optional<String> reason = in.find("reason").filter(word -> isEnd);
        return CallStatus.builder()
                .callId(in.text("callid", "callId"))
                .accountId(in.find("applicationKey"))
                .state(isEnd ? SinchWords.ended(result.orElse(""), reason) : SinchWords.EVENTS.of(event))
                .stateText(result.orElse(event))
                .direction(WordMap.sameWord(event, "ice") ? CallDirection.INBOUND : CallDirection.UNKNOWN)
                .from(in.find("cli", "from").map(Party::of))
                .to(in.inside("to").party("endpoint"))
                .occurredAt(in.instant("timestamp", TimeFormat.ISO))
                .duration(isEnd ? in.seconds("duration") : Optional.empty())
                .endReason(reason, SinchWords.END_REASONS)
                .endedBy(reason, SinchWords.SIDES);
    }

    private static OtherEvent.Builder told(Fields in) {
        return OtherEvent.builder()
                .callId(in.find("callid", "callId"))
                .occurredAt(in.instant("timestamp", TimeFormat.ISO));
    }

    /** {@code custom} is the user's own. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "callid, callId, applicationKey, timestamp, version, conferenceId, duration, amd.duration")
                .words("event, result, reason, domain, originationType, to.type, amd.status, amd.reason")
                .known(
                        "dice, pstn, mxp, number, username, sip, did, conference, websocket, human, machine, notsure, hangup,"
                                + " inprogress, longgreeting, initialsilence, beep, MANAGERHANGUP, ESTABLISHED, OTHERPEERANSWERED")
                .personal(
                        "cli, from, to, to.endpoint, custom, user, rdnis, callHeaders, callResourceUrl, userRate, debit, amd");
    }
}
