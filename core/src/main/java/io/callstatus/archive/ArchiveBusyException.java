package io.callstatus.archive;

import java.io.IOException;

/** The archive could not write a request in time: requests arrive faster than the disk can write them. */
public final class ArchiveBusyException extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveBusyException(String message) {
        super(message);
    }
}
