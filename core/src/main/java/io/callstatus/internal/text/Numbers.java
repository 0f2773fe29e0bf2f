package io.callstatus.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers from text; null if the text is no number. Nothing is thrown, and no number exceeds its limit. */
public final class Numbers {
    /** The largest number that {@link #whole(String)} reads. */
    public static final long MAX_WHOLE = 999_999_999_999_999_999L;

    private static final int NANO_DIGITS = 9;
    private static final BigDecimal SECONDS_OF_A_MINUTE = BigDecimal.valueOf(60);
    private static final int MILLI_DIGITS = 3;
    private static final int SHORTEST_CLOCK = 7;
    private static final int MAX_EXPONENT = 12;
    private static final long MAX_SECONDS = 1_000_000_000_000L;

    private static final Duration LONGEST = Duration.ofSeconds(MAX_SECONDS);

    private Numbers() {}

    /** A length in seconds that is not negative; fractions of a nanosecond are cut off. */
    public static @Nullable Duration seconds(String text) {
        Long whole = whole(text);
        if (whole != null) {
            return seconds(whole);
        }
        return length(decimal(text));
    }

    /** A length in minutes, with or without a fraction, that is not negative. */
    public static @Nullable Duration minutes(String text) {
        BigDecimal number = decimal(text);
        return number == null ? null : length(number.multiply(SECONDS_OF_A_MINUTE));
    }

    private static @Nullable Duration length(@Nullable BigDecimal number) {
        if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(MAX_SECONDS)) > 0) {
            return null;
        }
        BigDecimal[] parts = number.setScale(NANO_DIGITS, RoundingMode.DOWN).divideAndRemainder(BigDecimal.ONE);
        return Duration.ofSeconds(parts[0].longValue(), parts[1].unscaledValue().longValue());
    }

    /** A length in whole seconds that is not negative. */
    public static @Nullable Duration seconds(long whole) {
        return whole > MAX_SECONDS ? null : Duration.ofSeconds(whole);
    }

    /** A length in milliseconds that is not negative; fractions of a nanosecond are cut off. */
    public static @Nullable Duration millis(String text) {
        Long whole = whole(text);
        if (whole == null) {
            BigDecimal number = decimal(text);
            return number == null ? null : length(number.movePointLeft(MILLI_DIGITS));
        }
        Duration length = Duration.ofMillis(whole);
        return isLength(length) ? length : null;
    }

    /** A length such as {@code 00:01:03}: minutes and seconds have two digits, and are below 60. */
    public static @Nullable Duration clock(String text) {
        int end = text.length();
        if (end < SHORTEST_CLOCK || text.charAt(end - 3) != ':' || text.charAt(end - 6) != ':') {
            return null;
        }
        Long hours = whole(text.substring(0, end - 6));
        Long minutes = whole(text.substring(end - 5, end - 3));
        Long seconds = whole(text.substring(end - 2));
        if (hours == null || minutes == null || seconds == null || minutes > 59 || seconds > 59) {
            return null;
        }
        return hours > MAX_SECONDS ? null : seconds(hours * 3_600 + minutes * 60 + seconds);
    }

    /** Whether a length can be written and read again. */
    public static boolean isLength(Duration length) {
        return !length.isNegative() && length.compareTo(LONGEST) <= 0;
    }

    /** Refuses a length that cannot be written and read again. */
    public static void requireLength(Optional<Duration> length, String name) {
        if (length.isPresent() && !isLength(length.get())) {
            throw new IllegalArgumentException(name + " is negative or beyond " + MAX_SECONDS + " seconds");
        }
    }

    /** The length as a number of seconds: whole if possible, else without trailing zeros. */
    public static Number toSeconds(Duration length) {
        if (length.getNano() == 0) {
            return length.getSeconds();
        }
        return BigDecimal.valueOf(length.getNano(), NANO_DIGITS)
                .add(BigDecimal.valueOf(length.getSeconds()))
                .stripTrailingZeros();
    }

    /** A whole number of at most 18 digits. */
    public static @Nullable Long whole(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The same for bytes; -1 for anything else. */
    public static long whole(byte[] bytes, int start, int end) {
        if (start == end || end - start > 18) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    public static @Nullable Long sipCode(String text) {
        Long code = whole(text);
        return code != null && isSipCode(code) ? code : null;
    }

    public static boolean isSipCode(long code) {
        return code >= 100 && code <= 699;
    }

    /** A decimal number with at most {@link Limits#NUMBER} characters and a two-digit exponent. */
    public static @Nullable BigDecimal decimal(String text) {
        if (text.length() > Limits.NUMBER || !isDecimal(text)) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        boolean tame = Math.abs((long) number.scale()) <= Limits.NUMBER + MAX_EXPONENT;
        return tame ? number : null;
    }

    private static boolean isDecimal(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int digits = digits(text, at);
        at += digits;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            at += fraction + 1;
            digits = Math.min(digits, fraction);
        }
        return digits > 0 && (at == text.length() || isExponent(text, at));
    }

    private static boolean isExponent(String text, int at) {
        if ((text.charAt(at) | 0x20) != 'e') {
            return false;
        }
        int start = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
        int digits = digits(text, start);
        return digits > 0 && digits <= 2 && start + digits == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    /** A length of time as ISO 8601 writes it, not negative; null for any other text. */
    public static @Nullable Duration isoDuration(String text) {
        try {
            Duration length = Duration.parse(text);
            return isLength(length) ? length : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
