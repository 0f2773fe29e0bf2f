package io.callstatus.internal.servlet;

import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * A form that was created from parameters. If nothing shows how they were decoded, it is invalid there, and only a proof can
 * show which of the other readings was sent.
 */
public final class RebuiltForm extends ByteArrayInputStream {
    private final List<byte[]> otherReadings;

    RebuiltForm(byte[] form, List<byte[]> otherReadings) {
        super(form);
        this.otherReadings = List.copyOf(otherReadings);
    }

    /** The other forms that may have been sent; empty if it is certain. */
    public List<byte[]> otherReadings() {
        return otherReadings;
    }

    int size() {
        return count;
    }
}
