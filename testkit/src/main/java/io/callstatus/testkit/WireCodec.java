package io.callstatus.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fields to bytes and back, the slow and obvious way: the reference that the library's fast scanners are held against. */
interface WireCodec {
    /**
     * The fields, in order.
     *
     * @throws IllegalArgumentException if the bytes have no fields in this encoding
     */
    List<WireField> decode(byte[] bytes);

    /** The bytes that hold these fields. */
    byte[] encode(List<WireField> fields);

    /** A field that holds a text. */
    WireField text(String name, String value);

    /** A field that holds a JSON value, given as its source; where nothing is JSON, the same as a text. */
    WireField source(String name, String json);

    /** A field whose value is these bytes, one per character, whatever they mean. */
    WireField bytes(String name, String latin1);

    /** The bytes of a text, one character for each. */
    static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
