package io.callstatus.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Callers who withhold their number: as a word, or as that word spelled on a keypad; alone, as the user of a SIP or tel URI, or
 * in a name-addr ({@code "Anonymous" <sip:anonymous@anonymous.invalid>}). Stateless.
 */
public final class WithheldCallers {
    /** Each word alone, and before or after one of {@link #ADDED}; letters and digits only. */
    private static final Set<String> WORDS = Set.of(
            "anonymous",
            "blocked",
            "hidden",
            "nocallerid",
            "nocli",
            "noid",
            "nonumber",
            "notavailable",
            "outofarea",
            "private",
            "prohibited",
            "restricted",
            "suppressed",
            "unavailable",
            "undisclosed",
            "unknown",
            "withheld");

    private static final Set<String> ADDED = Set.of(
            "",
            "call",
            "caller",
            "callerid",
            "callername",
            "cli",
            "id",
            "name",
            "number",
            "party",
            "presentation",
            "user");

    /** The words as letters on a keypad. Only an international number cannot have these digits. */
    private static final Set<String> KEYPAD =
            Set.of("266696687", "7378742833", "2562533", "8656696", "86282452253", "7748283", "94844353");

    /** ANONYMOUS, which is also sent without a plus sign; the others might be local numbers. */
    private static final String KEYPAD_WITHOUT_PLUS = "266696687";

    private static final String NOBODY = "anonymous.invalid";

    /** Longer texts are none of these, and are not parsed. */
    private static final int LONGEST = 512;

    private WithheldCallers() {}

    /** Whether an address means a withheld number. */
    public static boolean isOne(String address) {
        if (address.isEmpty() || address.length() > LONGEST || Addresses.isE164(address)) {
            return isKeypad(address);
        }
        String text = address.strip();
        int open = text.lastIndexOf('<');
        int close = text.indexOf('>', open + 1);
        if (open < 0 || close < 0) {
            return isAddress(text);
        }
        String uri = text.substring(open + 1, close).strip();
        return isAddress(uri) || isWord(text.substring(0, open)) && !hasNumber(uri);
    }

    private static boolean isAddress(String address) {
        String user = user(address);
        return isWord(user) || isKeypad(user) || isAtNobody(address);
    }

    /** The user of a SIP or tel URI, without password and parameters; for any other text, everything before an {@code @}. */
    private static String user(String address) {
        int start = hasScheme(address) ? address.indexOf(':') + 1 : 0;
        int end = address.indexOf('@', start);
        String user = address.substring(start, end < 0 ? address.length() : end);
        int stop = 0;
        while (stop < user.length() && ";?:".indexOf(user.charAt(stop)) < 0) {
            stop++;
        }
        byte[] bytes = user.substring(0, stop).replace("+", "%2B").getBytes(StandardCharsets.UTF_8);
        return FormCoding.decode(bytes, 0, bytes.length).strip();
    }

    private static boolean hasScheme(String address) {
        return startsWith(address, "sip:") || startsWith(address, "sips:") || startsWith(address, "tel:");
    }

    private static boolean startsWith(String address, String prefix) {
        return address.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** RFC 3261, 8.1.1.3: a caller from this host does not say who it is. */
    private static boolean isAtNobody(String address) {
        int start = Math.max(address.indexOf('@'), hasScheme(address) ? address.indexOf(':') : -1);
        int end = start + 1 + NOBODY.length();
        return start >= 0
                && address.regionMatches(true, start + 1, NOBODY, 0, NOBODY.length())
                && (end == address.length() || ";:?".indexOf(address.charAt(end)) >= 0);
    }

    private static boolean isKeypad(String text) {
        return text.startsWith("+") ? KEYPAD.contains(text.substring(1)) : text.equals(KEYPAD_WITHOUT_PLUS);
    }

    private static boolean isWord(String text) {
        String word = letters(text);
        for (String added : ADDED) {
            int rest = word.length() - added.length();
            if (word.endsWith(added) && WORDS.contains(word.substring(0, rest))
                    || word.startsWith(added) && WORDS.contains(word.substring(added.length()))) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean hasNumber(String uri) {
        String user = user(uri);
        return user.length() > 2 && user.chars().allMatch(c -> c == '+' || c >= '0' && c <= '9');
    }
}
