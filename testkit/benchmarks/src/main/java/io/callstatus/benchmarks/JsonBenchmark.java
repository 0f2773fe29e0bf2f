package io.callstatus.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.vonage.client.voice.EventWebhook;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** JSON bodies: the whole job of the library, and what others need to bind one known body to one known class. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
    /** The body. */
    @Param({"J1", "J2", "T", "V"})
    public Callback callback = Callback.J1;

    private WebhookRequest request = callback.request();
    private byte[] body = callback.body();
    private ObjectReader jackson2 = jackson2(callback);
    private tools.jackson.databind.ObjectReader jackson3 = jackson3(callback);
    private Class<?> type = JsonRecords.typeOf(callback);

    /** Takes the body that was chosen, and the record for it. */
    @Setup
    public void setUp() {
        request = callback.request();
        body = callback.body();
        jackson2 = jackson2(callback);
        jackson3 = jackson3(callback);
        type = JsonRecords.typeOf(callback);
    }

    private static ObjectReader jackson2(Callback callback) {
        return com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(JsonRecords.typeOf(callback));
    }

    private static tools.jackson.databind.ObjectReader jackson3(Callback callback) {
        return JsonMapper.builder()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(JsonRecords.typeOf(callback));
    }

    /** Ours: detection among all providers, and every attribute. */
    @Benchmark
    public CallStatus callstatus() {
        return Parsers.detect(request).trustUnverified().parse();
    }

    /** Jackson 2 databind to a record. */
    @Benchmark
    public Object jackson2() throws IOException {
        return jackson2.readValue(body);
    }

    /** Jackson 3 databind to a record. */
    @Benchmark
    public Object jackson3() {
        return jackson3.readValue(body);
    }

    /** Fastjson2 to a record. */
    @Benchmark
    public Object fastjson2() {
        return JSON.parseObject(body, type);
    }

    /** Vonage's SDK reads a call event of its own, about as large as {@link Callback#J1}. */
    @Benchmark
    public EventWebhook vonage() {
        return EventWebhook.fromJson(PeerBodies.VONAGE);
    }

    /** Adds up the bytes: less than this no parser can do. */
    @Benchmark
    public int byteSum() {
        int sum = 0;
        for (byte b : body) {
            sum += b;
        }
        return sum;
    }
}
