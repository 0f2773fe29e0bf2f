package io.callstatus.archive;

import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.text.StrictBase64;
import java.io.IOException;

/** How a request as JSON stands in a line: as it is, or encrypted. As thread-safe as the cipher. */
sealed interface LineCoding permits LineCoding.Plain, EncryptedLines {
    /** Lines of JSON. */
    LineCoding PLAIN = new Plain();

    /**
     * The line, without its end.
     *
     * @throws ArchiveFullException if it would be longer than this
     * @throws IOException if it cannot be encrypted
     */
    byte[] encode(byte[] json, int maxLineBytes) throws IOException;

    /**
     * The JSON in a line.
     *
     * @throws io.callstatus.UnreadableRequestException if the line is of another kind
     */
    byte[] decode(byte[] line);

    /** The bytes of the longest line in which so many bytes of JSON may stand. */
    int longestLine(int json);

    /** Refuses a line that is longer than it may be. */
    static void requireWithin(long length, int maxLineBytes) throws ArchiveFullException {
        if (length > maxLineBytes) {
            throw new ArchiveFullException("a request takes a line of " + length + " bytes, and maxLineBytes is "
                    + maxLineBytes + ": raise it if providers send that much");
        }
    }

    /** As it is. */
    final class Plain implements LineCoding {
        private Plain() {}

        @Override
        public byte[] encode(byte[] json, int maxLineBytes) throws IOException {
            requireWithin(json.length, maxLineBytes);
            return json;
        }

        @Override
        public byte[] decode(byte[] line) {
            if (line.length > 0 && line[0] != '{' && StrictBase64.decode(line) != null) {
                throw UnreadableRequests.encryptedLine();
            }
            return line;
        }

        @Override
        public int longestLine(int json) {
            return json;
        }
    }
}
