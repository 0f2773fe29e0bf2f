package io.callstatus.engines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.timeline.CallTimeline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.junit.jupiter.api.Test;

class KafkaStreamsTest {
    private static final long CAME = Instant.parse("2026-11-20T09:00:00Z").toEpochMilli();

    private final Serde<CallStatus> reports = serde(CallStatus::toJson, CallStatus::fromJson);
    private final Serde<CallTimeline> timelines = serde(CallTimeline::toJson, CallTimeline::fromJson);

    static <T> Serde<T> serde(Function<T, String> toJson, Function<String, T> fromJson) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : toJson.apply(value).getBytes(UTF_8),
                (topic, json) -> json == null ? null : fromJson.apply(new String(json, UTF_8)));
    }

    static TimestampExtractor timeOfTheEvent() {
        return (record, streamTime) -> {
            long came = record.timestamp() < 0 ? System.currentTimeMillis() : record.timestamp();
            return record.value() instanceof CallStatus status
                    ? status.occurredAt()
                            .map(Instant::toEpochMilli)
                            .filter(time -> time >= 0 && time <= came)
                            .orElse(came)
                    : came;
        };
    }

    private Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, CallStatus> received = builder.stream(
                "reports", Consumed.with(Serdes.String(), reports).withTimestampExtractor(timeOfTheEvent()));
        KTable<String, CallTimeline> calls = received.mapValues(CallTimeline::of)
                .groupBy((key, call) -> call.callKey(), Grouped.with(Serdes.String(), timelines))
                .reduce(CallTimeline::merge);
        calls.toStream().to("calls", Produced.with(Serdes.String(), timelines));
        return builder.build();
    }

    @Test
    void table_ofReportsInAnyOrder_hasTheTimelineOfEachCall() {
        List<CallStatus> statuses = Statuses.all();
        try (TopologyTestDriver driver = new TopologyTestDriver(topology(), new Properties())) {
            var in = driver.createInputTopic("reports", Serdes.String().serializer(), reports.serializer());
            var out = driver.createOutputTopic("calls", Serdes.String().deserializer(), timelines.deserializer());
            statuses.forEach(status -> in.pipeInput("any", status, CAME));
            Map<String, CallTimeline> expected = statuses.stream()
                    .map(status -> CallStatus.fromJson(status.toJson()))
                    .collect(CallTimeline.collector());
            Map<String, CallTimeline> last = out.readKeyValuesToList().stream()
                    .collect(Collectors.toMap(pair -> pair.key, pair -> pair.value, (earlier, later) -> later));
            assertThat(last).isEqualTo(expected);
        }
    }

    @Test
    void serdes_ofNothing_giveNothing() {
        assertThat(reports.serializer().serialize("reports", null)).isNull();
        assertThat(timelines.deserializer().deserialize("calls", (byte[]) null)).isNull();
    }

    /** Kafka Streams drops a record whose time is below zero; and one of the year 9999 makes all others late. */
    @Test
    void time_isThatOfTheEvent_neverBelowZeroAndNeverAheadOfTheRecord() {
        CallStatus.Builder report =
                CallStatus.builder().provider("acme").callId("1").state(CallState.RINGING);
        Instant event = Instant.ofEpochMilli(CAME).minusSeconds(5);
        assertThat(time(report.build(), CAME)).isEqualTo(CAME);
        assertThat(time(report.occurredAt(event).build(), CAME)).isEqualTo(event.toEpochMilli());
        Instant far = Instant.parse("9999-12-31T00:00:00Z");
        assertThat(time(report.occurredAt(far).build(), CAME)).isEqualTo(CAME);
        assertThat(time(report.occurredAt(Instant.EPOCH.minusSeconds(1)).build(), CAME))
                .isEqualTo(CAME);
        assertThat(time(null, CAME)).isEqualTo(CAME);
        assertThat(time(null, -1)).isPositive();
    }

    private static long time(CallStatus status, long timestamp) {
        ConsumerRecord<Object, Object> kafka = new ConsumerRecord<>(
                "reports",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                "any",
                status,
                new RecordHeaders(),
                java.util.Optional.empty());
        return timeOfTheEvent().extract(kafka, -1);
    }
}
