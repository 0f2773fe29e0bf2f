package io.callstatus.spi;

import io.callstatus.internal.time.InstantReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a provider writes a time. Immutable and thread-safe. */
public final class TimeFormat {
    /** ISO 8601 with an offset, such as {@code 2023-11-07T05:31:56.25Z}. */
    public static final TimeFormat ISO = new TimeFormat(InstantReader.ISO, "an ISO 8601 time with an offset", null);

    /** RFC 2822, such as {@code Tue, 07 Nov 2023 05:31:56 +0000}. */
    public static final TimeFormat RFC_2822 = new TimeFormat(InstantReader.RFC_2822, "an RFC 2822 time", null);

    /** Seconds since 1970, such as {@code 1699335116} or {@code 1699335116.25}; as text or as a number. */
    public static final TimeFormat EPOCH_SECONDS =
            new TimeFormat(InstantReader.EPOCH_SECONDS, "a number of seconds since 1970", null);

    /** Milliseconds since 1970, such as {@code 1699335116250}; as text or as a number. */
    public static final TimeFormat EPOCH_MILLIS =
            new TimeFormat(InstantReader.EPOCH_MILLIS, "a number of milliseconds since 1970", null);

    /** The same with or without a fraction, such as {@code 1699335116250.5}. */
    public static final TimeFormat EPOCH_FRACTIONAL_MILLIS = new TimeFormat(
            InstantReader.EPOCH_FRACTIONS, "a number of milliseconds since 1970, with or without a fraction", null);

    private static final TimeFormat WITHOUT_ZONE = new TimeFormat(InstantReader.NONE, "", null);

    private final InstantReader reader;
    private final String expected;
    private final @Nullable ZoneId zone;

    private TimeFormat(InstantReader reader, String expected, @Nullable ZoneId zone) {
        this.reader = reader;
        this.expected = expected;
        this.zone = zone;
    }

    /**
     * {@code 2023-11-07 05:31:56} in this zone. Between date and time may be spaces, {@code T}, or the letter {@code n}, which
     * is left when the backslash of a line feed escape is lost; {@code Tue, 07 Nov 2023 05:31:56} is read too. An offset in the
     * text takes precedence.
     */
    public static TimeFormat local(ZoneId zone) {
        return new TimeFormat(
                InstantReader.local(Objects.requireNonNull(zone)), "a time such as 2023-11-07 05:31:56", zone);
    }

    /** Local time in an unknown zone: every value is read as absent, and none is reported as a problem. */
    public static TimeFormat withoutZone() {
        return WITHOUT_ZONE;
    }

    /** Whether times in this format can be read as an instant. */
    public boolean isReadable() {
        return reader.isReading();
    }

    /** The instant; empty where the text is not in this format. */
    public Optional<Instant> read(String text) {
        return Optional.ofNullable(reader.read(text));
    }

    InstantReader reader() {
        return reader;
    }

    /** Whether the other reads every text as the same instant. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeFormat that && expected.equals(that.expected) && Objects.equals(zone, that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(expected, zone);
    }

    /** What a text in this format looks like, for messages. */
    @Override
    public String toString() {
        return expected;
    }
}
