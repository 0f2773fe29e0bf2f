package io.callstatus.inspect;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.util.List;

/** An installed provider that tests URLs and sends several statuses at once. */
public final class TestingParser implements CallStatusParser {
    @Override
    public String provider() {
        return "testing";
    }

    @Override
    public List<Callback> callbacks() {
        return List.of(
                Callback.handshake("validation", Handshake.echoHeader("Testing-Token")),
                Callback.callStatus(
                                "legs",
                                in -> CallStatus.builder()
                                        .callId(in.text("testing_id"))
                                        .state(CallState.RINGING))
                        .via(Transport.JSON)
                        .all(Evidence.key("testing_legs"))
                        .in(Envelope.none().each("testing_legs")));
    }

    @Override
    public Verification verification() {
        return Verification.sharedSecret("Testing-Key");
    }
}
