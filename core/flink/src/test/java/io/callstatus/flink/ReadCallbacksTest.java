package io.callstatus.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.testkit.CallScenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadCallbacksTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T08:01:00Z");

    private OneInputStreamOperatorTestHarness<RawLine, KeyedReport> reading;

    private void open() throws Exception {
        reading = new OneInputStreamOperatorTestHarness<>(
                new ReadCallbacks(JobArguments.read("--trust-unverified", "all", "from", "to")));
        reading.open();
    }

    @AfterEach
    void close() throws Exception {
        reading.close();
    }

    private static RawLine line(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new RawLine("file", 0, bytes.length, bytes.length, bytes, null);
    }

    private static String genuine(String provider) {
        return CallScenario.of(provider)
                .requests()
                .get(0)
                .request()
                .toJson()
                .replaceFirst("\"receivedAt\":\"[^\"]*\"", "\"receivedAt\":\"" + RECEIVED + "\"");
    }

    @Test
    void report_hasTheTimeOfItsEvent_orThatAtWhichItCame() throws Exception {
        open();
        reading.processElement(line(genuine("telnyx")), 0);
        reading.processElement(line(genuine("freeclimb")), 0);
        List<StreamRecord<? extends KeyedReport>> reports = reading.extractOutputStreamRecords();
        assertThat(reports).hasSize(2);
        assertThat(reports.get(0).getTimestamp())
                .isEqualTo(reports.get(0)
                        .getValue()
                        .report()
                        .occurredAt()
                        .orElseThrow()
                        .toEpochMilli());
        assertThat(reports.get(1).getValue().report().occurredAt()).isEmpty();
        assertThat(reports.get(1).getTimestamp()).isEqualTo(RECEIVED.toEpochMilli());
    }

    /** Else they would be counted again after a failure, or never. */
    @Test
    void counts_areGivenOnBeforeEachCheckpointAndBeforeTheEnd() throws Exception {
        open();
        reading.processElement(line(genuine("telnyx")), 0);
        reading.processElement(line(genuine("telnyx")), 0);
        reading.processElement(line("broken"), 0);
        assertThat(counts()).isEmpty();
        reading.prepareSnapshotPreBarrier(1);
        assertThat(counts())
                .containsExactlyInAnyOrder(Tuple3.of("telnyx", "REPORT", 2L), Tuple3.of("", "NOT_HTTP", 1L));
        reading.processElement(line(genuine("telnyx")), 0);
        reading.processWatermark(Long.MAX_VALUE);
        assertThat(counts()).hasSize(3).contains(Tuple3.of("telnyx", "REPORT", 1L));
    }

    private List<Tuple3<String, String, Long>> counts() {
        List<Tuple3<String, String, Long>> counts = new ArrayList<>();
        var given = reading.getSideOutput(ReadCallbacks.COUNTS);
        if (given != null) {
            given.forEach(count -> counts.add(count.getValue()));
        }
        return counts;
    }
}
