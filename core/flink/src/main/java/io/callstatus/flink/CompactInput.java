package io.callstatus.flink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.core.memory.DataInputView;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CompactOutput} wrote. */
record CompactInput(DataInputView in) {
    private static final int SEVEN_BITS = 0x7F;
    private static final int ONE_BYTE = 0xFF;

    /** A text that is never absent. */
    String text() throws IOException {
        String text = textOrNull();
        if (text == null) {
            throw new IOException("what was carried cannot be read: a text is missing");
        }
        return text;
    }

    @Nullable
    String textOrNull() throws IOException {
        int header = size() - 1;
        if (header < 0) {
            return null;
        }
        byte[] bytes = new byte[header >> 1];
        in.readFully(bytes);
        return (header & 1) == 0 ? new String(bytes, StandardCharsets.ISO_8859_1) : wide(bytes);
    }

    private static String wide(byte[] bytes) {
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[2 * i] << Byte.SIZE | bytes[2 * i + 1] & ONE_BYTE);
        }
        return new String(chars);
    }

    Optional<String> optionalText() throws IOException {
        return Optional.ofNullable(textOrNull());
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        return constant(type, text());
    }

    <E extends Enum<E>> Optional<E> optionalConstant(Class<E> type) throws IOException {
        String name = textOrNull();
        return name == null ? Optional.empty() : Optional.of(constant(type, name));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) throws IOException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("what was carried cannot be read: a later version has written it", e);
        }
    }

    Optional<Instant> instant() throws IOException {
        return in.readBoolean() ? Optional.of(Instant.ofEpochSecond(in.readLong(), in.readInt())) : Optional.empty();
    }

    Optional<Duration> duration() throws IOException {
        return in.readBoolean() ? Optional.of(Duration.ofSeconds(in.readLong(), in.readInt())) : Optional.empty();
    }

    int size() throws IOException {
        int size = 0;
        int shift = 0;
        byte next = in.readByte();
        while (next < 0) {
            size |= (next & SEVEN_BITS) << shift;
            shift += 7;
            next = in.readByte();
        }
        return size | next << shift;
    }
}
