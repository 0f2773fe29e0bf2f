package io.callstatus.internal.time;

import static io.callstatus.internal.time.TimeParts.NONE;

import io.callstatus.internal.text.ByteWords;

/**
 * Times in which each part has a fixed place, as nearly all times of one provider have. They are read from a form where they
 * are, with their escapes, without decoding. Immutable.
 */
final class FixedTimeLayout {
    private static final long DAY = 86_400;
    private static final long EACH = 0x0101010101010101L;
    private static final long ZEROS = EACH * '0';
    private static final long UP_TO_NINE = EACH * (0x7F - 9);

    private final int length;
    private final int weekday;
    private final int year;
    private final int month;
    private final int day;
    private final int hour;
    private final int minute;
    private final int second;
    private final boolean namesMonth;

    // In words of eight bytes, the last of which may overlap the one before.
    private final int[] places;
    private final long[] signs;
    /** Which bytes are those characters. */
    private final long[] masks;
    /** The highest bit of each byte that must be a digit. */
    private final long[] digits;

    /** A layout such as {@code EEE%2C+dd+MMM+yyyy+HH%3Amm%3Ass}, of eight characters at least. */
    FixedTimeLayout(String layout) {
        length = layout.length();
        weekday = layout.indexOf("EEE");
        year = layout.indexOf("yyyy");
        month = layout.indexOf("MM");
        namesMonth = layout.startsWith("MMM", month);
        day = layout.indexOf("dd");
        hour = layout.indexOf("HH");
        minute = layout.indexOf("mm");
        second = layout.indexOf("ss");
        places = new int[(length + Long.BYTES - 1) / Long.BYTES];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.min(i * Long.BYTES, length - Long.BYTES);
        }
        masks = words(layout, "EyMdHms", 0, 0xFF);
        digits = words(layout, namesMonth ? "ydHms" : "yMdHms", 0x80, 0);
        signs = new long[places.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = ByteWords.at(TimeParts.ascii(layout), places[i]) & masks[i];
        }
    }

    /** Words of one byte for each of these parts, and another one for all else. */
    private long[] words(String layout, String parts, int part, int other) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (parts.indexOf(layout.charAt(i)) < 0 ? other : part);
        }
        long[] words = new long[places.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = ByteWords.at(bytes, places[i]);
        }
        return words;
    }

    /**
     * Seconds since 1970-01-01T00:00 in the same time zone; {@link TimeParts#NONE} for a text with another layout. It is one
     * method, so that it is compiled once and not inlined into every parser.
     */
    long epochSecond(byte[] text, int at, int end) {
        boolean isLaidOut = end - at == length;
        for (int i = 0; isLaidOut && i < signs.length; i++) {
            long word = ByteWords.at(text, at + places[i]);
            long number = word ^ ZEROS; // digits; anything else is above nine, which sets the highest bit below
            isLaidOut = (word & masks[i]) == signs[i] && ((number + UP_TO_NINE | number) & digits[i]) == 0;
        }
        if (!isLaidOut) {
            return NONE;
        }
        int years = pair(text, at + year) * 100 + pair(text, at + year + 2);
        int months = namesMonth ? TimeParts.month(text, at + month) : pair(text, at + month);
        int days = pair(text, at + day);
        int hours = pair(text, at + hour);
        int minutes = pair(text, at + minute);
        int seconds = pair(text, at + second);
        long date = TimeParts.epochDay(years, months, days);
        boolean isDay = date != NONE && (weekday < 0 || TimeParts.isWeekday(text, at + weekday, date));
        boolean isTime = isDay && hours < 24 && minutes < 60 && seconds < 60;
        return isTime ? date * DAY + hours * 3_600L + minutes * 60L + seconds : NONE;
    }

    private static int pair(byte[] text, int at) {
        return text[at] * 10 + text[at + 1] - '0' * 11;
    }
}
