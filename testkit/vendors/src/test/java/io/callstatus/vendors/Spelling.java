package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/** How a client escapes what it sends. All give the same names and values. */
enum Spelling {
    /** As forms are written. */
    FORM("-_.*", true, "%%%02X"),
    /** As RFC 3986 would have it. */
    STRICT("-_.~", false, "%%%02X"),
    /** As few as can be, in small letters. */
    LAX("-_.~!*'()@:,/?$;", false, "%%%02x");

    private final String plain;
    private final boolean isBlankPlus;
    private final String escape;

    Spelling(String plain, boolean isBlankPlus, String escape) {
        this.plain = plain;
        this.isBlankPlus = isBlankPlus;
        this.escape = escape;
    }

    String write(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> write(pair.name()) + "=" + write(pair.value()))
                .collect(Collectors.joining("&"));
    }

    String write(String text) {
        StringBuilder written = new StringBuilder();
        for (byte octet : text.getBytes(UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || plain.indexOf(c) >= 0);
            if (isPlain || c == ' ' && isBlankPlus) {
                written.append(isPlain ? c : '+');
            } else {
                written.append(escape.formatted((int) c));
            }
        }
        return written.toString();
    }
}
