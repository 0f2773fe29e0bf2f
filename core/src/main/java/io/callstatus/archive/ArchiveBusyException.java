package io.callstatus.archive;

import java.io.IOException;

/** The archive was not free to write a request in time: the disk is slower than what comes. */
public final class ArchiveBusyException extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveBusyException(String message) {
        super(message);
    }
}
