package io.callstatus.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.timeline.CallTimeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a topic of a real broker, and to others. */
class KafkaJobTest {
    private static final Duration AWHILE = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void topic_givesTimelinesByKeyAndDeadLetters() throws Exception {
        Traffic traffic = Traffic.of(500, 4);
        PlainFold expected = PlainFold.of(traffic.lines());
        try (KafkaBroker broker = KafkaBroker.start(Files.createDirectory(folder.resolve("broker")))) {
            send(broker, traffic.lines());
            List<String> options = new ArrayList<>(List.of(Jobs.believing(folder)));
            options.addAll(
                    List.of("--until-now", "--kafka", "bootstrap.servers=" + broker.address(), "kafka:callbacks"));
            Jobs.run(folder.resolve("out"), "kafka:calls", options);
            Map<String, CallTimeline> timelines = new HashMap<>();
            for (ConsumerRecord<String, String> record :
                    records(broker, "calls-timelines", expected.timelines().size())) {
                timelines.put(record.key(), CallTimeline.fromJson(record.value()));
                assertThat(record.timestamp()).isBetween(0L, System.currentTimeMillis());
            }
            assertThat(timelines).isEqualTo(expected.timelines());
            assertThat(records(broker, "calls-dead-letters", expected.refused() + 1))
                    .extracting(
                            record -> Output.tree(record.value()).get("reason").textValue())
                    .contains("NO_VALUE")
                    .hasSize(expected.refused() + 1);
        }
    }

    /** And a record without a value. */
    private static void send(KafkaBroker broker, List<String> lines) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()), new StringSerializer(), new StringSerializer())) {
            for (String line : lines) {
                producer.send(new ProducerRecord<>("callbacks", line));
            }
            producer.send(new ProducerRecord<>("callbacks", "key", null)).get();
        }
    }

    private static List<ConsumerRecord<String, String>> records(KafkaBroker broker, String topic, int count) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            while (records.size() < count) {
                consumer.poll(AWHILE).forEach(records::add);
            }
        }
        return records;
    }

    @Test
    void time_ofARecord_isOneThatKafkaTakes() {
        long now = 1_000;
        assertThat(KafkaEnds.timestamp(-1, now)).isEqualTo(now);
        assertThat(KafkaEnds.timestamp(999, now)).isEqualTo(999);
        assertThat(KafkaEnds.timestamp(Long.MAX_VALUE, now)).isEqualTo(now);
        byte[] line = new KafkaEnds.Upserts("t")
                .serialize(new TimelineUpsert("k", "{}", -1), null, null)
                .value();
        assertThat(new String(line, UTF_8)).isEqualTo("{}");
    }
}
