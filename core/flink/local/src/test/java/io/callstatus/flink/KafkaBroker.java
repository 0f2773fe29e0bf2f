package io.callstatus.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker of Apache Kafka in a process of its own, in KRaft mode, on a port of this machine that was free. */
final class KafkaBroker implements AutoCloseable {
    private final Path folder;
    private final int port;
    private Process process;

    private KafkaBroker(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.process = launched();
    }

    /** Its data and its log are in the folder. */
    static KafkaBroker start(Path folder) throws IOException, InterruptedException {
        return start(folder, Jvm.freePort());
    }

    /** At a port that is known before. */
    static KafkaBroker start(Path folder, int port) throws IOException, InterruptedException {
        Path settings = Files.write(folder.resolve("server.properties"), settings(folder, port, Jvm.freePort()));
        int formatted = new ProcessBuilder(command(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        "bGlrZV9hbnlfb3RoZXJfb25l",
                        "--config",
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("format.log").toFile())
                .start()
                .waitFor();
        if (formatted != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("format.log")));
        }
        return new KafkaBroker(folder, port);
    }

    private Process launched() throws IOException {
        return new ProcessBuilder(command(
                        "kafka.Kafka", folder.resolve("server.properties").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
    }

    /** As by a failure of its machine. */
    void fail() {
        process.destroyForcibly().onExit().join();
    }

    /** Again, with what it had. */
    void comeBack() throws IOException {
        process = launched();
    }

    private static List<String> settings(Path folder, int port, int controllerPort) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("data"),
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0");
    }

    private static List<String> command(String main, String... arguments) {
        List<String> options = List.of(
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main);
        return Jvm.command(options, arguments);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** To the one partition of the topic, in this order. */
    void send(String topic, List<String> lines) {
        try (KafkaProducer<String, String> producer = producer()) {
            lines.forEach(line -> producer.send(new ProducerRecord<>(topic, line)));
        }
    }

    /** A record that has a key only. */
    void sendNoValue(String topic) {
        try (KafkaProducer<String, String> producer = producer()) {
            producer.send(new ProducerRecord<>(topic, "key", null));
        }
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", address()), new StringSerializer(), new StringSerializer());
    }

    /** From the beginning of the topic's one partition to where it ends now. */
    List<ConsumerRecord<String, String>> records(String topic) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    /** At once; its data are the test's. */
    @Override
    public void close() {
        fail();
    }
}
