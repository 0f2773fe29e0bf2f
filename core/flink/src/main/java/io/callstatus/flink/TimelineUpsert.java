package io.callstatus.flink;

import io.callstatus.CallStatus;
import io.callstatus.internal.json.JsonTree;
import io.callstatus.timeline.CallTimeline;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A timeline that is written. It replaces what was written before under its key. Immutable.
 *
 * @param key its key
 * @param json {@link CallTimeline#toJson()} with the key before it, and {@code resumed} if the timeline is resumed
 * @param moment the time of its newest event, in milliseconds since 1970; below zero if it has none
 */
record TimelineUpsert(String key, String json, long moment) {
    /** How Flink carries it. */
    static final TypeInformation<TimelineUpsert> INFO = new CarriedTypeInfo<>(TimelineUpsert.class, new Serializer());

    static TimelineUpsert of(String key, CallTimeline timeline, boolean isResumed) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("callKey", key);
        if (isResumed) {
            map.put("resumed", true);
        }
        map.putAll(timeline.toMap());
        CallStatus current = timeline.current();
        long moment = current.occurredAt()
                .or(current::endedAt)
                .or(current::startedAt)
                .map(time -> time.toEpochMilli())
                .orElse(-1L);
        return new TimelineUpsert(key, JsonTree.write(map), moment);
    }

    /** The length, for a log; nothing that was sent. */
    @Override
    public String toString() {
        return "TimelineUpsert{" + json.length() + " characters}";
    }

    /** As it is. */
    static final class Serializer extends CarriedSerializer<TimelineUpsert> {
        private static final long serialVersionUID = 1L;

        @Override
        void write(TimelineUpsert upsert, DataOutputView out) throws IOException {
            writeText(upsert.key(), out);
            writeText(upsert.json(), out);
            out.writeLong(upsert.moment());
        }

        @Override
        TimelineUpsert read(DataInputView in) throws IOException {
            return new TimelineUpsert(readText(in), readText(in), in.readLong());
        }

        @Override
        public TypeSerializerSnapshot<TimelineUpsert> snapshotConfiguration() {
            return new Snapshot();
        }
    }

    /** What a checkpoint says about it; Flink makes it by its name. */
    public static final class Snapshot extends FormatSnapshot<TimelineUpsert> {
        /** For Flink. */
        public Snapshot() {
            super(new Serializer());
        }
    }
}
