package io.callstatus.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What a checkpoint stores about a serializer of this job: its format, as the version. Each value has its format as well. */
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
        // There is nothing to write but the version.
    }

    @Override
    public final void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
        CarriedSerializer.requireKnown(version);
    }

    @Override
    public final TypeSerializer<T> restoreSerializer() {
        return serializer;
    }

    /** Today's serializer reads every readable format. */
    @Override
    public final TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        return old.getClass() == getClass()
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
