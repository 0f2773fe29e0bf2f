package io.callstatus;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;

/** A provider of these tests, and the only one that is installed here. */
public record FakeParser(String provider, Recognition recognition, Verification verification)
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
    static FakeParser of(String provider, Recognition recognition) {
        return new FakeParser(provider, recognition, Verification.none());
    }

    private static Recognition claiming() {
        return Recognition.of(Transport.FORM, Transport.JSON)
                .header("Stand-Signature")
                .all("call")
                .any("status", "event")
                .otherEvent("voicemail", Evidence.value("event", "voicemail"));
    }

    @Override
    public List<Callback> callbacks() {
        return recognition.callbacks(FakeParser::read, STATES, DIRECTIONS);
    }

    private static CallStatus.Builder read(Fields in) {
        return CallStatus.builder()
                .callId(in.text("call"))
                .state(in.text("status"), STATES)
                .direction(in.find("way"), DIRECTIONS)
                .startedAt(in.instant("started", TimeFormat.ISO))
                .duration(in.seconds("seconds"));
    }

    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown("call, parent, account, recording, seconds")
                .words("status, way, why")
                .known("done, inwards, hung up, busy, NOANSWER, agent")
                .personal("from, to");
    }
}
