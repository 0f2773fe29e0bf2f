package io.callstatus.internal.scan;

import io.callstatus.internal.text.ReferenceUtf8;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A reference implementation: the urlencoded parser and the UTF-8 decoder of the WHATWG standards, step by step as they are
 * written there.
 */
final class ReferenceForm {
    /** A field, and where its value begins. */
    record Pair(String name, String value, int offset) {}

    private ReferenceForm() {}

    /** URL standard, 5.1. */
    static List<Pair> parse(byte[] input) {
        List<Pair> output = new ArrayList<>();
        int start = 0;
        while (start <= input.length) {
            int end = indexOf(input, '&', start, input.length);
            if (end > start) {
                int equals = indexOf(input, '=', start, end);
                int value = Math.min(equals + 1, end);
                output.add(new Pair(text(input, start, equals), text(input, value, end), value));
            }
            start = end + 1;
        }
        return output;
    }

    /** The index of the first such byte; {@code to} if there is none. */
    private static int indexOf(byte[] input, char wanted, int from, int to) {
        int at = from;
        while (at < to && input[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String text(byte[] input, int start, int end) {
        return new ReferenceUtf8().decode(percentDecode(input, start, end));
    }

    /** URL standard, 1.3, after each plus sign has become a space. */
    private static byte[] percentDecode(byte[] input, int start, int end) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        for (int i = start; i < end; i++) {
            int b = input[i] == '+' ? ' ' : input[i];
            boolean escape = b == '%' && i + 2 < end && digit(input[i + 1]) >= 0 && digit(input[i + 2]) >= 0;
            output.write(escape ? digit(input[i + 1]) * 16 + digit(input[i + 2]) : b);
            i += escape ? 2 : 0;
        }
        return output.toByteArray();
    }

    private static int digit(byte b) {
        return "0123456789abcdef".indexOf(b >= 'A' && b <= 'F' ? b + 32 : b);
    }
}
