package io.callstatus.deployment;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.util.List;

/** A second provider of an id that there is already. */
public final class SecondCallerDeskParser implements CallStatusParser {
    /** As the ServiceLoader wants it. */
    public SecondCallerDeskParser() {}

    @Override
    public String provider() {
        return "callerdesk";
    }

    @Override
    public List<Callback> callbacks() {
        return List.of(Callback.callStatus("call", this::read).via(Transport.FORM));
    }

    @Override
    public Verification verification() {
        return Verification.none();
    }

    private CallStatus.Builder read(Fields in) {
        return CallStatus.builder();
    }
}
