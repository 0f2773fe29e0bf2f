package io.callstatus.internal;

/**
 * The one pass over a form or a query: the urlencoded parser of the WHATWG URL standard, on bytes.
 *
 * <p>Only finds where things are; {@link FormText} decodes what is asked for. The form loop is one of the two places in
 * the library where speed comes before short methods.
 */
public final class FormScanner {
    private FormScanner() {}

    /** Scans bytes from {@code start} up to {@code end}; it cannot fail but by having too many fields. */
    public static FieldTable scan(byte[] bytes, int start, int end) {
        FieldTable table = new FieldTable(bytes, FieldTable.Encoding.FORM);
        int at = start;
        while (at < end) {
            int nameStart = at;
            int equals = -1;
            int meta = 0;
            for (; at < end; at++) {
                byte b = bytes[at];
                if (b > '=') {
                    continue; // letters: most bytes end here
                }
                if (b == '&') {
                    break;
                }
                if (b == '=') {
                    equals = equals < 0 ? at : equals;
                } else if (b == '%' || b == '+') {
                    meta |= equals < 0 ? FieldTable.NAME_ESCAPED : FieldTable.VALUE_ESCAPED;
                }
            }
            if (at > nameStart) {
                int nameEnd = equals < 0 ? at : equals;
                int valueStart = equals < 0 ? at : equals + 1;
                if (!table.add(nameStart, nameEnd, valueStart, at, meta)) {
                    break;
                }
            }
            at++;
        }
        return table;
    }
}
