package io.callstatus.internal.fields;

import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.JsonStrings;
import io.callstatus.internal.text.Utf8;

/** How names and values are written in the bytes. */
public enum Encoding {
    FORM,
    JSON,
    /** As they are: each name, and its value directly after it. */
    PLAIN;

    /** The text of an escaped name or value. */
    String decode(byte[] bytes, int start, int end) {
        return switch (this) {
            case FORM -> FormCoding.decode(bytes, start, end);
            case JSON -> JsonStrings.unescape(bytes, start, end);
            case PLAIN -> Utf8.decode(bytes, start, end);
        };
    }
}
