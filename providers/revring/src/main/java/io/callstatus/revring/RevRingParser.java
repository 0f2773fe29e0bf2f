package io.callstatus.revring;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.notLowerCase;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Set;

/** RevRing's {@code post-call} webhook, in its older and newer schema; page "post-call", read 2026-11-20. */
public final class RevRingParser implements CallStatusParser {
    private static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("INITIATED", "RINGING", "IN_PROGRESS", "COMPLETED", "TRANSFERRED", "FAILED", "CANCELED");
    private static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("INBOUND", "OUTBOUND");
    private static final Fingerprint FINGERPRINT = Fingerprint.of(Transport.JSON)
            .all("fromNumber", "toNumber")
            .all(value("direction", "INBOUND", "OUTBOUND"), notLowerCase("status"))
            .any("id", "status")
            .any("durationSeconds", "hangupCause", "agentId", "organizationId", "initiatedAt", "transcript")
            .stateIn("status")
            .otherRequest("pre_call", value("event", "pre_call"), key("agentId"), key("fromNumber"), key("toNumber"));

    @Override
    public String provider() {
        return "revring";
    }

    @Override
    public Fingerprint fingerprint() {
        return FINGERPRINT;
    }

    @Override
    public Verification verification() {
        return Verification.sharedSecret("x-api-key").perAccount("organizationId");
    }

    @Override
    public CallStatus.Builder read(Fields in) {
        return CallStatus.builder()
                .callId(in.text("id"))
                .accountId(in.find("organizationId"))
                .state(in.text("status"), STATES)
                .direction(in.find("direction"), DIRECTIONS)
                .from(in.party("fromNumber"))
                .to(in.party("toNumber"))
                .startedAt(in.instant("startedAt", TimeFormat.ISO))
                .endedAt(in.instant("endedAt", TimeFormat.ISO))
                .duration(in.seconds("durationSeconds"))
                .recording(in.recording("recordingUrl"))
                .endReason(in.find("hangupCause"));
    }

    @Override
    public List<WordMap<?>> codes() {
        return List.of(STATES, DIRECTIONS);
    }

    @Override
    public Set<String> harmlessFields() {
        return RevRingPrivacy.HARMLESS;
    }

    @Override
    public Set<String> wordFields() {
        return RevRingPrivacy.WORD_FIELDS;
    }

    @Override
    public Set<String> harmlessWords() {
        return RevRingPrivacy.WORDS;
    }

    @Override
    public Set<String> personalFields() {
        return RevRingPrivacy.PERSONAL;
    }
}
