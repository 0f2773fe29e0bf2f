package io.callstatus.inspect.capture;

import java.io.IOException;

/** Nothing of a HAR is taken; the message says why, and holds nothing of it. */
public final class HarException extends IOException {
    private static final long serialVersionUID = 1L;

    HarException(String message) {
        super(message);
    }
}
