package io.callstatus.internal;

import java.nio.charset.StandardCharsets;

/** A name that fields are asked for: hashed and encoded once, then compared with the bytes of many bodies. Immutable. */
final class FieldName {
    private final String text;
    private final byte[] bytes;
    private final int hash;

    FieldName(String text) {
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
        this.hash = NameHash.of(bytes, 0, bytes.length);
    }

    String text() {
        return text;
    }

    byte[] bytes() {
        return bytes;
    }

    int hash() {
        return hash;
    }
}
