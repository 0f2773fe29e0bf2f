package io.callstatus.flink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.core.memory.DataOutputView;

/** Writes values that may be absent, in few bytes; {@link CompactInput} reads them. */
record CompactOutput(DataOutputView out) {
    private static final int MORE = 0x80;
    private static final char LAST_OF_ONE_BYTE = '\u00FF';

    /** Any text, also with half a surrogate pair, which UTF-8 would lose. */
    void text(String text) throws IOException {
        boolean isNarrow = isNarrow(text);
        byte[] bytes = isNarrow ? text.getBytes(StandardCharsets.ISO_8859_1) : wide(text);
        size((bytes.length << 1 | (isNarrow ? 0 : 1)) + 1);
        out.write(bytes);
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_ONE_BYTE) {
                return false;
            }
        }
        return true;
    }

    private static byte[] wide(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    void text(Optional<String> text) throws IOException {
        if (text.isPresent()) {
            text(text.get());
        } else {
            size(0);
        }
    }

    void constant(Enum<?> constant) throws IOException {
        text(constant.name());
    }

    void constant(Optional<? extends Enum<?>> constant) throws IOException {
        text(constant.isPresent() ? Optional.of(constant.get().name()) : Optional.empty());
    }

    void instant(Optional<Instant> instant) throws IOException {
        out.writeBoolean(instant.isPresent());
        if (instant.isPresent()) {
            Instant time = instant.get();
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        }
    }

    void duration(Optional<Duration> duration) throws IOException {
        out.writeBoolean(duration.isPresent());
        if (duration.isPresent()) {
            Duration length = duration.get();
            out.writeLong(length.getSeconds());
            out.writeInt(length.getNano());
        }
    }

    /** In groups of seven bits, the lowest first. */
    void size(int size) throws IOException {
        int rest = size;
        while (rest >= MORE || rest < 0) {
            out.writeByte(rest | MORE);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
