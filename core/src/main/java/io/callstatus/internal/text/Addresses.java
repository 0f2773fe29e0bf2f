package io.callstatus.internal.text;

/** What the text of an address shows. */
public final class Addresses {
    private Addresses() {}

    /** A plus sign and 7 to 15 digits, the first of them not zero. */
    public static boolean isE164(String address) {
        int length = address.length();
        if (length < 8 || length > 16 || address.charAt(0) != '+' || address.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (address.charAt(i) < '0' || address.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
