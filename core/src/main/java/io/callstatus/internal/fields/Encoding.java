package io.callstatus.internal.fields;

import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.JsonStrings;

/** How names and values are written in the bytes. */
public enum Encoding {
    FORM,
    JSON;

    /** The text of what is escaped. */
    String decode(byte[] bytes, int start, int end) {
        return this == FORM ? FormCoding.decode(bytes, start, end) : JsonStrings.unescape(bytes, start, end);
    }
}
