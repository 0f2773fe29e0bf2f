package io.callstatus.flink;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Topics as source and as output. Timelines and counts are upserts by key, so an upsert that is written twice changes nothing.
 * Other records may be written twice after a failure, and are then equal to the last byte. Immutable.
 */
final class KafkaEnds implements Ends {
    private final JobOptions options;
    private final Properties properties = new Properties();

    KafkaEnds(JobOptions options) {
        this.options = options;
        properties.putAll(options.kafka());
    }

    /** From its beginning, or from the position in a checkpoint, since state and position belong together. */
    DataStream<RawLine> lines(StreamExecutionEnvironment environment) {
        KafkaSourceBuilder<RawLine> source = KafkaSource.<RawLine>builder()
                .setProperties(properties)
                .setTopics(options.topicFrom())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new Lines());
        if (!properties.containsKey("group.id")) {
            source.setGroupId("callstatus-timelines");
        }
        if (options.isBounded()) {
            source.setBounded(OffsetsInitializer.latest());
        }
        return environment
                .fromSource(source.build(), WatermarkStrategy.noWatermarks(), "topic")
                .uid("topic");
    }

    @Override
    public void timelines(DataStream<TimelineUpsert> timelines) {
        write("timelines", timelines, new Upserts(options.topicTo("timelines")));
    }

    @Override
    public void texts(String what, DataStream<String> lines) {
        write(what, lines, new Texts(options.topicTo(what)));
    }

    @Override
    public void counts(DataStream<Tuple2<String, String>> counts) {
        write("counts", counts, new Counts(options.topicTo("counts")));
    }

    private <T> void write(String what, DataStream<T> stream, KafkaRecordSerializationSchema<T> records) {
        KafkaSink<T> sink = KafkaSink.<T>builder()
                .setBootstrapServers(properties.getProperty("bootstrap.servers"))
                .setKafkaProducerConfig(properties)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(records)
                .build();
        stream.sinkTo(new SinkThatCloses<>(sink)).uid("to-" + what).name(what);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The timestamp of a record. Kafka refuses one below zero or, in its usual configuration, one that is an hour ahead. A
     * report that is dated 9999 must not end the job.
     */
    static long timestamp(long moment, long now) {
        return moment < 0 || moment > now ? now : moment;
    }

    /** Lines, each with its partition and offset. */
    static final class Lines implements KafkaRecordDeserializationSchema<RawLine> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> kafka, Collector<RawLine> out) {
            byte[] value = kafka.value();
            String partition = kafka.topic() + "-" + kafka.partition();
            RawLine line = value == null
                    ? new RawLine(partition, kafka.offset(), 0, 0, new byte[0], RawLine.Fault.NO_VALUE)
                    : new RawLine(partition, kafka.offset(), value.length, value.length, value, null);
            out.collect(line);
        }

        @Override
        public TypeInformation<RawLine> getProducedType() {
            return RawLine.INFO;
        }
    }

    /** Timelines by key. */
    record Upserts(String topic) implements KafkaRecordSerializationSchema<TimelineUpsert> {
        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                TimelineUpsert upsert, KafkaSinkContext context, @Nullable Long timestamp) {
            long time = timestamp(upsert.moment(), System.currentTimeMillis());
            return new ProducerRecord<>(topic, null, time, bytes(upsert.key()), bytes(upsert.json()));
        }
    }

    /** Texts without a key. */
    record Texts(String topic) implements KafkaRecordSerializationSchema<String> {
        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                String text, KafkaSinkContext context, @Nullable Long timestamp) {
            return new ProducerRecord<>(topic, bytes(text));
        }
    }

    /** Counts by provider and outcome. */
    record Counts(String topic) implements KafkaRecordSerializationSchema<Tuple2<String, String>> {
        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                Tuple2<String, String> count, KafkaSinkContext context, @Nullable Long timestamp) {
            return new ProducerRecord<>(topic, bytes(count.f0), bytes(count.f1));
        }
    }
}
