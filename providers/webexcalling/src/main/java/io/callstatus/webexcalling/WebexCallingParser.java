package io.callstatus.webexcalling;

import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The webhooks of Webex Calling for the resource {@code telephony_calls}; the public Python SDK, which has the vendor's reference, and
 * recorded deliveries, read 2026-11-28. A webhook watches the calls of one user, whose own number is nowhere: a report has the far end
 * alone. Why a call ended, nothing says: of one that was not answered, the side decides, which is inferred.
 */
public final class WebexCallingParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "webexcalling";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return WebexCallingWords.callbacks(WebexCallingParser::read);
    }

    /**
     * By the secret with which the webhook was registered; without one, nothing is signed. HMAC-SHA1 over the body as it came, in
     * hexadecimal digits, and no time; what a newer header holds, public code contradicts itself.
     */
    @Override
    public Verification verification() {
        return Verification.signedBody(WebexCallingWords.SIGNATURE, Algorithm.HMAC_SHA1, CodeFormat.HEX)
                .optional()
                .perAccount(FieldPath.of("orgId"));
    }

    private static CallStatus.Builder read(Fields in) {
        Optional<String> type = in.find("eventType");
        String word = in.text("state", "eventType");
        Optional<String> side = in.find("personality");
        Optional<Instant> answer = in.instant("answered", TimeFormat.ISO);
        Optional<Party> remote = remote(in.inside("remoteParty"));
        return CallStatus.builder()
                .callId(in.text("callId"))
                .sessionId(in.find("callSessionId"))
                .accountId(in.outer().find("orgId"))
                .state(WebexCallingWords.state(word, type, side, answer.isPresent()))
                .stateText(type.filter(kind -> WebexCallingWords.isEnd(word)).orElse(word))
                .direction(side, WebexCallingWords.DIRECTIONS)
                .from(remote.filter(party -> WebexCallingWords.isInbound(side)))
                .to(remote.filter(party -> WebexCallingWords.isOutbound(side)))
                .occurredAt(in.instant("eventTimestamp", TimeFormat.ISO))
                .startedAt(in.instant("created", TimeFormat.ISO))
                .answeredAt(answer)
                .endedAt(in.instant("disconnected", TimeFormat.ISO));
    }

    /** Where a number is kept private, none is sent: the address says so then. */
    private static Optional<Party> remote(Fields party) {
        boolean isPrivate = party.find("privacyEnabled").filter("true"::equals).isPresent();
        return party.party("number", "name").or(() -> isPrivate ? Optional.of(Party.of("private")) : Optional.empty());
    }

    @Override
    public FieldCatalog fields() {
        return WebexCallingWords.fields();
    }
}
