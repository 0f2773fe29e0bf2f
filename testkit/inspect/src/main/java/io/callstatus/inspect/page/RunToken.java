package io.callstatus.inspect.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random word of one run: who knows it may look at the page. Immutable; {@code toString} does not show it. */
final class RunToken {
    private static final int BYTES = 24;

    private final String text;

    private RunToken(String text) {
        this.text = text;
    }

    static RunToken random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RunToken(HexFormat.of().formatHex(bytes));
    }

    /** In the URL that is printed, and in the cookie. */
    String text() {
        return text;
    }

    /** In constant time. */
    boolean is(String sent) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "RunToken{***}";
    }
}
