package io.callstatus;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Set;

/** A provider of these tests, and the only one that is installed here. */
public record FakeParser(String provider, Fingerprint fingerprint, Verification verification)
        implements CallStatusParser {
    static final WordMap<CallState> STATES =
            WordMap.withDefault(CallState.UNKNOWN).same("ringing", "completed");
    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound");

    /** For the service loader. */
    public FakeParser() {
        this("standin", claiming(), Verification.timestampedBody("Stand-Signature"));
    }

    /** Another provider with the same words. */
    static FakeParser of(String provider, Fingerprint fingerprint) {
        return new FakeParser(provider, fingerprint, Verification.none());
    }

    private static Fingerprint claiming() {
        return Fingerprint.of(Transport.FORM, Transport.JSON)
                .header("Stand-Signature")
                .all("call")
                .any("status", "event")
                .otherEvent("voicemail", Evidence.value("event", "voicemail"));
    }

    @Override
    public CallStatus.Builder read(Fields in) {
        return CallStatus.builder()
                .callId(in.text("call"))
                .state(in.text("status"), STATES)
                .direction(in.find("way"), DIRECTIONS)
                .startedAt(in.instant("started", TimeFormat.ISO))
                .duration(in.seconds("seconds"));
    }

    @Override
    public List<WordMap<?>> codes() {
        return List.of(STATES, DIRECTIONS);
    }

    @Override
    public Set<String> harmlessFields() {
        return Set.of("call", "parent", "account", "status", "way", "why", "recording", "seconds");
    }

    @Override
    public Set<String> wordFields() {
        return Set.of("status", "way", "why");
    }

    @Override
    public Set<String> harmlessWords() {
        return Set.of("done", "inwards", "hung up", "busy", "NOANSWER", "agent");
    }

    @Override
    public Set<String> personalFields() {
        return Set.of("from", "to");
    }
}
