package io.callstatus.internal.time;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One way to write a time; reads it from bytes in place. Immutable. */
public final class InstantReader {
    /** {@link InstantParser#iso}. */
    public static final InstantReader ISO = new InstantReader(Kind.ISO, null);
    /** {@link InstantParser#rfc2822}. */
    public static final InstantReader RFC_2822 = new InstantReader(Kind.RFC_2822, null);
    /** {@link InstantParser#epochSeconds}. */
    public static final InstantReader EPOCH_SECONDS = new InstantReader(Kind.EPOCH_SECONDS, null);
    /** {@link InstantParser#epochMillis}. */
    public static final InstantReader EPOCH_MILLIS = new InstantReader(Kind.EPOCH_MILLIS, null);
    /** {@link InstantParser#epochFractions}. */
    public static final InstantReader EPOCH_FRACTIONS = new InstantReader(Kind.EPOCH_FRACTIONS, null);
    /** Reads nothing. */
    public static final InstantReader NONE = new InstantReader(Kind.NONE, null);

    private enum Kind {
        ISO,
        RFC_2822,
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        EPOCH_FRACTIONS,
        LOCAL,
        NONE
    }

    private final Kind kind;
    private final @Nullable ZoneId zone;

    private InstantReader(Kind kind, @Nullable ZoneId zone) {
        this.kind = kind;
        this.zone = zone;
    }

    /** {@link InstantParser#local} in this zone. */
    public static InstantReader local(ZoneId zone) {
        return new InstantReader(Kind.LOCAL, zone);
    }

    /** Whether it reads anything. */
    public boolean isReading() {
        return kind != Kind.NONE;
    }

    /** The time that a text means; null if it means none. */
    public @Nullable Instant read(String text) {
        byte[] ascii = TimeParts.ascii(text);
        return read(ascii, 0, ascii.length);
    }

    /** The same for ASCII text between two indexes. */
    public @Nullable Instant read(byte[] ascii, int from, int to) {
        ZoneId local = zone;
        return switch (kind) {
            case ISO -> InstantParser.iso(ascii, from, to);
            case RFC_2822 -> InstantParser.rfc2822(ascii, from, to);
            case LOCAL -> local == null ? null : InstantParser.local(ascii, from, to, local);
            case EPOCH_SECONDS -> InstantParser.epochSeconds(ascii, from, to);
            case EPOCH_MILLIS -> InstantParser.epochMillis(ascii, from, to);
            case EPOCH_FRACTIONS -> InstantParser.epochFractions(ascii, from, to);
            case NONE -> null;
        };
    }

    /** The same for a value in a form, if it is in the usual layout; null for any other, which has to be decoded. */
    public @Nullable Instant readInForm(byte[] form, int from, int to) {
        ZoneId local = zone;
        return switch (kind) {
            case RFC_2822 -> InstantParser.rfc2822InForm(form, from, to);
            case LOCAL -> local == null ? null : InstantParser.localInForm(form, from, to, local);
            case ISO, EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_FRACTIONS, NONE -> null;
        };
    }
}
