package io.callstatus.archive;

import io.callstatus.ParserSet;
import io.callstatus.UnreadableRequestException;
import io.callstatus.WebhookRequest;

/** One line of an archive: a request, or what is wrong with it. Immutable. */
public sealed interface ArchiveLine permits ArchiveLine.Stored, ArchiveLine.Broken {
    /** The name of the file, without its folder. */
    String file();

    /** The number of the line in the file, from 1. */
    long number();

    /**
     * A request that was stored.
     *
     * @param file the name of the file, without its folder
     * @param number the number of the line in the file, from 1
     * @param request as it was received
     */
    record Stored(String file, long number, WebhookRequest request) implements ArchiveLine {
        /**
         * Whether the request is as it was received, so that it can be verified. False if its secrets were removed; it can then
         * be parsed by {@code detect(…).trustUnverified()}.
         */
        public boolean isVerifiable() {
            return request.header(ParserSet.SECRETS_REMOVED).isEmpty();
        }
    }

    /**
     * A line that cannot be read. Those behind it can.
     *
     * @param file the name of the file, without its folder
     * @param number the number of the line in the file, from 1
     * @param cause what is wrong, without anything of the line
     */
    record Broken(String file, long number, UnreadableRequestException cause) implements ArchiveLine {}
}
