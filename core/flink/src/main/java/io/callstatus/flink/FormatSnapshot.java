package io.callstatus.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What a checkpoint says about a serializer of ours: its format, as the version. Each value says its own as well. */
abstract class FormatSnapshot<T> implements TypeSerializerSnapshot<T> {
    private final TypeSerializer<T> serializer;

    FormatSnapshot(TypeSerializer<T> serializer) {
        this.serializer = serializer;
    }

    @Override
    public final int getCurrentVersion() {
        return CarriedSerializer.FORMAT;
    }

    @Override
    public final void writeSnapshot(DataOutputView out) {
        // The version is all there is to say.
    }

    @Override
    public final void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
        CarriedSerializer.requireKnown(version);
    }

    @Override
    public final TypeSerializer<T> restoreSerializer() {
        return serializer;
    }

    /** Every format that can be read at all is read by the serializer of today. */
    @Override
    public final TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        return old.getClass() == getClass()
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
