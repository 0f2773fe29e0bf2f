package io.callstatus.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64 of the URL alphabet (RFC 4648, section 5) as JWT uses it: one spelling for the same bytes. */
public final class StrictBase64Url {
    private StrictBase64Url() {}

    /** The decoded bytes; null if there is padding, or a bit too many, or the text is not base64. */
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
