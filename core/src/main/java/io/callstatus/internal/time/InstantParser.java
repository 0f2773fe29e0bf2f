package io.callstatus.internal.time;

import static io.callstatus.internal.time.TimeParts.NONE;

import io.callstatus.internal.text.Numbers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Parses the times that providers write. {@code DateTimeFormatter} takes many times as long and allocates a kilobyte or more;
 * this class allocates only the {@code Instant}.
 *
 * <p>Null means that the text cannot be read as a time. Blanks (space, tab, CR, LF) around it are tolerated, years are 0000 to
 * 9999, days are checked against month and leap year. The midnight {@code 24:00}, the leap second {@code :60} and offsets
 * beyond 18 hours are refused. Stateless.
 */
public final class InstantParser {
    private static final int DATE = "yyyy-MM-dd".length();
    private static final int SECONDS = "HH:mm:ss".length();
    private static final long DAY = 86_400;
    /** 1971-01-01T00:00:00Z. */
    private static final long FIRST = 365 * DAY;
    /** 9999-12-31T23:59:59Z. */
    private static final long LAST = 253_402_300_799L;

    private static final int GMT = TimeParts.words("gmt")[0];
    private static final int UTC = TimeParts.words("utc")[0];
    private static final FixedTimeLayout RFC_2822_IN_FORM =
            new FixedTimeLayout("EEE%2C+dd+MMM+yyyy+HH%3Amm%3Ass+%2B0000");
    private static final FixedTimeLayout LOCAL_IN_FORM = new FixedTimeLayout("yyyy-MM-dd+HH%3Amm%3Ass");
    private static final int UT = TimeParts.words("-ut")[0] & 0xFFFF;

    private InstantParser() {}

    // ---- ISO 8601, as RFC 3339 has it ----

    /** {@code yyyy-MM-ddTHH:mm[:ss[.f]]}, then {@code Z}, ±HH:mm, ±HHmm or ±HH; letters in either case. */
    public static @Nullable Instant iso(byte[] text, int from, int to) {
        int end = TimeParts.end(text, from, to);
        int start = TimeParts.skipBlanks(text, from, end);
        int clockAt = start + DATE + 1;
        long clock = TimeParts.clock(text, clockAt, end);
        if (clock == NONE || !isT(text[clockAt - 1])) {
            return null;
        }
        int offset = TimeParts.offset(text, clockAt + TimeParts.length(clock), end);
        return instant(TimeParts.date(text, start, end), clock, offset);
    }

    /** Seconds since 1970, with or without a fraction; a negative number is a time before. */
    public static @Nullable Instant epochSeconds(byte[] text, int from, int to) {
        String number = text(text, from, to);
        return moment(number, Numbers.seconds(magnitude(number)));
    }

    /** Milliseconds since 1970; a negative number is a time before. */
    public static @Nullable Instant epochMillis(byte[] text, int from, int to) {
        String number = text(text, from, to);
        Long millis = Numbers.whole(magnitude(number));
        return moment(number, millis == null ? null : Duration.ofMillis(millis));
    }

    /** Milliseconds since 1970, with or without a fraction; a negative number is a time before; null for anything else. */
    public static @Nullable Instant epochFractions(byte[] text, int from, int to) {
        String number = text(text, from, to);
        return moment(number, Numbers.millis(magnitude(number)));
    }

    private static String magnitude(String number) {
        return number.startsWith("-") ? number.substring(1) : number;
    }

    private static @Nullable Instant moment(String number, @Nullable Duration magnitude) {
        if (magnitude == null || magnitude.getSeconds() > LAST) {
            return null;
        }
        return number.startsWith("-") ? Instant.EPOCH.minus(magnitude) : Instant.EPOCH.plus(magnitude);
    }

