package io.callstatus.vapi;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/**
 * The server messages of Vapi. Sources: pages "Server events" and "Call ended reasons", state of 2026-08-20, and the npm package
 * {@code @vapi-ai/server-sdk} 2.0.1, read 2026-11-28. Everything is under {@code message}. The end of a call is reported twice: by a
 * status update, and seconds later by the end-of-call report. For a call without {@code call.type}, no field says who called.
 */
public final class VapiParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "vapi";

    private final Verification verification;

    /** Expects a secret in {@code X-Vapi-Secret}, or a bearer token in {@code Authorization}. */
    public VapiParser() {
        this(Verification.of(new VapiSecret()));
    }

    private VapiParser(Verification verification) {
        this.verification = verification.optional();
    }

    /** A parser that expects the secret in a header of the user's own. */
    public static VapiParser withHeader(String name) {
        return new VapiParser(Verification.sharedSecret(VapiHmac.ownHeader(name)));
    }

    /** A parser that expects an HMAC, with the settings of its credential. */
    public static VapiParser withHmac(VapiHmac settings) {
        return new VapiParser(Verification.of(settings));
    }

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return VapiWords.callbacks(VapiParser::read);
    }

    /** Unsigned unless the user configured a credential, which then says how. */
    @Override
    public Verification verification() {
        return verification;
    }

    /** Links by which anybody can control the call, or listen to it. */
    @Override
    public List<FieldPath> credentials() {
        return List.of(
                FieldPath.of("message", "call", "monitor", "controlUrl"),
                FieldPath.of("message", "call", "monitor", "listenUrl"));
    }

    private static CallStatus.Builder read(Fields in) {
        Fields call = in.inside("call");
        Optional<String> reason = in.find("endedReason");
        Optional<String> type = call.find("type");
        Fields destination = in.inside("destination");
        CallDirection direction = type.map(VapiWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN);
        Optional<Party> person = party(in, call, "customer");
        Optional<Party> account = party(in, call, "phoneNumber");
        return state(in, reason)
                .callId(call.text("id"))
                .accountId(call.find("orgId"))
                .direction(type, VapiWords.DIRECTIONS)
                .from(told(direction, person, account))
                .to(told(direction, account, person))
                .connectedTo(destination.party("number").or(() -> destination.party("sipUri")))
                .occurredAt(in.instant("timestamp", TimeFormat.EPOCH_FRACTIONAL_MILLIS))
                .startedAt(in.instant("startedAt", TimeFormat.ISO).or(() -> call.instant("startedAt", TimeFormat.ISO)))
                .endedAt(in.instant("endedAt", TimeFormat.ISO).or(() -> call.instant("endedAt", TimeFormat.ISO)))
                .duration(in.seconds("durationSeconds"))
                .recording(recording(in))
                .endReason(reason, VapiWords.END_REASONS)
                .endedBy(reason, VapiWords.SIDES);
    }

    /** A status update gives the state of the call, except for its end, which the reason gives. */
    private static CallStatus.Builder state(Fields in, Optional<String> reason) {
        String type = in.text("type");
        boolean isUpdate = VapiWords.isUpdate(type);
        String word = isUpdate ? in.text("status") : type;
        if (isUpdate && !WordMap.sameWord(word, "ended")) {
            return CallStatus.builder().state(word, VapiWords.STATUSES);
        }
        return CallStatus.builder()
                .state(reason.map(VapiWords.REASONS::of).orElse(CallState.UNKNOWN))
                .stateText(reason.orElse(word));
    }

    private static Optional<Party> told(
            CallDirection direction, Optional<Party> ofInbound, Optional<Party> ofOutbound) {
        return switch (direction) {
            case INBOUND -> ofInbound;
            case OUTBOUND -> ofOutbound;
            case UNKNOWN -> Optional.empty();
        };
    }

    /** The message's value takes precedence over its copy in the call, which has no name; a number over a SIP URI. */
    private static Optional<Party> party(Fields in, Fields call, String name) {
        Fields own = in.inside(name);
        Fields copy = call.inside(name);
        return own.party("number", "name")
                .or(() -> own.party("sipUri", "name"))
                .or(() -> copy.party("number"))
                .or(() -> copy.party("sipUri"));
    }

    private static Optional<Recording> recording(Fields in) {
        Fields artifact = in.inside("artifact");
        return artifact.recording("recordingUrl")
                .or(() -> artifact.inside("recording", "mono").recording("combinedUrl"))
                .or(() -> in.recording("recordingUrl"));
    }

    /** The content of the assistant, the analysis and the user's own keys is not known. */
    @Override
    public FieldCatalog fields() {
        return VapiWords.FIELDS;
    }
}
