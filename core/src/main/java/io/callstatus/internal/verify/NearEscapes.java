package io.callstatus.internal.verify;

import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other percent-escapes of one text, which software that decodes and encodes again may have received. Stateless. */
final class NearEscapes {
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");

    /** Characters that need no escape in a path and a query, but that many encoders escape. */
    private static final AsciiSet OPTIONAL = AsciiSet.of("!'()*,:;@$/~");

    /** Separators of a URL or a form, which therefore never result from unescaping. */
    private static final AsciiSet PARTS = AsciiSet.of("%&=+#?/ ");

    private NearEscapes() {}

    /** Each other spelling, the likely ones first. */
    static List<String> of(String text) {
        Set<String> found = new LinkedHashSet<>();
        found.add(text);
        found.add(text.replace("+", "%20"));
        found.add(text.replace("%20", "+"));
        found.add(escaped(text, escapes -> escapes.toLowerCase(Locale.ROOT)));
        found.add(escaped(text, escapes -> escapes.toUpperCase(Locale.ROOT)));
        found.add(escaped(text, NearEscapes::decoded));
        found.add(encoded(text));
        found.remove(text);
        return List.copyOf(found);
    }

    private static String escaped(String text, UnaryOperator<String> change) {
        return ESCAPES.matcher(text).replaceAll(run -> Matcher.quoteReplacement(change.apply(run.group())));
    }

    /** For consecutive escapes, their text, unless it would separate what surrounds it. */
    private static String decoded(String escapes) {
        byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isText = Utf8.isValid(bytes, 0, bytes.length)
                && text.chars().noneMatch(c -> c < ' ' || c == 0x7F || PARTS.contains((char) c));
        return isText ? text : escapes;
    }

    /** Escapes what need not be escaped; in the query, if there is one. */
    private static String encoded(String text) {
        int start = text.indexOf('?') + 1;
        StringBuilder all = new StringBuilder(text.substring(0, start));
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isKept = !OPTIONAL.contains(c) || start == 0 && c == '/';
            all.append(
                    isKept
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits((byte) c));
        }
        return all.toString();
    }
}
