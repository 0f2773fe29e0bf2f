package io.callstatus.internal.time;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readers of {@link InstantParser} by {@code java.time} in its strict style: slow, plain, and the oracle.
 *
 * <p>What {@code java.time} cannot say is brought into one spelling by regular expressions first. Those are our
 * leniencies: blanks around a moment and several of them for one; no blank behind the comma of a weekday; in local times
 * the three separators, and blanks before an offset.
 */
final class ReferenceInstantParser {
    static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static final Pattern AROUND = Pattern.compile("^[ \t\r\n]+|[ \t\r\n]+\\z");
    private static final Pattern BLANKS = Pattern.compile("[ \t\r\n]+");
    private static final Pattern TIGHT_COMMA = Pattern.compile("^([A-Za-z]{3}),(?=[0-9])");
    private static final Pattern SEPARATOR = Pattern.compile("^(.{10})(?:[ \t\r\n]+|t|n)", Pattern.DOTALL);
    private static final Pattern BEFORE_OFFSET = Pattern.compile("(?<=[0-9])[ \t\r\n]+(?=[-+Zz][0-9:]*\\z)");

    private static final List<DateTimeFormatter> ISO = isoOffsets(date().append(clock(Seconds.OPTIONAL)));
    private static final List<DateTimeFormatter> LOCAL = Stream.concat(
                    Stream.of(strict(date().append(clock(Seconds.REQUIRED)))),
                    isoOffsets(date().append(clock(Seconds.REQUIRED))).stream())
            .toList();
    private static final List<DateTimeFormatter> RFC = Stream.of("GMT", "UTC", "UT", "Z")
            .map(zero -> strict(builder().append(strict(rfc())).appendOffset("+HHMM", zero)))
            .toList();

    private enum Seconds {
        REQUIRED,
        OPTIONAL
    }

    private ReferenceInstantParser() {}

    static @Nullable Instant iso(String text) {
        return read(ISO, trim(text)) instanceof OffsetDateTime time ? time.toInstant() : null;
    }

    static @Nullable Instant rfc2822(String text) {
        String single = BLANKS.matcher(trim(text)).replaceAll(" ");
        String spaced = TIGHT_COMMA.matcher(single).replaceFirst("$1, ");
        return read(RFC, spaced) instanceof OffsetDateTime time ? time.toInstant() : null;
    }

    static @Nullable Instant local(String text, ZoneId zone) {
        String separated = SEPARATOR.matcher(trim(text)).replaceFirst("$1T");
        TemporalAccessor time = read(LOCAL, BEFORE_OFFSET.matcher(separated).replaceFirst(""));
        if (time instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return time instanceof LocalDateTime local ? local.atZone(zone).toInstant() : null;
    }

    private static String trim(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    private static @Nullable TemporalAccessor read(List<DateTimeFormatter> formatters, String text) {
        for (DateTimeFormatter formatter : formatters) {
            TemporalAccessor time = read(formatter, text);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** Asks for the syntax first, since an exception for each text that is wrong would take its time. */
    private static @Nullable TemporalAccessor read(DateTimeFormatter formatter, String text) {
        ParsePosition at = new ParsePosition(0);
        try {
            boolean isRead = formatter.parseUnresolved(text, at) != null && at.getIndex() == text.length();
            return isRead ? formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateTimeFormatterBuilder builder() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive();
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatterBuilder date() {
        return builder()
                .appendValue(ChronoField.YEAR, 4)
                .appendLiteral('-')
                .appendValue(ChronoField.MONTH_OF_YEAR, 2)
                .appendLiteral('-')
                .appendValue(ChronoField.DAY_OF_MONTH, 2)
                .appendLiteral('T');
    }

    private static DateTimeFormatter clock(Seconds seconds) {
        DateTimeFormatterBuilder clock = builder()
                .appendValue(ChronoField.HOUR_OF_DAY, 2)
                .appendLiteral(':')
                .appendValue(ChronoField.MINUTE_OF_HOUR, 2);
        if (seconds == Seconds.OPTIONAL) {
            clock.optionalStart();
        }
        return strict(clock.appendLiteral(':')
                .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true));
    }

    private static List<DateTimeFormatter> isoOffsets(DateTimeFormatterBuilder before) {
        DateTimeFormatter local = strict(before);
        return Stream.of("+HH:MM", "+HHMM", "+HH")
                .map(pattern -> strict(builder().append(local).appendOffset(pattern, "Z")))
                .toList();
    }

    private static DateTimeFormatterBuilder rfc() {
        return builder()
                .optionalStart()
                .appendText(ChronoField.DAY_OF_WEEK, numbered(WEEKDAYS))
                .appendLiteral(", ")
                .optionalEnd()
                .appendValue(ChronoField.DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE)
                .appendLiteral(' ')
                .appendText(ChronoField.MONTH_OF_YEAR, numbered(MONTHS))
                .appendLiteral(' ')
                .appendValue(ChronoField.YEAR, 4)
                .appendLiteral(' ')
                .appendValue(ChronoField.HOUR_OF_DAY, 2)
                .appendLiteral(':')
                .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
                .optionalStart()
                .appendLiteral(':')
                .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
                .optionalEnd()
                .appendLiteral(' ');
    }

    private static Map<Long, String> numbered(List<String> names) {
        Map<Long, String> numbered = new TreeMap<>();
        for (String name : names) {
            numbered.put(numbered.size() + 1L, name);
        }
        return numbered;
    }
}