    private static String text(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1).strip();
    }

    private static boolean isT(int c) {
        return c == 'T' || c == 't';
    }

    private static @Nullable Instant instant(long day, long clock, int offset) {
        if (day == NONE || offset == NONE) {
            return null;
        }
        return Instant.ofEpochSecond(day * DAY + TimeParts.secondOfDay(clock) - offset, TimeParts.nanos(clock));
    }

    // ---- RFC 2822 ----

    /**
     * {@code [Www, ]d[d] Mon yyyy HH:mm[:ss]}, then ±HHmm or {@code GMT}, {@code UT}, {@code UTC}, {@code Z}; letters in
     * either case, several blanks for one. A weekday must be that of the date.
     */
    public static @Nullable Instant rfc2822(byte[] text, int from, int to) {
        return rfc2822(text, from, to, null);
    }

    private static @Nullable Instant rfc2822(byte[] text, int from, int to, @Nullable ZoneId zone) {
        int end = TimeParts.end(text, from, to);
        int start = TimeParts.skipBlanks(text, from, end);
        int dayAt = afterWeekday(text, start, end);
        int dayEnd = dayAt + 1 < end && TimeParts.isDigit(text[dayAt + 1]) ? dayAt + 2 : dayAt + 1;
        int monthAt = TimeParts.afterBlanks(text, dayEnd, end);
        int yearAt = TimeParts.afterBlanks(text, monthAt + 3, end);
        int clockAt = TimeParts.afterBlanks(text, yearAt + 4, end);
        long clock = TimeParts.clock(text, clockAt, end);
        if (clock == NONE || TimeParts.length(clock) > SECONDS) {
            return null;
        }
        // a clock was read, so all before it lies within the text
        int day = dayEnd - dayAt == 2 ? TimeParts.pair(text, dayAt) : TimeParts.digit(text, dayAt);
        long date = TimeParts.epochDay(TimeParts.year(text, yearAt), TimeParts.month(text, monthAt), day);
        if (dayAt != start && !TimeParts.isWeekday(text, start, date)) {
            return null;
        }
        int behind = clockAt + TimeParts.length(clock);
        if (zone != null && behind == end && date != NONE) {
            return instant(date, clock, offset(date * DAY + TimeParts.secondOfDay(clock), zone));
        }
        return instant(date, clock, rfcOffset(text, TimeParts.afterBlanks(text, behind, end), end));
    }

    private static int afterWeekday(byte[] text, int start, int end) {
        if (start < end && TimeParts.isDigit(text[start])) {
            return start;
        }
        return TimeParts.is(',', text, start + 3, end) ? TimeParts.skipBlanks(text, start + 4, end) : end;
    }

    private static int rfcOffset(byte[] text, int at, int end) {
        return switch (end - at) {
            case 1, 5 -> TimeParts.offset(text, at, end);
            case 2 -> (TimeParts.word(text, at - 1) & 0xFFFF) == UT ? 0 : NONE;
            case 3 -> TimeParts.word(text, at) == GMT || TimeParts.word(text, at) == UTC ? 0 : NONE;
            default -> NONE;
        };
    }

    // ---- local times ----

    /**
     * {@code yyyy-MM-dd}, then blanks or {@code T} or a literal {@code n}, then {@code HH:mm:ss[.f]}, in the given zone. An
     * offset behind it, spelled as in {@link #iso}, wins. Gaps and overlaps are resolved as
     * {@link java.time.ZonedDateTime#of(LocalDateTime, ZoneId)} does. Behind the name of a weekday, a time as in
     * {@link #rfc2822}, with or without an offset.
     */
    public static @Nullable Instant local(byte[] text, int from, int to, ZoneId zone) {
        int end = TimeParts.end(text, from, to);
        int start = TimeParts.skipBlanks(text, from, end);
        if (TimeParts.is(',', text, start + 3, end)) {
            return rfc2822(text, start, end, zone);
        }
        long date = TimeParts.date(text, start, end);
        int clockAt = afterSeparator(text, start + DATE, end);
        long clock = TimeParts.clock(text, clockAt, end);
        if (date == NONE || clock == NONE || TimeParts.length(clock) < SECONDS) {
            return null;
        }
        int offsetAt = TimeParts.skipBlanks(text, clockAt + TimeParts.length(clock), end);
        int offset = offsetAt == end
                ? offset(date * DAY + TimeParts.secondOfDay(clock), zone)
                : TimeParts.offset(text, offsetAt, end);
        return instant(date, clock, offset);
    }

    private static int afterSeparator(byte[] text, int at, int end) {
        if (at < end && (isT(text[at]) || text[at] == 'n')) {
            return at + 1;
        }
        return TimeParts.afterBlanks(text, at, end);
    }

    private static int offset(long local, ZoneId zone) {
        // Java 17 creates the rules of a fixed offset again each time
        return zone instanceof ZoneOffset fixed ? fixed.getTotalSeconds() : offset(local, zone.getRules());
    }

    /** No offset exceeds a day: a zone that does not change after the day before keeps its last offset. */
    private static int offset(long local, ZoneRules rules) {
        Instant before = Instant.ofEpochSecond(local - DAY);
        ZoneOffset offset = rules.nextTransition(before) == null
                ? rules.getOffset(before)
                : rules.getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
        return offset.getTotalSeconds();
    }

    // ---- the usual layouts in forms, before anything is decoded ----

    /** {@link #rfc2822} for a value in a form; null if the value is not in the usual layout. */
    public static @Nullable Instant rfc2822InForm(byte[] form, int from, int to) {
        long second = RFC_2822_IN_FORM.epochSecond(form, from, to);
        return second == NONE ? null : Instant.ofEpochSecond(second);
    }

    /** {@link #local} for a value in a form; null if the value is not in the usual layout. */
    public static @Nullable Instant localInForm(byte[] form, int from, int to, ZoneId zone) {
        long second = LOCAL_IN_FORM.epochSecond(form, from, to);
        return second == NONE ? null : Instant.ofEpochSecond(second - offset(second, zone));
    }

    // ---- placeholders ----

    /** Whether the text means that there is no time: {@code 0}, or any text that begins with the date {@code 0000-00-00}. */
    public static boolean isZero(String text) {
        String plain = text.strip();
        return plain.equals("0") || plain.startsWith("0000-00-00");
    }

    /**
     * Whether no call can have been at this time: before 1971 are only the values of unset clocks, 1970-01-01 and 0001-01-01,
     * in any zone.
     */
    public static boolean isBeforeCalls(Instant time) {
        return time.getEpochSecond() < FIRST;
    }
}
