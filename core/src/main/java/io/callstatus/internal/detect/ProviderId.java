package io.callstatus.internal.detect;

import io.callstatus.spi.CallStatusParser;

/** The ids of providers: 1 to 64 lower-case letters and digits, so that they may stand in logs, keys and file names. */
public final class ProviderId {
    /** What an id is, for messages. */
    public static final String EXPECTED = "1 to 64 lower-case letters and digits (a-z, 0-9)";

    private static final int LONGEST = 64;

    private ProviderId() {}

    /** Whether a text is one. */
    public static boolean isOne(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return length > 0 && length <= LONGEST;
    }

    /** The id of a parser's provider; refused, without being shown, where it is none. */
    public static String of(CallStatusParser parser) {
        String id = parser.provider();
        if (!isOne(id)) {
            throw new IllegalArgumentException(
                    "the provider id of " + parser.getClass().getName() + " is not " + EXPECTED);
        }
        return id;
    }
}
