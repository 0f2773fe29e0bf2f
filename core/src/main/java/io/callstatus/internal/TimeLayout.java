package io.callstatus.internal;

import static io.callstatus.internal.TimeText.NONE;

/**
 * Times of which each part has its fixed place, as those of one provider nearly always have: read where they stand in a
 * form, escapes and all, without decoding them. Immutable.
 */
final class TimeLayout {
    private static final String PARTS = "EyMdHms";
    private static final long DAY = 86_400;

    private final int length;
    private final int weekday;
    private final int year;
    private final int month;
    private final int day;
    private final int clock;
    private final boolean namesMonth;
    private final int colon;

    /** All but the parts, in words of eight bytes, the last of which may overlap the one before. */
    private final long[] signs;
    /** Which bytes of these words are no parts. */
    private final long[] masks;

    /** A layout such as {@code EEE%2C+dd+MMM+yyyy+HH%3Amm%3Ass}, of eight characters at least. */
    TimeLayout(String layout) {
        length = layout.length();
        weekday = layout.indexOf("EEE");
        year = layout.indexOf("yyyy");
        month = layout.indexOf("MM");
        namesMonth = layout.startsWith("MMM", month);
        day = layout.indexOf("dd");
        clock = layout.indexOf("HH");
        colon = layout.indexOf("mm") - clock - 2;
        byte[] text = Times.ascii(layout);
        byte[] mask = new byte[length];
        for (int i = 0; i < length; i++) {
            mask[i] = (byte) (PARTS.indexOf(text[i]) < 0 ? -1 : 0);
        }
        signs = new long[(length + Long.BYTES - 1) / Long.BYTES];
        masks = new long[signs.length];
        for (int i = 0; i < signs.length; i++) {
            masks[i] = Words.at(mask, place(i));
            signs[i] = Words.at(text, place(i)) & masks[i];
        }
    }

    private int place(int word) {
        return Math.min(word * Long.BYTES, length - Long.BYTES);
    }

    /** Seconds since 1970-01-01T00:00 by the same clocks; {@link TimeText#NONE} for a text that is laid out otherwise. */
    long epochSecond(byte[] text, int at, int end) {
        if (end - at != length || !hasSigns(text, at)) {
            return NONE;
        }
        int monthNumber = namesMonth ? Times.month(text, at + month) : TimeText.pair(text, at + month);
        long date = TimeText.epochDay(TimeText.year(text, at + year), monthNumber, TimeText.pair(text, at + day));
        int minuteAt = at + clock + 2 + colon;
        int time = TimeText.secondOfDay(
                TimeText.pair(text, at + clock),
                TimeText.pair(text, minuteAt),
                TimeText.pair(text, minuteAt + 2 + colon));
        boolean isTime = date != NONE && time != NONE && (weekday < 0 || Times.isWeekday(text, at + weekday, date));
        return isTime ? date * DAY + time : NONE;
    }

    private boolean hasSigns(byte[] text, int at) {
        for (int i = 0; i < signs.length; i++) {
            if ((Words.at(text, at + place(i)) & masks[i]) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
