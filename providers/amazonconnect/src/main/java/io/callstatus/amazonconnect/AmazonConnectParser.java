package io.callstatus.amazonconnect;

import static io.callstatus.amazonconnect.AmazonConnectNames.find;
import static io.callstatus.amazonconnect.AmazonConnectNames.instant;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The contact events of Amazon Connect, as an API destination or SNS delivers them. Source: the administrator guide's page
 * "Contact events", read 2026-11-28. A contact ends twice, by {@code DISCONNECTED} and, after the work of the agent, by {@code
 * COMPLETED}. The events hardly say how a call ended: the reason says it if there is one, or else whether the customer or an
 * agent was connected.
 */
public final class AmazonConnectParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "amazonconnect";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return AmazonConnectWords.callbacks(AmazonConnectParser::read, AmazonConnectParser::told);
    }

    /**
     * Nothing is signed on the bus. An API destination sends user and password, or a header of your own: {@code headerSecret}.
     */
    @Override
    public Verification verification() {
        return Verification.basic().optional().perAccount("account");
    }

    private static CallStatus.Builder read(Fields in) {
        Fields top = in.outer();
        String type = in.text("eventType", "EventType");
        Optional<String> method = find(in, "initiationMethod");
        CallDirection way = method.map(AmazonConnectWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN);
        Optional<String> reason = reason(in);
        Optional<Instant> answer = way == CallDirection.OUTBOUND
                ? instant(in, "connectedToSystemTimestamp")
                : AmazonConnectNames.connectedToAgent(in);
        Optional<Party> customer = AmazonConnectNames.party(in, "customerEndpoint");
        Optional<Party> system = AmazonConnectNames.party(in, "systemEndpoint");
        String contact = in.text("contactId", "ContactId");
        return CallStatus.builder()
                .callId(contact)
                .sessionId(find(in, "initialContactId").orElse(contact))
                .parentCallId(find(in, "previousContactId"))
                .accountId(top.find("account"))
                .eventId(top.find("id"))
                .state(AmazonConnectWords.state(type, in, reason, answer.isPresent()))
                .stateText(type)
                .direction(method, AmazonConnectWords.DIRECTIONS)
                .from(side(way, customer, system))
                .to(side(way, system, customer))
                .connectedTo(AmazonConnectNames.agent(in).map(Party::of))
                .occurredAt(top.instant("time", TimeFormat.ISO))
                .startedAt(instant(in, "initiationTimestamp"))
                .answeredAt(answer)
                .endedAt(instant(in, "disconnectTimestamp"))
                .recordings(recordings(in))
                .endReason(reason, AmazonConnectWords.END_REASONS)
                .endedBy(reason, AmazonConnectWords.SIDES);
    }

    private static Optional<Party> side(CallDirection way, Optional<Party> inbound, Optional<Party> outbound) {
        return switch (way) {
            case INBOUND -> inbound;
            case OUTBOUND -> outbound;
            default -> Optional.empty();
        };
    }

    /** A text, or an object with a code. */
    private static Optional<String> reason(Fields in) {
        return in.inside("disconnectReason").find("code").or(() -> find(in, "disconnectReason"));
    }

    private static List<Recording> recordings(Fields in) {
        return in.array("recordings").map(JsonText::objects).orElse(List.of()).stream()
                .flatMap(recording -> Optional.ofNullable(recording.get("location")).stream())
                .map(location -> Recording.builder().url(location.toString()).build())
                .toList();
    }

    private static OtherEvent.Builder told(Fields in) {
        return OtherEvent.builder()
                .callId(find(in.inside("detail"), "contactId"))
                .occurredAt(in.instant("time", TimeFormat.ISO));
    }

    @Override
    public FieldCatalog fields() {
        return AmazonConnectWords.fields();
    }
}
