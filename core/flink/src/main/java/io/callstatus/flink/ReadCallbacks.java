package io.callstatus.flink;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Parses lines into reports. Everything else goes to {@link #OTHER} or {@link #DEAD}. The numbers of each go to {@link
 * #COUNTS}, before each checkpoint and at the end, so that each line is counted once whatever fails. The time of a report is
 * that of its event, or else that of its receipt.
 */
final class ReadCallbacks extends AbstractStreamOperator<KeyedReport>
        implements OneInputStreamOperator<RawLine, KeyedReport>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    /** Other events, as JSON. */
    static final OutputTag<String> OTHER = new OutputTag<>("other-events", Types.STRING);
    /** Lines that gave no report, as JSON. */
    static final OutputTag<String> DEAD = new OutputTag<>("dead-letters", Types.STRING);
    /** Provider, outcome, how many more. */
    static final OutputTag<Tuple3<String, String, Long>> COUNTS =
            new OutputTag<>("counts", Types.TUPLE(Types.STRING, Types.STRING, Types.LONG));

    private final SecretPlaces places;
    private final int maxBody;
    private final int longest;
    private final int longestLetter;
    private final boolean withPayload;

    private transient @Nullable Reading reading;
    private transient @Nullable Map<Tuple3<String, String, Long>, Long> counts;
    private transient @Nullable Map<Tuple3<String, String, Long>, Counter> counters;
    private final LongCounter lines = new LongCounter();
    private final LongCounter bytes = new LongCounter();
    private final LongCounter reports = new LongCounter();
    private final LongCounter dead = new LongCounter();

    ReadCallbacks(JobOptions options) {
        this.places = options.secrets();
        this.maxBody = options.maxBody();
        this.longest = options.longestLine();
        this.longestLetter = options.longestLetter();
        this.withPayload = options.withPayload();
    }

    @Override
    public void open() throws Exception {
        super.open();
        ReceiptClock clock = new ReceiptClock();
        reading = new Reading(Parsers.installed(), secrets(clock), clock, maxBody, longest, longestLetter);
        counts = new HashMap<>();
        counters = new HashMap<>();
        getRuntimeContext().addAccumulator(Progress.LINES, lines);
        getRuntimeContext().addAccumulator(Progress.BYTES, bytes);
        getRuntimeContext().addAccumulator(Progress.REPORTS, reports);
        getRuntimeContext().addAccumulator(Progress.DEAD, dead);
    }

    /** Without secrets every line would be refused, and they would be missing at the next attempt too. */
    private Secrets secrets(ReceiptClock clock) {
        try {
            return places.load(Parsers.installed(), clock, System.getenv());
        } catch (IllegalStateException e) {
            throw new SuppressRestartsException(e);
        }
    }

    @Override
    public void processElement(StreamRecord<RawLine> element) {
        RawLine line = element.getValue();
        lines.add(1);
        bytes.add(line.consumed());
        if (line.isEmpty()) {
            return;
        }
        Reading read = Objects.requireNonNull(reading);
        for (Outcome outcome : read.read(line)) {
            count(outcome);
            emit(outcome, read.receivedAt());
        }
    }

    private void count(Outcome outcome) {
        Tuple3<String, String, Long> key = Tuple3.of(outcome.provider(), outcome.name(), 0L);
        Objects.requireNonNull(counts).merge(key, 1L, Long::sum);
        Objects.requireNonNull(counters).computeIfAbsent(key, this::metric).inc();
    }

    private Counter metric(Tuple3<String, String, Long> key) {
        return getMetricGroup()
                .addGroup("provider", key.f0.isEmpty() ? "unknown" : key.f0)
                .addGroup("outcome", key.f1)
                .counter("callbacks");
    }

    private void emit(Outcome outcome, Instant receivedAt) {
        CallStatus report = outcome.report();
        if (report != null) {
            reports.add(1);
            long moment = report.occurredAt().orElse(receivedAt).toEpochMilli();
            output.collect(new StreamRecord<>(KeyedReport.of(withPayload ? report : report.withoutPayload()), moment));
        } else {
            dead.add(outcome.way() == Outcome.Way.DEAD ? 1 : 0);
            output.collect(
                    outcome.way() == Outcome.Way.DEAD ? DEAD : OTHER,
                    new StreamRecord<>(Objects.requireNonNull(outcome.json()), receivedAt.toEpochMilli()));
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        flush();
    }

    /** The last watermark comes before the end of the input; after it, nothing is counted. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        flush();
        super.processWatermark(mark);
    }

    @Override
    public void endInput() {
        flush();
    }

    private void flush() {
        Map<Tuple3<String, String, Long>, Long> since = Objects.requireNonNull(counts);
        since.forEach((key, count) -> output.collect(COUNTS, new StreamRecord<>(Tuple3.of(key.f0, key.f1, count))));
        since.clear();
    }
}
