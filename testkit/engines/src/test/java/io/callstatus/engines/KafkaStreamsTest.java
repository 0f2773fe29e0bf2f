package io.callstatus.engines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;

class KafkaStreamsTest {
    @Test
    void stream_ofStatuses_isKeyedByTheCall() {
        StreamsBuilder builder = new StreamsBuilder();
        Serde<CallStatus> serde = Serdes.serdeFrom(
                (topic, status) -> status == null ? null : status.toJson().getBytes(UTF_8),
                (topic, json) -> json == null ? null : CallStatus.fromJson(new String(json, UTF_8)));
        KStream<String, CallStatus> calls = builder.stream("calls", Consumed.with(Serdes.String(), serde))
                .selectKey((key, status) -> status.callKey());
        calls.to("keyed", Produced.with(Serdes.String(), serde));
        List<CallStatus> statuses = Statuses.all();
        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), new Properties())) {
            var in = driver.createInputTopic("calls", Serdes.String().serializer(), serde.serializer());
            var out = driver.createOutputTopic("keyed", Serdes.String().deserializer(), serde.deserializer());
            statuses.forEach(status -> in.pipeInput("any", status));
            assertThat(out.readKeyValuesToList())
                    .isEqualTo(statuses.stream()
                            .map(status -> KeyValue.pair(status.callKey(), status))
                            .toList());
        }
        assertThat(serde.serializer().serialize("calls", null)).isNull();
        assertThat(serde.deserializer().deserialize("calls", (byte[]) null)).isNull();
    }
}
