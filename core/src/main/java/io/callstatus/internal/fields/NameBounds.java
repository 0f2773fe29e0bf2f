package io.callstatus.internal.fields;

/** Finds where a scanned name is, from the bytes before its value. Only unknown names need it. */
final class NameBounds {
    private NameBounds() {}

    /** The end of the name: before an equals sign, if any; in JSON before a quote, a colon, blanks and perhaps a quote. */
    static int end(byte[] bytes, Encoding encoding, int valueStart, FieldKind kind) {
        if (encoding == Encoding.FORM) {
            return bytes[valueStart - 1] == '=' ? valueStart - 1 : valueStart;
        }
        int end = valueStart - (kind == FieldKind.TEXT ? 2 : 1);
        while (bytes[end] != '"') {
            end--;
        }
        return end;
    }

    /** The start of the name: after an ampersand, if any; in JSON after a quote that is not escaped. */
    static int start(byte[] bytes, Encoding encoding, int end) {
        int start = end;
        if (encoding == Encoding.FORM) {
            while (start > 0 && bytes[start - 1] != '&') {
                start--;
            }
            return start;
        }
        while (bytes[start - 1] != '"' || bytes[start - 2] == '\\') {
            start--;
        }
        return start;
    }
}
