package io.callstatus.internal.fields;

import io.callstatus.internal.text.AsciiSet;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Texts that have the same bytes in every encoding, one after the other with a blank between: ASCII letters, digits and {@code
 * - . _}.
 *
 * @param bytes the texts; never changed
 */
public record PlainTexts(byte[] bytes, int from, int to) {
    private static final AsciiSet PLAIN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "-._");

    /** Those of these texts that are plain. */
    public static PlainTexts of(Collection<String> texts) {
        StringBuilder plain = new StringBuilder();
        for (String text : texts) {
            if (isPlain(text)) {
                plain.append(plain.isEmpty() ? "" : " ").append(text);
            }
        }
        byte[] bytes = plain.toString().getBytes(StandardCharsets.US_ASCII);
        return new PlainTexts(bytes, 0, bytes.length);
    }

    /** Whether a text has the same bytes in every encoding. */
    public static boolean isPlain(String text) {
        return !text.isEmpty() && PLAIN.isAllOf(text);
    }

    /** The texts, with a blank between. */
    public String joined() {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    /** The length, and none of the texts. */
    @Override
    public String toString() {
        return "PlainTexts{" + (to - from) + " bytes}";
    }
}
