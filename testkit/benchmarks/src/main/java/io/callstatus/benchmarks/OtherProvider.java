package io.callstatus.benchmarks;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EventKind;
import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;

/**
 * A provider that does not exist, to make many: it has a header of its own, shares some names with real ones, and needs
 * a value beside the name, as real ones do.
 */
final class OtherProvider implements CallStatusParser {
    private static final WordMap<CallState> STATES =
            WordMap.withDefault(CallState.UNKNOWN).same("completed");

    private final String id;
    private final List<Callback> callbacks;

    private OtherProvider(int number) {
        id = "other" + number;
        Callback recording = Callback.otherEvent("recording", EventKind.RECORDING)
                .all(Evidence.key("recording_url"), Evidence.absent("status"));
        callbacks = List.of(
                recording,
                Callback.callStatus("call", this::read)
                        .via(Transport.FORM, Transport.JSON, Transport.QUERY)
                        .header("X-Other" + number + "-Signature")
                        .all("from", "to", "other" + number + "_uuid")
                        .all(Evidence.value("direction", "inbound", "outbound"))
                        .any("status", "other" + number + "_status"));
    }

    static ParserSet addTo(ParserSet parsers, int count) {
        ParserSet more = parsers;
        for (int number = 0; number < count; number++) {
            more = more.with(new OtherProvider(number));
        }
        return more;
    }

    @Override
    public String provider() {
        return id;
    }

    @Override
    public List<Callback> callbacks() {
        return callbacks;
    }

    @Override
    public Verification verification() {
        return Verification.none();
    }

    private CallStatus.Builder read(Fields in) {
        return CallStatus.builder().callId(in.text(id + "_uuid")).state(in.text("status"), STATES);
    }
}
