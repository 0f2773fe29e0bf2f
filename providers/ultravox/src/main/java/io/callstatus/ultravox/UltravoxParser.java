package io.callstatus.ultravox;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;

/**
 * The webhooks of Ultravox Realtime. Sources: pages "Available webhooks", "Errors and retries" and "Securing webhooks", state
 * of 2026-04-27, read 2026-11-28. {@code call.billed} is a second report of the same end. Only calls that Ultravox dials have
 * numbers; calls from browsers and servers are call statuses too. The length of a call is not sent: the billed length is
 * rounded.
 */
public final class UltravoxParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "ultravox";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return UltravoxWords.callbacks(UltravoxParser::read);
    }

    /** A secret is made for every webhook, unless one is given. */
    @Override
    public Verification verification() {
        return Verification.of(new UltravoxScheme());
    }

    /** A link by which anybody can join the call, and the SIP credentials. */
    @Override
    public List<FieldPath> credentials() {
        return UltravoxWords.CREDENTIALS;
    }

    private static CallStatus.Builder read(Fields in) {
        String event = in.outer().text("event");
        Optional<String> reason = in.find("endReason");
        var joined = in.instant("joined", TimeFormat.ISO);
        CallDirection direction = direction(in.inside("medium"));
        return UltravoxWords.state(event, reason, joined.isPresent())
                .callId(in.text("callId"))
                .direction(direction)
                .from(dialled(in.inside("medium"), "from"))
                .to(dialled(in.inside("medium"), "to"))
                .startedAt(in.instant("created", TimeFormat.ISO))
                .answeredAt(joined)
                .endedAt(in.instant("ended", TimeFormat.ISO))
                .endReason(reason, UltravoxWords.END_REASONS)
                .endedBy(reason, UltravoxWords.SIDES);
    }

    /** If Ultravox dials, the medium shows it. Calls that come in from Twilio and calls that the user dials look the same. */
    private static CallDirection direction(Fields medium) {
        for (String kind : UltravoxWords.CARRIERS) {
            if (medium.inside(kind).has("outgoing")) {
                return CallDirection.OUTBOUND;
            }
        }
        return medium.inside("sip").has("incoming") ? CallDirection.INBOUND : CallDirection.UNKNOWN;
    }

    private static Optional<Party> dialled(Fields medium, String side) {
        Optional<Party> party = Optional.empty();
        for (String kind : UltravoxWords.CARRIERS) {
            party = party.or(() -> medium.inside(kind, "outgoing").party(side));
        }
        return party;
    }

    /** The content of the prompt, the summaries and the user's own keys is not known. */
    @Override
    public FieldCatalog fields() {
        return UltravoxWords.FIELDS;
    }
}
