package io.callstatus.internal;

import java.util.Locale;
import java.util.Set;

/** What can be said of an address by its text alone. */
public final class PhoneNumbers {
    private static final Set<String> WITHHELD =
            Set.of("anonymous", "restricted", "private", "withheld", "unavailable", "unknown", "blocked");

    private PhoneNumbers() {}

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

    /** A word that stands for a number that nobody may see, alone or as the user of a SIP URI. */
    public static boolean isWithheld(String address) {
        String word = address.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith("sip:") || word.startsWith("sips:")) {
            int at = word.indexOf('@');
            word = word.substring(word.indexOf(':') + 1, at < 0 ? word.length() : at);
        }
        return WITHHELD.contains(word);
    }
}
