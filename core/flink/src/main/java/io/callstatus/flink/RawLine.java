package io.callstatus.flink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** A line as it was read, and its place. Immutable; its bytes must not be changed. */
final class RawLine {
    /** How Flink sends it, if it has to. */
    static final TypeInformation<RawLine> INFO = new CarriedTypeInfo<>(RawLine.class, new Serializer());

    /** Why a line cannot be read. */
    enum Fault {
        /** It is longer than a request may be; only its first bytes are here. */
        LINE_TOO_LONG,
        /** The compressed file ends or is damaged here; the rest of it cannot be read. */
        DAMAGED_FILE,
        /** A record without a value. */
        NO_VALUE
    }

    private static final int BEGINNING = 1_024;

    private final String source;
    private final long offset;
    private final long length;
    private final long consumed;
    private final byte[] bytes;
    private final @Nullable Fault fault;

    /**
     * A line.
     *
     * @param source the file or the partition
     * @param offset where it begins there, in bytes, or its Kafka offset
     * @param length its length in bytes, even if not all of them are here
     * @param consumed how many bytes of the stored file were read for it
     */
    RawLine(String source, long offset, long length, long consumed, byte[] bytes, @Nullable Fault fault) {
        this.source = source;
        this.offset = offset;
        this.length = length;
        this.consumed = consumed;
        this.bytes = bytes;
        this.fault = fault;
    }

    /** The place, for people and programs. */
    String place() {
        return source + "@" + offset;
    }

    long length() {
        return length;
    }

    long consumed() {
        return consumed;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether the line is blank, as between two parts of an archive. */
    boolean isEmpty() {
        return bytes.length == 0 && fault == null;
    }

    /** The beginning of a line that is too long for the output: enough for a person to recognise it. */
    RawLine beginning() {
        byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING));
        return new RawLine(source, offset, length, consumed, first, Fault.LINE_TOO_LONG);
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    /** Its text; null if it is not UTF-8. */
    @Nullable
    String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isCertain = text.indexOf('\uFFFD') < 0;
        return isCertain || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : null;
    }

    /** None of its content. */
    @Override
    public String toString() {
        return "RawLine{" + place() + ", " + length + " bytes}";
    }

    /** As it is. */
    static final class Serializer extends CarriedSerializer<RawLine> {
        private static final long serialVersionUID = 1L;

        @Override
        void write(RawLine line, DataOutputView out) throws IOException {
            writeText(line.source, out);
            out.writeLong(line.offset);
            out.writeLong(line.length);
            out.writeLong(line.consumed);
            writeBytes(line.bytes, out);
            writeText(line.fault == null ? "" : line.fault.name(), out);
        }

        @Override
        RawLine read(DataInputView in) throws IOException {
            return new RawLine(
                    readText(in), in.readLong(), in.readLong(), in.readLong(), readBytes(in), fault(readText(in)));
        }

        private static @Nullable Fault fault(String name) {
            return name.isEmpty() ? null : Fault.valueOf(name);
        }

        @Override
        public TypeSerializerSnapshot<RawLine> snapshotConfiguration() {
            return new Snapshot();
        }
    }

    /** What a checkpoint says about it; Flink makes it by its name. */
    public static final class Snapshot extends FormatSnapshot<RawLine> {
        /** For Flink. */
        public Snapshot() {
            super(new Serializer());
        }
    }
}
