package io.callstatus.internal.scan;

import io.callstatus.internal.fields.Encoding;
import io.callstatus.internal.fields.FieldIndex;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.KnownName;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.ByteWords;
import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.Limits;
import org.jspecify.annotations.Nullable;

/*
 * FENCED: the form loop, a fast loop. It reads eight bytes at a time, and looks at single ones only where a word holds
 * one that may end a name or value or begin an escape. Change it only with NaiveForm (in the tests) beside it: same
 * fields, same texts.
 */

/**
 * Scans a form or a query in one pass: the urlencoded parser of the WHATWG URL standard, on bytes.
 *
 * <p>It only finds where names and values are; {@link FormCoding} decodes those that are asked for.
 */
public final class FormScanner {
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = EACH << 7;
    private static final long COMMAS = EACH * ',';
    private static final long EQUALS = EACH * '=';
    private static final long EQUALS_SIGN = KnownName.sign('=');
    private static final long AMPERSANDS = EACH * '&';

    private FormScanner() {}

    /** Scans a form. The only error is too many fields. */
    public static FieldTable scan(byte[] bytes) {
        return scan(bytes, null);
    }

    /** The same with known names and words. */
    public static FieldTable scan(byte[] bytes, @Nullable Vocabulary vocabulary) {
        int[] slots = FieldIndex.of(bytes.length);
        int[] chains = FieldIndex.chains(slots);
        int size = 0;
        BodyError error = null;
        boolean isUsual = true;
        KnownName last = vocabulary == null ? null : vocabulary.start();
        int end = bytes.length;
        int at = 0;
        while (at < end) {
            int nameStart = at;
            int meta = 0;
            KnownName name = last == null ? null : last.follower();
            boolean isBeforeValue = name != null && name.isBefore(EQUALS_SIGN, bytes, at);
            if (name != null && isBeforeValue) {
                at += name.length();
            } else {
                name = null;
                at = nameStop(bytes, at);
                while (at < end && bytes[at] != '=' && bytes[at] != '&') {
                    meta |= isEscape(bytes[at]) || bytes[at] < 0 ? FieldIndex.NAME_ESCAPED : 0;
                    at = nameStop(bytes, at + 1);
                }
                isBeforeValue = at < end && bytes[at] == '=';
            }
            int nameEnd = at;
            if (isBeforeValue) {
                at = valueStop(bytes, at + 1);
                while (at < end && bytes[at] != '&') {
                    if (isEscape(bytes[at])) {
                        meta |= FieldIndex.VALUE_ESCAPED;
                        at = ampersand(bytes, at + 1); // one escape is enough to decide
                    } else {
                        at = valueStop(bytes, at + 1);
                    }
                }
            }
            if (at > nameStart) {
                if (size == Limits.FIELDS) {
                    error = BodyError.tooManyFields(nameStart);
                    break;
                }
                if (name == null) {
                    name = FieldIndex.known(bytes, Encoding.FORM, vocabulary, nameStart, nameEnd, meta);
                    isUsual &= name == null;
                }
                last = name == null ? last : name;
                int key = name == null
                        ? FieldIndex.unknown(bytes, Encoding.FORM, nameStart, nameEnd, meta)
                        : name.number();
                slots = FieldIndex.withRoom(slots, size);
                FieldIndex.set(slots, chains, size++, Math.min(nameEnd + 1, at), at, meta, key);
            }
            at++;
        }
        return new FieldTable(
                bytes, 0, bytes.length, Encoding.FORM, vocabulary, slots, chains, null, size, error, isUsual);
    }

    private static boolean isEscape(byte b) {
        return b == '%' || b == '+';
    }

    // In each of these the lowest bit set marks the first byte that is looked for: borrows run upwards only. Everything
    // that ends or escapes lies below the comma, but for the '='; little else does.

    /** The first byte that ends a name, may be an escape in it or is not ASCII; {@code end} if there is none. */
    private static int nameStop(byte[] bytes, int from) {
        int end = bytes.length;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = ByteWords.at(bytes, at);
            long stops = (word - COMMAS | (word ^ EQUALS) - EACH | word) & HIGH_BITS;
            if (stops != 0) {
                return at + (Long.numberOfTrailingZeros(stops) >>> 3);
            }
        }
        while (at < end && bytes[at] != '=' && bytes[at] >= ',') {
            at++;
        }
        return at;
    }

    /** The first byte that ends a value or may be an escape in it; {@code end} if there is none. */
    private static int valueStop(byte[] bytes, int from) {
        int end = bytes.length;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = ByteWords.at(bytes, at);
            long stops = word - COMMAS & ~word & HIGH_BITS;
            if (stops != 0) {
                return at + (Long.numberOfTrailingZeros(stops) >>> 3);
            }
        }
        while (at < end && (bytes[at] >= ',' || bytes[at] < 0)) {
            at++;
        }
        return at;
    }

    /** The first ampersand; {@code end} if there is none. */
    private static int ampersand(byte[] bytes, int from) {
        int end = bytes.length;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = ByteWords.at(bytes, at);
            long stops = (word ^ AMPERSANDS) - EACH & ~word & HIGH_BITS;
            if (stops != 0) {
                return at + (Long.numberOfTrailingZeros(stops) >>> 3);
            }
        }
        while (at < end && bytes[at] != '&') {
            at++;
        }
        return at;
    }
}
