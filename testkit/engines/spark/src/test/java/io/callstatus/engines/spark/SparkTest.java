package io.callstatus.engines.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

class SparkTest {
    private static List<CallStatus> statuses() {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(("CallSid=CD-1&Direction=IVR&Status=ANSWER&SourceNumber=9000000001"
                                + "&DestinationNumber=08060000001&DialWhomNumber=9000000011&CallDuration=42")
                        .getBytes(UTF_8))
                .build();
        CallStatus parsed = Parsers.detect(request)
                .verify(Secrets.builder().trustUnverified("callerdesk").build())
                .parse();
        assertThat(parsed.payload().fields()).hasSize(7); // which it keeps as found
        CallStatus read = CallStatus.fromJson("""
                {"provider":"toy","callId":"1","state":"RINGING","occurredAt":"2026-11-20T08:00:00.25Z","sequence":7,
                "durationSeconds":1.5,"recordings":[{"id":"r-1"},{"id":"r-2"}],
                "problems":[{"field":"a","expected":"x","found":"y"},{"field":"b","expected":"x","found":"y","offset":3}],
                "payload":[["a","1"],["b",null]]}""");
        return List.of(parsed, read);
    }

    private static SparkConf configuration(String serializer) {
        return new SparkConf()
                .setMaster("local[1]")
                .setAppName("calls")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.serializer", "org.apache.spark.serializer." + serializer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JavaSerializer", "KryoSerializer"})
    void collection_ofStatuses_isGroupedByTheCall(String serializer) {
        List<CallStatus> all = statuses();
        try (JavaSparkContext spark = new JavaSparkContext(configuration(serializer))) {
            JavaRDD<CallStatus> statuses = spark.parallelize(all);
            JavaPairRDD<String, CallStatus> calls = statuses.keyBy(CallStatus::callKey);
            calls.groupByKey();
            assertThat(statuses.collect()).isEqualTo(all);
            assertThat(calls.groupByKey().collectAsMap())
                    .hasSize(2)
                    .hasEntrySatisfying(
                            all.get(0).callKey(), group -> assertThat(group).containsExactly(all.get(0)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JavaSerializer", "KryoSerializer"})
    void serializer_anyStatus_comesBack(String name) {
        SparkConf configuration = configuration(name);
        SerializerInstance serializer = name.startsWith("Kryo")
                ? new KryoSerializer(configuration).newInstance()
                : new org.apache.spark.serializer.JavaSerializer(configuration).newInstance();
        ClassTag<CallStatus> tag = ClassTag$.MODULE$.apply(CallStatus.class);
        for (CallStatus status : statuses()) {
            ByteBuffer bytes = serializer.serialize(status, tag);
            CallStatus back = serializer.deserialize(bytes, tag);
            assertThat(back).isEqualTo(status);
            assertThat(back.toJson()).isEqualTo(status.toJson());
        }
    }
}
