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
 * The webhooks of Webex Calling for the resource {@code telephony_calls}. Sources: the public Python SDK, which has the
 * vendor's reference, and recorded deliveries, read 2026-11-28. A webhook reports the calls of one user, whose own number is
 * never sent: a report has only the far end. No field says why a call ended. If it was not answered, the side decides, which is
 * inferred.
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
     * With the secret with which the webhook was registered; without one, nothing is signed. HMAC-SHA1 over the body as it was
     * sent, in hexadecimal digits, without a time. Public code contradicts itself about the content of a newer header.
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

    /** A private number is not sent: then the address says that it is private. */
    private static Optional<Party> remote(Fields party) {
        boolean isPrivate = party.find("privacyEnabled").filter("true"::equals).isPresent();
        return party.party("number", "name").or(() -> isPrivate ? Optional.of(Party.of("private")) : Optional.empty());
    }

    @Override
    public FieldCatalog fields() {
        return WebexCallingWords.fields();
    }
}
