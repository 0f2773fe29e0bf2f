package io.callstatus.flink;

import io.callstatus.CallStatus;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A report that is sent to the fold, with its key, which was computed once. Immutable.
 *
 * @param key its {@link CallStatus#callKey()}
 * @param report the report
 */
record KeyedReport(String key, CallStatus report) {
    /** How Flink carries it. */
    static final TypeInformation<KeyedReport> INFO = new CarriedTypeInfo<>(KeyedReport.class, new Serializer());

    static KeyedReport of(CallStatus report) {
        return new KeyedReport(report.callKey(), report);
    }

    /** Writes the key, and the report in few bytes. */
    static final class Serializer extends CarriedSerializer<KeyedReport> {
        private static final long serialVersionUID = 1L;

        @Override
        void write(KeyedReport keyed, DataOutputView out) throws IOException {
            new CompactOutput(out).text(keyed.key());
            CompactStatus.write(keyed.report(), out);
        }

        @Override
        KeyedReport read(DataInputView in) throws IOException {
            return new KeyedReport(new CompactInput(in).text(), CompactStatus.read(in));
        }

        @Override
        public TypeSerializerSnapshot<KeyedReport> snapshotConfiguration() {
            return new Snapshot();
        }
    }

    /** What a checkpoint says about it; Flink makes it by its name. */
    public static final class Snapshot extends FormatSnapshot<KeyedReport> {
        /** For Flink. */
        public Snapshot() {
            super(new Serializer());
        }
    }
}
