package io.callstatus.zoomphone;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.OtherEvent;
import io.callstatus.Party;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The eight call events of Zoom Phone. Sources: the vendor's OpenAPI and page "Webhooks", read 2026-11-28. Caller events are
 * about a person of the account who dials; callee events are about one phone that rings. All phones of a queue have the same
 * call id. If one of them takes the call, each of the others reports an unanswered end. The words of the result are an open
 * list.
 */
public final class ZoomPhoneParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "zoomphone";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return ZoomPhoneWords.callbacks(ZoomPhoneParser::read, ZoomPhoneParser::told);
    }

    /** The secret token of the app, with which the handshake is answered too. */
    @Override
    public Verification verification() {
        return Verification.of(new ZoomPhoneScheme()).perAccount(FieldPath.of("payload", "account_id"));
    }

    private static CallStatus.Builder read(Fields in) {
        Fields top = in.outer().outer();
        String event = top.text("event");
        boolean isCaller = ZoomPhoneWords.isCaller(event);
        Optional<String> result = in.find("handup_result", "hangup_result").filter(word -> ZoomPhoneWords.isEnd(event));
        Optional<String> deciding = result.filter(word -> ZoomPhoneWords.isToldByResult(event));
        Optional<Instant> answer = in.instant("answer_start_time", TimeFormat.ISO);
        CallState state = deciding.map(word -> ZoomPhoneWords.results(isCaller).of(word))
                .orElseGet(() -> ZoomPhoneWords.state(event, answer.isPresent()));
        return CallStatus.builder()
                .callId(in.text("call_id"))
                .accountId(in.outer().find("account_id"))
                .state(state)
                .stateText(result.orElse(event))
                .direction(isCaller ? CallDirection.OUTBOUND : CallDirection.INBOUND)
                .from(party(in.inside("caller"), "phone_number", "extension_number"))
                .to(party(in.inside("callee"), "phone_number", "extension_number"))
                .connectedTo(party(in.inside("callee"), "extension_number", "phone_number")
                        .filter(callee -> !isCaller && ZoomPhoneWords.isConnected(event, deciding)))
                .occurredAt(top.instant("event_ts", TimeFormat.EPOCH_MILLIS))
                .startedAt(in.instant("ringing_start_time", TimeFormat.ISO))
                .answeredAt(answer)
                .endedAt(in.instant("call_end_time", TimeFormat.ISO))
                .endReason(result, ZoomPhoneWords.END_REASONS);
    }

    private static Optional<Party> party(Fields side, String address, String otherwise) {
        return side.find(address, otherwise)
                .map(text ->
                        Party.builder().address(text).name(side.find("name")).build());
    }

    private static OtherEvent.Builder told(Fields in) {
        return OtherEvent.builder()
                .callId(in.inside("payload", "object").find("call_id"))
                .occurredAt(in.instant("event_ts", TimeFormat.EPOCH_MILLIS));
    }

    @Override
    public FieldCatalog fields() {
        return ZoomPhoneWords.fields();
    }
}
