package io.callstatus.flink;

import io.callstatus.CallStatus;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Carries a {@link CallStatus} as its canonical JSON, which every version and language reads. Stateless. */
public final class CallStatusSerializer extends CarriedSerializer<CallStatus> {
    private static final long serialVersionUID = 1L;

    /** The only instance. */
    public static final CallStatusSerializer INSTANCE = new CallStatusSerializer();

    private CallStatusSerializer() {}

    @Override
    void write(CallStatus value, DataOutputView out) throws IOException {
        writeText(value.toJson(), out);
    }

    @Override
    CallStatus read(DataInputView in) throws IOException {
        return CallStatus.fromJson(readText(in));
    }

    @Override
    public TypeSerializerSnapshot<CallStatus> snapshotConfiguration() {
        return new Snapshot();
    }

    /** What a checkpoint stores about the serializer; Flink creates it by its name. */
    public static final class Snapshot extends FormatSnapshot<CallStatus> {
        /** Called by Flink. */
        public Snapshot() {
            super(INSTANCE);
        }
    }
}
