package io.callstatus.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlinkTest {
    static List<CallStatus> statuses() {
        return Statuses.all();
    }

    @Test
    void stream_ofTheText_isKeyedByTheCall() throws Exception {
        CallStatus first = Statuses.all().get(0);
        CallStatus second = Statuses.all().get(3);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2);
        DataStream<String> statuses = environment.fromData(first.toJson(), second.toJson());
        DataStream<String> ended = statuses.keyBy(
                        json -> CallStatus.fromJson(json).callKey())
                .filter(json -> CallStatus.fromJson(json).state().isTerminal());
        List<CallStatus> collected = new ArrayList<>();
        ended.executeAndCollect().forEachRemaining(json -> collected.add(CallStatus.fromJson(json)));
        assertThat(collected).containsExactlyInAnyOrder(first, second);
    }

    /** As Flink does it by itself: a generic type, by Kryo. */
    @ParameterizedTest
    @MethodSource("statuses")
    void genericType_anyStatus_comesBack(CallStatus status) throws Exception {
        TypeSerializer<CallStatus> serializer =
                TypeInformation.of(CallStatus.class).createSerializer(new SerializerConfigImpl());
        assertThat(serializer.copy(status)).isEqualTo(status);
        DataOutputSerializer out = new DataOutputSerializer(256);
        serializer.serialize(status, out);
        CallStatus back = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
        assertThat(back).isEqualTo(status);
        assertThat(back.toJson()).isEqualTo(status.toJson());
        assertThat(back.trust()).isEqualTo(status.trust());
    }
}
