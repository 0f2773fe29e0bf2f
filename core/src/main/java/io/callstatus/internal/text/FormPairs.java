package io.callstatus.internal.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits a form in any charset as servlet containers do; the scanner of forms reads what providers send. */
public final class FormPairs {
    private FormPairs() {}

    /** Adds the pairs of a form to the given ones. */
    public static void add(byte[] form, Charset charset, Map<String, List<String>> to) {
        for (int at = 0, end; at < form.length; at = end + 1) {
            end = indexOf('&', form, at, form.length);
            int equals = indexOf('=', form, at, end);
            if (end > at) {
                String name = new String(FormCoding.bytes(form, at, equals), charset);
                String value = new String(FormCoding.bytes(form, Math.min(equals + 1, end), end), charset);
                to.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
            }
        }
    }

    private static int indexOf(char wanted, byte[] form, int start, int end) {
        int at = start;
        while (at < end && form[at] != wanted) {
            at++;
        }
        return at;
    }
}
