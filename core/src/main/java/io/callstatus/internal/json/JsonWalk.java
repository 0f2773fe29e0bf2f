package io.callstatus.internal.json;

import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.BodyError.Kind;
import io.callstatus.internal.text.ByteWords;
import io.callstatus.internal.text.JsonStrings;
import io.callstatus.internal.text.Limits;
import org.jspecify.annotations.Nullable;

/*
 * FENCED: the JSON walk, a fast loop. It is barer than other code because every JSON callback passes through it before
 * anything else is known: strings are skipped eight bytes at a time, nothing is allocated and nothing is thrown. Change
 * it only with ReferenceJson (in the tests) beside it: same ends, same refusals.
 */

/**
 * Passes over pieces of JSON (RFC 8259, strictly). Each method takes the index at which its piece begins, and returns the index
 * after it, or {@link #FAILED} if there is an error. Nothing is kept. For one thread.
 */
public class JsonWalk {
    /** Returned in place of an index if the text is not JSON. */
    protected static final int FAILED = -1;

    /** What {@link #peek} returns after the last byte; a real NUL is invalid in the same places. */
    private static final int END = 0;

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = EACH << 7;
    private static final long QUOTE_FLIP = EACH * ('"' ^ ' ');
    private static final long BELOW_QUOTE = EACH * (' ' + 1);
    private static final long BACKSLASHES = EACH * '\\';
    private static final int TRUE_TAIL = word('t', 'r', 'u', 'e');
    private static final int FALSE_TAIL = word('a', 'l', 's', 'e');
    private static final int NULL = word('n', 'u', 'l', 'l');

    /** The text; callers do not change it. */
    protected final byte[] bytes;

    /** Whether an escape was passed. */
    protected boolean escaped;

    /** What is wrong; null while nothing is. */
    protected @Nullable BodyError error;

    /** For this text, or for a piece of it that is known to end where it should. */
    public JsonWalk(byte[] bytes) {
        this.bytes = bytes;
    }

    private static int word(char first, char second, char third, char fourth) {
        return fourth << 24 | third << 16 | second << 8 | first;
    }

