package io.callstatus.testkit;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EventKind;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.time.ZoneId;
import java.util.List;

/** A provider that does not exist; page "Toy calls", read 2026-11-20. */
public final class SampleParser implements CallStatusParser {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.RINGING, "ringing")
            .map(CallState.IN_PROGRESS, "talking")
            .map(CallState.COMPLETED, "done")
            .map(CallState.BUSY, "engaged");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "incoming")
            .map(CallDirection.OUTBOUND, "outgoing");

    static final TimeFormat TOKYO = TimeFormat.local(ZoneId.of("Asia/Tokyo"));

    @Override
    public String provider() {
        return "toy";
    }

    @Override
    public List<Callback> callbacks() {
        return List.of(voicemail(), call(this::read));
    }

    static Callback voicemail() {
        return Callback.otherEvent("voicemail", EventKind.VOICEMAIL).all(Evidence.value("toy_event", "voicemail"));
    }

    static Callback call(Callback.Reader reader) {
        return Callback.callStatus("call", reader)
                .via(Transport.FORM, Transport.JSON)
                .all("toy_call")
                .any("toy_status", "toy_event")
                .words(STATES, DIRECTIONS);
    }

    @Override
    public Verification verification() {
        return Verification.timestampedBody("Toy-Signature");
    }

    CallStatus.Builder read(Fields in) {
        return readUnrecorded(in).recording(in.recording("toy_recording"));
    }

    CallStatus.Builder readUnrecorded(Fields in) {
        return CallStatus.builder()
                .callId(in.text("toy_call"))
                .state(in.text("toy_status"), STATES)
                .direction(in.find("toy_way"), DIRECTIONS)
                .from(in.party("toy_from"))
                .to(in.party("toy_to"))
                .startedAt(in.instant("toy_started", TOKYO))
                .duration(in.seconds("toy_seconds"));
    }

    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "toy_call, toy_event, toy_mood, toy_seconds, toy_started, toy_status, toy_tempo, toy_way")
                .personal("toy_from, toy_to, toy_recording, toy_keys");
    }
}
