package io.callstatus.spi;

import io.callstatus.internal.time.InstantParser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a provider writes a time. Immutable and thread-safe. */
public final class TimeFormat {
    /** ISO 8601 with an offset, such as {@code 2023-11-07T05:31:56.25Z}. */
    public static final TimeFormat ISO = new TimeFormat(Kind.ISO, "an ISO 8601 time with an offset", null);

    /** RFC 2822, such as {@code Tue, 07 Nov 2023 05:31:56 +0000}. */
    public static final TimeFormat RFC_2822 = new TimeFormat(Kind.RFC_2822, "an RFC 2822 time", null);

    private static final TimeFormat WITHOUT_ZONE = new TimeFormat(Kind.LOCAL, "", null);

    private enum Kind {
        ISO,
        RFC_2822,
        LOCAL
    }

    private final Kind kind;
    private final String expected;
    private final @Nullable ZoneId zone;

    private TimeFormat(Kind kind, String expected, @Nullable ZoneId zone) {
        this.kind = kind;
        this.expected = expected;
        this.zone = zone;
    }

    /**
     * {@code 2023-11-07 05:31:56} by the clocks of this zone. Between date and time may stand spaces, {@code T} or the
     * letter {@code n}, which is what becomes of a lost line feed escape. An offset in the text wins.
     */
    public static TimeFormat local(ZoneId zone) {
        return new TimeFormat(Kind.LOCAL, "a time such as 2023-11-07 05:31:56", Objects.requireNonNull(zone));
    }

    /** The same where nobody knows the zone: every time is absent, and no problem. */
    public static TimeFormat withoutZone() {
        return WITHOUT_ZONE;
    }

    /** Whether times in this format stand for an instant at all. */
    public boolean isReadable() {
        return this != WITHOUT_ZONE;
    }

    /** The instant; empty where the text is not in this format. */
    public Optional<Instant> read(String text) {
        byte[] ascii = InstantParser.ascii(text);
        return read(ascii, 0, ascii.length);
    }

    /** The same of ASCII text between two indexes. */
    public Optional<Instant> read(byte[] ascii, int from, int to) {
        return Optional.ofNullable(
                switch (kind) {
                    case ISO -> InstantParser.iso(ascii, from, to);
                    case RFC_2822 -> InstantParser.rfc2822(ascii, from, to);
                    case LOCAL -> zone == null ? null : InstantParser.local(ascii, from, to, zone);
                });
    }

    /** The same of a value as a form carries it, where it stands there in the usual way; empty for any other, to be decoded. */
    public Optional<Instant> readInForm(byte[] form, int from, int to) {
        return Optional.ofNullable(
                switch (kind) {
                    case ISO -> null;
                    case RFC_2822 -> InstantParser.rfc2822InForm(form, from, to);
                    case LOCAL -> zone == null ? null : InstantParser.localInForm(form, from, to, zone);
                });
    }

    /** What a text in this format looks like, for messages. */
    @Override
    public String toString() {
        return expected;
    }
}
