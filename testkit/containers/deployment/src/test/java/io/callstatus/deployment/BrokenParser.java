package io.callstatus.deployment;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.util.List;

/** A provider whose constructor fails. */
public final class BrokenParser implements CallStatusParser {
    /** As the ServiceLoader wants it. */
    public BrokenParser() {
        throw new IllegalArgumentException("not configured");
    }

    @Override
    public String provider() {
        return "broken";
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
