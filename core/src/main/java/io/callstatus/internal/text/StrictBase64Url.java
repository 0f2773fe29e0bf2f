package io.callstatus.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64 of the URL alphabet (RFC 4648, section 5) as JWT has it: a text has one spelling only. */
public final class StrictBase64Url {
    private StrictBase64Url() {}

    /** The bytes that were written so; null where there is padding, a bit too many or anything else. */
    public static byte @Nullable [] decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
            boolean isStrict = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(text);
            return isStrict ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