    public final int value(int at, int depth) {
        return switch (peek(at)) {
            case '"' -> string(at + 1);
            case '{' -> depth == Limits.NESTING ? tooDeep(at) : object(at + 1, depth + 1);
            case '[' -> depth == Limits.NESTING ? tooDeep(at) : array(at + 1, depth + 1);
            case 't' -> literal(at, at, TRUE_TAIL);
            case 'f' -> literal(at, at + 1, FALSE_TAIL);
            case 'n' -> literal(at, at, NULL);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at);
            default -> fail(at, "a JSON value");
        };
    }

    private int object(int from, int depth) {
        int at = space(from);
        if (peek(at) == '}') {
            return at + 1;
        }
        while (true) {
            at = name(at);
            at = at == FAILED ? FAILED : colon(at);
            at = at == FAILED ? FAILED : value(at, depth);
            if (at == FAILED) {
                return FAILED;
            }
            int next = comma(at);
            if (next < 0) {
                return close(~next, '}');
            }
            at = next;
        }
    }

    private int array(int from, int depth) {
        int at = space(from);
        if (peek(at) == ']') {
            return at + 1;
        }
        while (true) {
            at = value(at, depth);
            if (at == FAILED) {
                return FAILED;
            }
            int next = comma(at);
            if (next < 0) {
                return close(~next, ']');
            }
            at = next;
        }
    }

    protected final int close(int at, char bracket) {
        if (peek(at) == bracket) {
            return at + 1;
        }
        return fail(at, bracket == '}' ? "a ',' or '}' after the member" : "a ',' or ']' after the element");
    }

    /** Sets {@link #escaped} for the name. */
    public final int name(int at) {
        if (peek(at) != '"') {
            return fail(at, "the name of a member, in double quotes");
        }
        escaped = false;
        int after = shortString(at + 1);
        if (after - at - 2 > Limits.NAME) {
            return fail(Kind.BEYOND_LIMIT, at + 1, "a name of at most 1,000 bytes");
        }
        if (escaped && after != FAILED && JsonStrings.hasHalfPair(bytes, at + 1, after - 1)) {
            return fail(at + 1, "a name without half a surrogate pair");
        }
        return after;
    }

    /** Passes a comma and the white space around it; where there is none, the complement of the index of what is there. */
    protected final int comma(int from) {
        if (peek(from) == ',') {
            return space(from + 1);
        }
        int at = space(from);
        return peek(at) == ',' ? space(at + 1) : ~at;
    }

    /** Passes the colon and the white space around it. */
    public final int colon(int from) {
        if (peek(from) == ':') {
            return space(from + 1);
        }
        int at = space(from);
        return peek(at) == ':' ? space(at + 1) : fail(at, "a ':' after the name");
    }

    /** Like {@link #string}, which it calls for anything unusual; the few bytes of a name are read faster one by one. */
    private int shortString(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= '#' && bytes[at] != '\\') {
            at++;
        }
        return peek(at) == '"' ? at + 1 : string(at);
    }

    /** From after the opening quote to after the closing one; sets {@link #escaped} if there is an escape or invalid UTF-8. */
    private int string(int from) {
        int at = from;
        int last = bytes.length - Long.BYTES;
        while (at <= last) {
            long word = ByteWords.at(bytes, at);
            // The lowest bit set marks the first byte that is a quote, a backslash, a control character or not ASCII.
            // Flipping one bit swaps the quote with the space, which puts it right above the control characters.
            long stops = ((word ^ QUOTE_FLIP) - BELOW_QUOTE | (word ^ BACKSLASHES) - EACH | word) & HIGH_BITS;
            if (stops == 0) {
                at += Long.BYTES;
                continue;
            }
            at += Long.numberOfTrailingZeros(stops) >>> 3;
            if (bytes[at] == '"') {
                return at + 1;
            }
            at = special(at);
            if (at == FAILED) {
                return FAILED;
            }
        }
        return stringAtTheEnd(at);
    }

    private int stringAtTheEnd(int from) {
        int at = from;
        while (at < bytes.length) {
            int next = bytes[at];
            if (next == '"') {
                return at + 1;
            }
            at = next < ' ' || next == '\\' ? special(at) : at + 1;
            if (at == FAILED) {
                return FAILED;
            }
        }
        return fail(at, "a '\"' that ends the string");
    }

    /** An escape, or a run of characters that are not ASCII, perhaps with invalid bytes, or what no string may contain. */
    private int special(int from) {
        if (bytes[from] == '\\') {
            escaped = true;
            return escape(from + 1);
        }
        int at = from;
        while (peek(at) < 0) {
            int length = sequence(at);
            escaped |= length == 0; // it has to be decoded: U+FFFD replaces it, and only the field has a problem
            at += Math.max(length, 1);
        }
        return at > from ? at : fail(at, "no control character in a string unless escaped");
    }

    private int escape(int at) {
        return switch (peek(at)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' -> unicode(at + 1);
            default -> fail(at, "one of \" \\ / b f n r t u after the backslash");
        };
    }

    private int unicode(int from) {
        for (int at = from; at < from + 4; at++) {
            if (Character.digit(peek(at), 16) < 0) {
                return fail(at, "four hexadecimal digits after \\u");
            }
        }
        return from + 4;
    }

    /** The length of the UTF-8 sequence that begins here; 0 if it is invalid (Unicode, table 3-7). */
    private int sequence(int at) {
        int lead = bytes[at] & 0xFF;
        int second = peek(at + 1);
        if (lead < 0xC2 || lead > 0xF4 || !isTrail(second)) {
            return 0;
        }
        if (lead < 0xE0) {
            return 2;
        }
        if (!isTrail(peek(at + 2))) {
            return 0;
        }
        int top = lead << 8 | second & 0xFF;
        if (lead < 0xF0) {
            return top >= 0xE0A0 && (top < 0xEDA0 || top >= 0xEE80) ? 3 : 0;
        }
        return top >= 0xF090 && top < 0xF490 && isTrail(peek(at + 3)) ? 4 : 0;
    }

    private static boolean isTrail(int next) {
        return next < (byte) 0xC0;
    }

    private int literal(int at, int from, int rest) {
        if (from + Integer.BYTES <= bytes.length && ByteWords.intAt(bytes, from) == rest) {
            return from + Integer.BYTES;
        }
        return fail(at, "a JSON value");
    }

    private int number(int from) {
        int at = bytes[from] == '-' ? from + 1 : from;
        int stop = peek(at) == '0' ? afterZero(at + 1) : digits(at);
        if (stop != FAILED && peek(stop) == '.') {
            stop = digits(stop + 1);
        }
        if (stop != FAILED && (peek(stop) | 0x20) == 'e') {
            int sign = peek(stop + 1);
            stop = digits(sign == '+' || sign == '-' ? stop + 2 : stop + 1);
        }
        if (stop - from > Limits.NUMBER) {
            return fail(Kind.BEYOND_LIMIT, from, "a number of at most 100 characters");
        }
        return stop;
    }

    private int afterZero(int at) {
        return isDigit(peek(at)) ? fail(at, "no digit after a leading zero") : at;
    }

    private int digits(int from) {
        int at = from;
        while (isDigit(peek(at))) {
            at++;
        }
        return at > from ? at : fail(at, "a digit");
    }

    private static boolean isDigit(int next) {
        return next >= '0' && next <= '9';
    }

    public final int space(int from) {
        int at = from;
        while (true) {
            int next = peek(at);
            if (next > ' ' || next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return at;
            }
            at++;
        }
    }

    public final int peek(int at) {
        return at < bytes.length ? bytes[at] : END;
    }

    /** Whether there was an escape in the name that was passed last, or since {@link #forgetEscape()} in a value. */
    public final boolean isEscaped() {
        return escaped;
    }

    public final void forgetEscape() {
        escaped = false;
    }

    private int tooDeep(int at) {
        return fail(Kind.BEYOND_LIMIT, at, "at most 100 levels of nesting");
    }

    protected final int fail(int at, String expected) {
        return fail(Kind.NOT_JSON, at, expected);
    }

    protected final int fail(Kind kind, int at, String expected) {
        error = new BodyError(kind, at, expected);
        return FAILED;
    }
}
