package io.callstatus.deployment;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;

/** A second provider of an id that there is already. */
public final class SecondCallerDeskParser implements CallStatusParser {
    /** As the ServiceLoader wants it. */
    public SecondCallerDeskParser() {}

    @Override
    public String provider() {
        return "callerdesk";
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of(Transport.FORM);
    }

    @Override
    public Verification verification() {
        return Verification.none();
    }

    @Override
    public CallStatus.Builder read(Fields in) {
        return CallStatus.builder();
    }
}
