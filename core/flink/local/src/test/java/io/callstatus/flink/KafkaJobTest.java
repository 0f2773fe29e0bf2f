package io.callstatus.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.callstatus.timeline.CallTimeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a topic of a real broker, and to others. */
class KafkaJobTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void topic_upToWhereItEndsNow_givesEachTimelineOnce_andWhatThePlainFoldRefuses() throws Exception {
        Traffic traffic = Traffic.of(500, 4);
        try (KafkaBroker broker = broker()) {
            broker.send("callbacks", traffic.lines());
            broker.sendNoValue("callbacks");
            Jobs.run(folder.resolve("out"), "kafka:calls", options(broker, "--until-now", "kafka:callbacks"));
            assertTimelines(broker.records("calls-timelines"), PlainFold.of(traffic.lines()));
            assertDeadLetters(broker.records("calls-dead-letters"), traffic);
            assertThat(broker.records("calls-counts").stream()
                            .mapToLong(count -> json(count).get("count").longValue())
                            .sum())
                    .isEqualTo(traffic.lines().size() + 1);
        }
    }

    private static void assertTimelines(List<ConsumerRecord<String, String>> records, PlainFold expected) {
        assertThat(records).hasSameSizeAs(expected.timelines().entrySet());
        assertThat(latest(records)).isEqualTo(expected.timelines());
        assertThat(records)
                .allSatisfy(record -> assertThat(record.timestamp()).isBetween(0L, System.currentTimeMillis()));
    }

    /** Besides the lines that are refused there is the record without a value, the last one. */
    private static void assertDeadLetters(List<ConsumerRecord<String, String>> records, Traffic traffic) {
        List<JsonNode> letters = records.stream().map(KafkaJobTest::json).toList();
        assertThat(letters).hasSize(traffic.refused().size() + 1);
        assertThat(letters)
                .filteredOn(letter -> !letter.get("reason").textValue().equals("NO_VALUE"))
                .extracting(letter -> letter.get("line").textValue())
                .containsExactlyInAnyOrderElementsOf(traffic.refused());
        assertThat(letters)
                .filteredOn(letter -> letter.get("reason").textValue().equals("NO_VALUE"))
                .extracting(letter -> letter.get("place").textValue())
                .containsExactly("callbacks-0@" + traffic.lines().size());
    }

    /** A quote takes two bytes there; the producer would refuse the record, at each attempt again, and the job would end. */
    @Test
    @Timeout(600)
    void deadLetter_thatIsLargerThanARecordMayBe_hasTheBeginningOfTheLine() throws Exception {
        String quotes = "\"".repeat(700_000);
        try (KafkaBroker broker = broker()) {
            broker.send("callbacks", List.of(quotes, "short"));
            Jobs.run(folder.resolve("out"), "kafka:calls", options(broker, "--until-now", "kafka:callbacks"));
            List<JsonNode> letters = broker.records("calls-dead-letters").stream()
                    .map(KafkaJobTest::json)
                    .toList();
            assertThat(letters)
                    .hasSize(2)
                    .allSatisfy(letter ->
                            assertThat(letter.get("reason").textValue()).isEqualTo("NOT_HTTP"));
            assertThat(letters.get(0).get("begins").textValue()).isEqualTo(quotes.substring(0, 1_024));
            assertThat(letters.get(0).get("length").longValue()).isEqualTo(quotes.length());
            assertThat(letters.get(1).get("line").textValue()).isEqualTo("short");
        }
    }

    @Test
    @Timeout(600)
    void topic_thatGoesOn_givesUpsertsUntilTheyAreThePlainFold() throws Exception {
        List<String> lines = Traffic.of(300, 5).lines();
        PlainFold expected = PlainFold.of(lines);
        try (KafkaBroker broker = broker()) {
            broker.send("callbacks", lines.subList(0, 150));
            JobClient job = start(options(broker, "kafka:callbacks", "kafka:calls"));
            while (latest(broker.records("calls-timelines")).isEmpty()) {
                Thread.sleep(200);
            }
            broker.send("callbacks", lines.subList(150, lines.size()));
            while (!latest(broker.records("calls-timelines")).equals(expected.timelines())) {
                Thread.sleep(200);
            }
            job.cancel().get();
            assertThat(broker.records("calls-dead-letters")).hasSize(expected.refused());
        }
    }

    private JobClient start(List<String> arguments) throws Exception {
        JobOptions options = JobArguments.read(arguments.toArray(String[]::new));
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(2, Configuration.fromMap(options.flink()));
        CallStatusJob.build(environment, options);
        return environment.executeAsync();
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

    private KafkaBroker broker() throws Exception {
        return KafkaBroker.start(Files.createDirectory(folder.resolve("broker")));
    }

    private List<String> options(KafkaBroker broker, String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of(Jobs.believing(folder)));
        options.addAll(List.of("--kafka", "bootstrap.servers=" + broker.address()));
        options.addAll(List.of(more));
        return options;
    }

    private static JsonNode json(ConsumerRecord<String, String> kafka) {
        return Output.tree(Objects.requireNonNull(kafka.value()));
    }

    /** By key; what comes later replaces what came before. */
    private static Map<String, CallTimeline> latest(List<ConsumerRecord<String, String>> records) {
        Map<String, CallTimeline> timelines = new HashMap<>();
        records.forEach(timeline -> timelines.put(timeline.key(), CallTimeline.fromJson(timeline.value())));
        return timelines;
    }
}
