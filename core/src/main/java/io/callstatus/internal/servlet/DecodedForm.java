package io.callstatus.internal.servlet;

import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A form as a container has decoded it, and what its text and length show about the decoding. For one thread. */
final class DecodedForm {
    /** The characters beside letters and digits that encoders do not escape. A blank is a plus sign, or escaped. */
    private static final List<AsciiSet> PLAIN = List.of(
            AsciiSet.of("*-._ "), // browsers, Java
            AsciiSet.of("-._ "), // PHP, Ruby
            AsciiSet.of("-._~ "), // Python, Go
            AsciiSet.of("-._~"), // RFC 3986
            AsciiSet.of("-._~!*'()"), // JavaScript
            AsciiSet.of("!\"#$'()*,-./:;<=>?@[\\]^_`{|}~ ")); // by hand

    private static final int ESCAPED = 3;

    private static final AsciiSet LETTERS_AND_DIGITS = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS);

    private final Map<String, List<String>> parameters;
    private int pairs;
    private int lettersAndDigits;
    private int signs;
    private int latin1;
    private boolean beyondLatin1;
    private boolean utf8Beneath = true;

    DecodedForm(Map<String, List<String>> parameters) {
        this.parameters = parameters;
        parameters.forEach((name, values) -> values.forEach(value -> {
            pairs++;
            look(name);
            look(value);
        }));
    }

    private void look(String text) {
        int before = latin1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            beyondLatin1 |= c > 0xFF;
            if (c > 0x7F) {
                latin1++;
            } else if (LETTERS_AND_DIGITS.contains(c)) {
                lettersAndDigits++;
            } else {
                signs++;
            }
        }
        if (latin1 > before) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            utf8Beneath &= Utf8.isValid(bytes, 0, bytes.length);
        }
    }

    boolean isAscii() {
        return latin1 == 0;
    }

    /** Whether every character may be a byte that was not decoded. */
    boolean isLatin1() {
        return !beyondLatin1;
    }

    /** Whether its characters, taken as bytes, are UTF-8. */
    boolean hasUtf8Beneath() {
        return !beyondLatin1 && utf8Beneath;
    }

    /** Whether the form has this length, if each character beyond ASCII was so many bytes and an encoder wrote it as usual. */
    boolean mayHaveLength(long length, int bytesPerCharacter) {
        long bytes = (long) bytesPerCharacter * latin1;
        for (AsciiSet plain : PLAIN) {
            int kept = count(plain);
            long ascii = lettersAndDigits + kept + (long) ESCAPED * (signs - kept) + Math.max(2L * pairs - 1, 0);
            if (length == ascii + bytes || length == ascii + ESCAPED * bytes) {
                return true;
            }
        }
        return false;
    }

    private int count(AsciiSet wanted) {
        int[] count = new int[1];
        parameters.forEach((name, values) -> values.forEach(value -> {
            count[0] +=
                    (int) name.chars().filter(c -> wanted.contains((char) c)).count();
            count[0] +=
                    (int) value.chars().filter(c -> wanted.contains((char) c)).count();
        }));
        return count[0];
    }

    /** The form, with the wrong decoding undone. */
    byte[] encode(Function<String, byte[]> bytes) {
        return isAscii() ? ascii() : undone(bytes);
    }

    /** Every decoding leaves ASCII as it is. */
    private byte[] ascii() {
        byte[] form = new byte[lettersAndDigits + ESCAPED * signs + 2 * pairs];
        int at = 0;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            for (String value : parameter.getValue()) {
                if (!name.isEmpty() || !value.isEmpty()) {
                    at = add(at == 0 ? withoutMark(name) : name, value, form, at);
                }
            }
        }
        return Arrays.copyOf(form, at);
    }

    private static int add(String name, String value, byte[] form, int from) {
        int at = from;
        if (at > 0) {
            form[at++] = '&';
        }
        at = FormCoding.encode(name, form, at);
        form[at++] = '=';
        return FormCoding.encode(value, form, at);
    }

    private String withoutMark(String name) {
        String rest = name.substring(FormCoding.start(name.getBytes(StandardCharsets.US_ASCII)));
        return parameters.containsKey(rest) ? name : rest;
    }

    private byte[] undone(Function<String, byte[]> bytes) {
        StringBuilder form = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> append(form, bytes, name, value)));
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void append(StringBuilder form, Function<String, byte[]> bytes, String name, String value) {
        if (name.isEmpty() && value.isEmpty()) {
            return; // some containers create one for each "&&"
        }
        byte[] whole = bytes.apply(name);
        byte[] first = form.length() == 0 ? withoutMark(whole, bytes) : whole;
        form.append(form.length() == 0 ? "" : "&");
        FormCoding.encode(first, form);
        form.append('=');
        FormCoding.encode(bytes.apply(value), form);
    }

    /**
     * Without the byte order mark of the form. Containers reorder fields: if there is a field of that name already, the mark is
     * part of the name.
     */
    private byte[] withoutMark(byte[] name, Function<String, byte[]> bytes) {
        byte[] rest = Arrays.copyOfRange(name, FormCoding.start(name), name.length);
        String bare = new String(rest, StandardCharsets.ISO_8859_1);
        boolean isThere = parameters.keySet().stream()
                .anyMatch(other -> bare.equals(new String(bytes.apply(other), StandardCharsets.ISO_8859_1)));
        return isThere ? name : rest;
    }
}
