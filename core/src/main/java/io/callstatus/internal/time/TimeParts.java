package io.callstatus.internal.time;

import java.nio.charset.StandardCharsets;

/**
 * The parts of every spelling of a time, read from a text at an index; {@link InstantParser} combines them.
 *
 * <p>Each method returns {@link #NONE} if the text between {@code at} and {@code end} is something else, and allocates nothing.
 */
public final class TimeParts {
    /** Returned for what is absent or invalid. */
    static final int NONE = Integer.MIN_VALUE;

    /** No digits: so far below zero that the sum with any other digits is negative. */
    private static final int NO_DIGITS = -1_000_000;

    private static final int DATE = "yyyy-MM-dd".length();
    private static final int MINUTES = "HH:mm".length();
    private static final int SECONDS = "HH:mm:ss".length();
    private static final int FRACTION = 9;

    private static final int[] DAYS_BEFORE_MONTH = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    private static final int FEBRUARY = 2;
    private static final int EPOCH = 719_528;

    private static final int[] NANOS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };
    private static final int NANO_BITS = 30;
    private static final int SECOND_BITS = 17;

    private static final int MAX_OFFSET = 18 * 3_600;

    /** In a week that begins with Monday as 0: 1970-01-01 was a Thursday. */
    private static final int WEEKDAY_OF_EPOCH = 3;

    private static final int[] MONTHS = words("janfebmaraprmayjunjulaugsepoctnovdec");
    private static final int[] WEEKDAYS = words("montuewedthufrisatsun");

    private TimeParts() {}

    // ---- blanks ----

    /** The index after the last character that is no blank; {@code from} if there is none. */
    static int end(byte[] text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text[end - 1])) {
            end--;
        }
        return end;
    }

    static int skipBlanks(byte[] text, int at, int end) {
        int next = at;
        while (next < end && isBlank(text[next])) {
            next++;
        }
        return next;
    }

    /** The index after one blank or more; {@code end}, where nothing can be read, if there is none. */
    static int afterBlanks(byte[] text, int at, int end) {
        return at < end && isBlank(text[at]) ? skipBlanks(text, at, end) : end;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    // ---- dates, as days since 1970-01-01 ----

    /** {@code yyyy-MM-dd}. */
    static long date(byte[] text, int at, int end) {
        if (end - at < DATE || text[at + 4] != '-' || text[at + 7] != '-') {
            return NONE;
        }
        return epochDay(year(text, at), pair(text, at + 5), pair(text, at + 8));
    }

    static long epochDay(int year, int month, int day) {
        if (year < 0 || !isWithin(1, month, 12) || !isWithin(1, day, daysOf(year, month))) {
            return NONE;
        }
        int leapDaysBefore = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        int leapDay = month > FEBRUARY && isLeap(year) ? 1 : 0;
        return year * 365L + leapDaysBefore + DAYS_BEFORE_MONTH[month] + leapDay + day - 1 - EPOCH;
    }

    private static int daysOf(int year, int month) {
        int days = DAYS_BEFORE_MONTH[month + 1] - DAYS_BEFORE_MONTH[month];
        return month == FEBRUARY && isLeap(year) ? days + 1 : days;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    // ---- times of day: nanos, second of the day and length in the text, packed into one long ----

    /** {@code HH:mm[:ss[.f]]}, one to nine digits of a fraction. */
    static long clock(byte[] text, int at, int end) {
        if (end - at < MINUTES || text[at + 2] != ':') {
            return NONE;
        }
        int hour = pair(text, at);
        int minute = pair(text, at + 3);
        if (!isWithin(0, hour, 23) || !isWithin(0, minute, 59)) {
            return NONE;
        }
        int seconds = hour * 3_600 + minute * 60;
        return is(':', text, at + MINUTES, end) ? seconds(text, at, end, seconds) : packed(MINUTES, seconds, 0);
    }

    private static long seconds(byte[] text, int at, int end, int minutes) {
        int second = end - at < SECONDS ? NONE : pair(text, at + MINUTES + 1);
        if (!isWithin(0, second, 59)) {
            return NONE;
        }
        int seconds = minutes + second;
        return is('.', text, at + SECONDS, end) ? fraction(text, at, end, seconds) : packed(SECONDS, seconds, 0);
    }

    private static long fraction(byte[] text, int at, int end, int seconds) {
        int from = at + SECONDS + 1;
        int limit = Math.min(end, from + FRACTION);
        int to = from;
        int number = 0;
        while (to < limit && isDigit(text[to])) {
            number = number * 10 + text[to++] - '0';
        }
        return to == from ? NONE : packed(to - at, seconds, number * NANOS[to - from]);
    }

    private static long packed(int length, int seconds, int nanos) {
        return ((((long) length << SECOND_BITS) | seconds) << NANO_BITS) | nanos;
    }

    /** How many characters the time of day took. */
    static int length(long clock) {
        return (int) (clock >>> (NANO_BITS + SECOND_BITS));
    }

    static int secondOfDay(long clock) {
        return (int) (clock >>> NANO_BITS) & ((1 << SECOND_BITS) - 1);
    }

    static int nanos(long clock) {
        return (int) clock & ((1 << NANO_BITS) - 1);
    }

    // ---- offsets, in seconds ----

    /** {@code Z}, ±HH:mm, ±HHmm or ±HH, up to the end; at most 18 hours, as in {@code java.time}. */
    static int offset(byte[] text, int at, int end) {
        int length = end - at;
        if (length == 1) {
            return (text[at] | 0x20) == 'z' ? 0 : NONE;
        }
        boolean hasMinutes = length == 5 || (length == 6 && text[at + 3] == ':');
        if (length != 3 && !hasMinutes) {
            return NONE;
        }
        return signed(text[at], pair(text, at + 1), hasMinutes ? pair(text, end - 2) : 0);
    }

    private static int signed(int sign, int hours, int minutes) {
        int seconds = hours * 3_600 + minutes * 60;
        if (hours < 0 || !isWithin(0, minutes, 59) || seconds > MAX_OFFSET) {
            return NONE;
        }
        return sign == '+' ? seconds : sign == '-' ? -seconds : NONE;
    }

    // ---- characters ----

    static boolean is(char wanted, byte[] text, int at, int end) {
        return at < end && text[at] == wanted;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Three letters as one number, case ignored; a text that is not ASCII equals no name. */
    static int word(byte[] text, int at) {
        return letter(text, at) << 16 | letter(text, at + 1) << 8 | letter(text, at + 2);
    }

    private static int letter(byte[] text, int at) {
        int c = text[at];
        return c > 0 ? c | 0x20 : 0;
    }

    /** Four digits, negative if they are not. */
    static int year(byte[] text, int at) {
        return pair(text, at) * 100 + pair(text, at + 2);
    }

    /** Two digits, negative if they are not. */
    static int pair(byte[] text, int at) {
        return digit(text, at) * 10 + digit(text, at + 1);
    }

    /** One digit, negative if it is not. */
    static int digit(byte[] text, int at) {
        int c = text[at];
        return isDigit(c) ? c - '0' : NO_DIGITS;
    }

    private static boolean isWithin(int min, int value, int max) {
        return min <= value && value <= max;
    }

    /** A text as these methods read it; a character that is not ASCII becomes one that no time contains. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static int[] words(String text) {
        byte[] letters = ascii(text);
        int[] words = new int[letters.length / 3];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(letters, i * 3);
        }
        return words;
    }

    static int month(byte[] text, int monthAt) {
        int word = word(text, monthAt);
        int month = MONTHS.length;
        while (month > 0 && MONTHS[month - 1] != word) {
            month--;
        }
        return month;
    }

    static boolean isWeekday(byte[] text, int at, long date) {
        int weekday = Math.floorMod(date + WEEKDAY_OF_EPOCH, WEEKDAYS.length);
        return WEEKDAYS[weekday] == word(text, at);
    }
}
