package io.callstatus.internal.verify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Other spellings of one JSON text, in which each character is a byte of UTF-8. Stateless. */
final class NearJson {
    private NearJson() {}

    /** Each other spelling, the likely ones first. */
    static List<String> of(String json) {
        String compact = spelled(json, ",", ":", false);
        Set<String> found = new LinkedHashSet<>();
        found.add(json);
        found.add(compact);
        found.add(spelled(json, ", ", ": ", false));
        found.add(spelled(json, ",", ":", true));
        found.add(compact.replace("\\/", "/"));
        found.add(escaped(compact));
        found.remove(json);
        return List.copyOf(found);
    }

    /** With white space only after commas and colons; a slash in a text may be escaped. */
    private static String spelled(String json, String comma, String colon, boolean isSlashEscaped) {
        StringBuilder all = new StringBuilder(json.length() + json.length() / 8);
        boolean isText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && isText && i + 1 < json.length()) {
                all.append(c).append(json.charAt(++i));
            } else if (c == '"') {
                isText = !isText;
                all.append(c);
            } else if (isText) {
                all.append(c == '/' && isSlashEscaped ? "\\/" : String.valueOf(c));
            } else if (" \t\r\n".indexOf(c) < 0) {
                all.append(c == ',' ? comma : c == ':' ? colon : String.valueOf(c));
            }
        }
        return all.toString();
    }

    /** With escapes for what is not ASCII, if it is valid UTF-8. */
    private static String escaped(String json) {
        String text = new String(json.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder(json.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all.append(c < 0x80 ? String.valueOf(c) : "\\u" + HexFormat.of().toHexDigits(c));
        }
        return all.toString();
    }
}
