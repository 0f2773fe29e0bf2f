package io.callstatus.flink;

import io.callstatus.CallStatusException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Sends immutable values from one machine to another and keeps them in checkpoints: one byte with the format, and what the
 * subclass writes. It uses no Java serialization, no Kryo and no class names. Stateless.
 */
abstract class CarriedSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    /** The present format. A later release that writes another one will still read this one. */
    static final int FORMAT = 1;

    abstract void write(T value, DataOutputView out) throws IOException;

    abstract T read(DataInputView in) throws IOException;

    @Override
    public final void serialize(T value, DataOutputView out) throws IOException {
        out.writeByte(FORMAT);
        write(value, out);
    }

    @Override
    public final T deserialize(DataInputView in) throws IOException {
        requireKnown(in.readByte());
        try {
            return read(in);
        } catch (CallStatusException e) {
            throw new IOException("what was carried cannot be read: " + e.getMessage(), e);
        }
    }

    static void requireKnown(int format) throws IOException {
        if (format < 1 || format > FORMAT) {
            throw new IOException(
                    "the format " + format + " is not known: a later version has written it; run the job with"
                            + " that version, or start it without this state");
        }
    }

    static void writeText(String text, DataOutputView out) throws IOException {
        writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    static String readText(DataInputView in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    static void writeBytes(byte[] bytes, DataOutputView out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] readBytes(DataInputView in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    @Override
    public final boolean isImmutableType() {
        return true;
    }

    @Override
    public final TypeSerializer<T> duplicate() {
        return this;
    }

    /** There is no empty value of the type. */
    @Override
    public final @Nullable T createInstance() {
        return null;
    }

    @Override
    public final T copy(T from) {
        return from;
    }

    @Override
    public final T copy(T from, @Nullable T reuse) {
        return from;
    }

    @Override
    public final int getLength() {
        return -1;
    }

    @Override
    public final T deserialize(@Nullable T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public final void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    /** Two serializers of one class are equal, since they have no state. */
    @Override
    @SuppressWarnings("EqualsGetClass") // each class is another serializer
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass();
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
