package io.callstatus.flink;

import io.callstatus.timeline.CallTimeline;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Carries a {@link CallTimeline} as its canonical JSON, which every version and language reads. Stateless. */
public final class CallTimelineSerializer extends CarriedSerializer<CallTimeline> {
    private static final long serialVersionUID = 1L;

    /** The only instance. */
    public static final CallTimelineSerializer INSTANCE = new CallTimelineSerializer();

    private CallTimelineSerializer() {}

    @Override
    void write(CallTimeline value, DataOutputView out) throws IOException {
        writeText(value.toJson(), out);
    }

    @Override
    CallTimeline read(DataInputView in) throws IOException {
        return CallTimeline.fromJson(readText(in));
    }

    @Override
    public TypeSerializerSnapshot<CallTimeline> snapshotConfiguration() {
        return new Snapshot();
    }

    /** What a checkpoint stores about the serializer; Flink creates it by its name. */
    public static final class Snapshot extends FormatSnapshot<CallTimeline> {
        /** Called by Flink. */
        public Snapshot() {
            super(INSTANCE);
        }
    }
}
