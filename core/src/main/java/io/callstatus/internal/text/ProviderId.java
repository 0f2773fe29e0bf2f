package io.callstatus.internal.text;

/** The ids of providers: 1 to 64 lower-case letters and digits, so that they can be used in logs, keys and file names. */
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
}
