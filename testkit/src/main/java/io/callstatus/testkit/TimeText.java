package io.callstatus.testkit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How a provider writes a time.
 *
 * @param format {@code iso}, {@code rfc-2822}, {@code seconds} or {@code millis} since 1970, or a pattern of
 *     {@link DateTimeFormatter}
 * @param zone the zone of a pattern that has none
 */
record TimeText(String format, ZoneId zone) {
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    static final TimeText ISO = new TimeText("iso", ZoneOffset.UTC);

    String write(Instant time) {
        return switch (format) {
            case "iso" -> time.toString();
            case "rfc-2822" -> RFC_2822.format(time.atOffset(ZoneOffset.UTC));
            case "seconds" -> Long.toString(time.getEpochSecond());
            case "millis" -> Long.toString(time.toEpochMilli());
            default -> pattern().format(time.atZone(zone));
        };
    }

    private DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
    }

    /** The time; empty where the text is none. */
    Optional<Instant> read(String text) {
        try {
            return Optional.of(parse(text.strip()));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Instant parse(String text) {
        return switch (format) {
            case "iso" -> OffsetDateTime.parse(text).toInstant();
            case "rfc-2822" ->
                OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            case "seconds" -> Instant.ofEpochSecond(Long.parseLong(text));
            case "millis" -> Instant.ofEpochMilli(Long.parseLong(text));
            case "yyyy-MM-dd HH:mm:ss" -> local(text.replaceFirst("(?<=\\d)( +|[Tn])(?=\\d)", "T"));
            default -> pattern().withZone(zone).parse(text, Instant::from);
        };
    }

    private Instant local(String text) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
