package io.callstatus.internal.time;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** {@link InstantParser} of texts, each with something around it that is not part of it. */
final class TimesOfText {
    private static final int AROUND = 3;

    private TimesOfText() {}

    static @Nullable Instant iso(String text) {
        return InstantParser.iso(within(text), AROUND, AROUND + text.length());
    }

    static @Nullable Instant rfc2822(String text) {
        return InstantParser.rfc2822(within(text), AROUND, AROUND + text.length());
    }

    static @Nullable Instant local(String text, ZoneId zone) {
        return InstantParser.local(within(text), AROUND, AROUND + text.length(), zone);
    }

    private static byte[] within(String text) {
        return TimeParts.ascii("1, " + text + "1Z ");
    }
}
