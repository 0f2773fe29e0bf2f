package io.callstatus.internal.servlet;

import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * A form that was made of parameters. Where nothing tells how they were decoded, it is broken there, and only a proof can
 * tell which of the other readings is what was sent.
 */
public final class RebuiltForm extends ByteArrayInputStream {
    private final List<byte[]> otherReadings;

    RebuiltForm(byte[] form, List<byte[]> otherReadings) {
        super(form);
        this.otherReadings = List.copyOf(otherReadings);
    }

    /** What else may have been sent; empty where that is known. */
    public List<byte[]> otherReadings() {
        return otherReadings;
    }

    int size() {
        return count;
    }
}
