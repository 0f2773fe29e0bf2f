package io.callstatus.archive;

import java.io.IOException;

/** The archive has no room for a request: its quota is used up, or the line of the request is longer than allowed. */
public final class ArchiveFullException extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveFullException(String message) {
        super(message);
    }
}
