package io.callstatus.engines.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.archive.Archive;
import io.callstatus.archive.Archive.OnFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic of a real broker as an archive: requests are written before they are handled, and read from the beginning. */
class KafkaArchiveTest {
    private static final Secrets SECRETS =
            Secrets.builder().trustUnverified("callerdesk").build();

    @TempDir
    Path folder;

    private final List<CallStatus> handled = new ArrayList<>();
    private int broken;

    private static Producer<String, String> producer(String address) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        4_000,
                        "linger.ms",
                        0,
                        "request.timeout.ms",
                        2_000,
                        "max.block.ms",
                        4_000),
                new StringSerializer(),
                new StringSerializer());
    }

    private static Consumer<String, String> consumer(String address) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "group.id", "again", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static WebhookRequest request(String callId) {
        String form = "CallSid=" + callId + "&Direction=IVR&Status=ANSWER&SourceNumber=9000000001"
                + "&DestinationNumber=08060000001&DialWhomNumber=9000000011&CallDuration=42";
        return WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(UTF_8))
                .build();
    }

    private CallStatusEndpoint archiving(Producer<String, String> producer) {
        Archive archive = request -> producer.send(new ProducerRecord<>("requests", request.toJson()))
                .get(5, TimeUnit.SECONDS);
        return CallStatusEndpoint.of(SECRETS, handled::add).withArchive(archive, OnFailure.REFUSE);
    }

    private List<CallStatus> again(Consumer<String, String> consumer, int expected) {
        List<CallStatus> statuses = new ArrayList<>();
        consumer.subscribe(List.of("requests"));
        long start = System.nanoTime();
        while (statuses.size() < expected
                && System.nanoTime() - start < Duration.ofSeconds(60).toNanos()) {
            for (ConsumerRecord<String, String> line : consumer.poll(Duration.ofSeconds(1))) {
                try {
                    WebhookRequest request = WebhookRequest.fromJson(line.value());
                    statuses.add(Parsers.detect(request)
                            .verify(SECRETS.asOf(request.receivedAt()))
                            .parse());
                } catch (CallStatusException e) {
                    broken++;
                }
            }
        }
        return statuses;
    }

    @Test
    void requests_areInTheTopicBeforeTheyAreHandled_andReadAgain() throws Exception {
        try (Broker broker = new Broker(folder);
                Producer<String, String> producer = producer(broker.address())) {
            CallStatusEndpoint endpoint = archiving(producer);
            assertThat(endpoint.receive(request("CD-1")).status()).isEqualTo(204);
            producer.send(new ProducerRecord<>("requests", "{\"half\":")).get();
            assertThat(endpoint.receive(request("CD-2")).status()).isEqualTo(204);
            try (Consumer<String, String> consumer = consumer(broker.address())) {
                assertThat(again(consumer, 2)).isEqualTo(handled).hasSize(2);
                assertThat(broken).isEqualTo(1);
            }
        }
    }

    @Test
    void broker_thatIsGone_hasRequestsRefused() throws Exception {
        String address;
        try (Broker broker = new Broker(folder)) {
            address = broker.address();
        }
        try (Producer<String, String> producer = producer(address)) {
            assertThat(archiving(producer).receive(request("CD-1")).status()).isEqualTo(503);
            assertThat(handled).isEmpty();
        }
    }
}
