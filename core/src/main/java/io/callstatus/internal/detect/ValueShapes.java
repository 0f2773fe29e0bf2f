package io.callstatus.internal.detect;

import io.callstatus.internal.http.Urls;
import io.callstatus.internal.text.AsciiSet;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shapes of values that distinguish providers. */
public final class ValueShapes {
    private static final int UUID_LENGTH = 36;

    private static final byte ALPHANUMERIC = 1;
    private static final byte DASH = 2;
    /** What stands in a UUID, and what each byte is. */
    private static final byte[] UUID = uuid();

    private static final byte[] CHARACTERS = characters();

    private ValueShapes() {}

    /** Letters and digits in groups of 8, 4, 4, 4 and 12. Providers' own examples have letters beyond f. */
    public static boolean isUuid(@Nullable String text) {
        if (text == null || text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            boolean alphanumeric = c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            if (dash ? c != '-' : !alphanumeric) {
                return false;
            }
        }
        return true;
    }

    /** The same for bytes. */
    static boolean isUuid(byte[] bytes, int from, int to) {
        if (to - from != UUID_LENGTH) {
            return false;
        }
        int wrong = 0; // checked once, after the loop: most ids have the shape
        for (int i = 0; i < UUID_LENGTH; i++) {
            wrong |= CHARACTERS[bytes[from + i] & 0xFF] ^ UUID[i];
        }
        return wrong == 0;
    }

    private static byte[] uuid() {
        byte[] kinds = new byte[UUID_LENGTH];
        Arrays.fill(kinds, ALPHANUMERIC);
        for (int dash : new int[] {8, 13, 18, 23}) {
            kinds[dash] = DASH;
        }
        return kinds;
    }

    private static byte[] characters() {
        byte[] kinds = new byte[1 << Byte.SIZE];
        for (char c : (AsciiSet.LETTERS + AsciiSet.DIGITS).toCharArray()) {
            kinds[c] = ALPHANUMERIC;
        }
        kinds['-'] = DASH;
        return kinds;
    }

    /** Whether any letter is lower-case. */
    public static boolean hasLowerCase(@Nullable String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the host of a URL or SIP URI is this domain or one below it. */
    public static boolean isOnDomain(@Nullable String text, String domain) {
        if (text == null) {
            return false;
        }
        String host = host(text.strip()).toLowerCase(Locale.ROOT);
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static String host(String uri) {
        int scheme = uri.indexOf(':');
        if (scheme < 0) {
            return "";
        }
        int start = uri.startsWith("//", scheme + 1) ? scheme + 3 : scheme + 1;
        int end = start;
        while (end < uri.length() && "/?#;>".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        String authority = uri.substring(start, end);
        return Urls.hostName(authority.substring(authority.lastIndexOf('@') + 1));
    }
}
