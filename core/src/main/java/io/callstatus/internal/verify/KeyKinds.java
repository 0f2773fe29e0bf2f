package io.callstatus.internal.verify;

import io.callstatus.spi.VerificationScheme.KeyKind;

/** The names of the kinds of keys. */
public final class KeyKinds {
    private KeyKinds() {}

    /** For messages. */
    public static String words(KeyKind kind) {
        return switch (kind) {
            case TEXT -> "secret";
            case USER_AND_PASSWORD -> "user and password with a colon between them";
            case BASE64 -> "base64 of at least 16 bytes";
            case HEX -> "hexadecimal digits of at least 16 bytes";
            case ED25519 -> "public key";
        };
    }
}
