package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.testkit.CallScenario;
import io.callstatus.timeline.CallTimeline;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one version has folded, another goes on with. */
class SavepointTest {
    /** Written by the version that brought the format 1, and never again: {@code -Dcallstatus.savepoint=write}. */
    private static final Path STORED = Path.of("src", "test", "resources", "savepoint-1");

    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;

    /** Reports of a few calls of some providers. */
    private static List<String> reports() {
        return List.of("twilio", "callerdesk", "vonage", "telnyx").stream()
                .flatMap(provider -> CallScenario.of(provider).calls(3))
                .map(request -> Parsers.detect(request.request())
                        .trustUnverified()
                        .parse()
                        .withoutPayload()
                        .toJson())
                .toList();
    }

    private static List<String> half(int number) {
        List<String> all = reports();
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == number)
                .mapToObj(all::get)
                .toList();
    }

    private static StreamExecutionEnvironment environment(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("pipeline.generic-types", "false");
        all.put("restart-strategy.type", "none");
        return StreamExecutionEnvironment.createLocalEnvironment(1, Configuration.fromMap(all));
    }

    private static DataStream<TimelineUpsert> folded(
            StreamExecutionEnvironment environment,
            List<String> reports,
            boolean isEndless,
            KeyedProcessFunction<String, KeyedReport, TimelineUpsert> fold) {
        return environment
                .fromSource(Repeated.of(reports, isEndless), Repeated.UNTIMED, "reports")
                .uid(isEndless ? "endless" : "reports") // else the second would take the place of the first
                .map(json -> KeyedReport.of(CallStatus.fromJson(json)), KeyedReport.INFO)
                .keyBy(KeyedReport::key, Types.STRING)
                .process(fold, TimelineUpsert.INFO)
                .uid("fold-timelines");
    }

    /** The first half of the reports, folded and put away. */
    private static Path savepoint(Path target, KeyedProcessFunction<String, KeyedReport, TimelineUpsert> fold)
            throws Exception {
        StreamExecutionEnvironment environment = environment(Map.of());
        List<String> reports = half(0);
        var upserts = folded(environment, reports, true, fold).collectAsync();
        JobClient job = environment.executeAsync();
        Map<String, CallTimeline> expected = collected(reports);
        Map<String, CallTimeline> seen = new TreeMap<>();
        while (!seen.equals(expected)) {
            TimelineUpsert upsert = upserts.next();
            seen.put(upsert.key(), CallTimeline.fromJson(upsert.json()));
        }
        String place = job.stopWithSavepoint(false, target.toUri().toString(), SavepointFormatType.CANONICAL)
                .get();
        return Path.of(URI.create(place));
    }

    /** The timelines that the second half changes, from there on. */
    private static Map<String, CallTimeline> resumed(Path savepoint) throws Exception {
        StreamExecutionEnvironment environment = environment(Map.of(
                "execution.state-recovery.path",
                savepoint.toUri().toString(),
                "execution.state-recovery.ignore-unclaimed-state",
                "true"));
        Map<String, CallTimeline> timelines = new TreeMap<>();
        folded(environment, half(1), false, new FoldTimelines(false, WEEK))
                .map(upsert -> upsert, TimelineUpsert.INFO)
                .uid("resumed") // else what collects would go on, too, where that of the savepoint had come to
                .executeAndCollect(reports().size())
                .forEach(upsert -> timelines.put(upsert.key(), CallTimeline.fromJson(upsert.json())));
        return timelines;
    }

    private static Map<String, CallTimeline> collected(List<String> reports) {
        return reports.stream().map(CallStatus::fromJson).collect(CallTimeline.collector());
    }

    @Test
    void state_ofTheVersionBefore_isGoneOnWith() throws Exception {
        if ("write".equals(System.getProperty("callstatus.savepoint"))) {
            Path made = savepoint(folder, new FoldTimelines(false, WEEK));
            Files.createDirectories(STORED);
            Files.copy(made.resolve("_metadata"), STORED.resolve("_metadata"));
        }
        assertResumed(STORED.toAbsolutePath());
    }

    /** It has keys in its JSON that are not known here. */
    @Test
    void state_ofALaterVersionWithMoreKeys_isGoneOnWith() throws Exception {
        assertResumed(savepoint(folder, new FoldOfALaterVersion()));
    }

    private static void assertResumed(Path savepoint) throws Exception {
        Map<String, CallTimeline> expected = collected(reports());
        Map<String, CallTimeline> resumed = resumed(savepoint);
        assertThat(resumed)
                .isNotEmpty()
                .allSatisfy((key, timeline) -> assertThat(timeline).isEqualTo(expected.get(key)));
        assertThat(resumed.keySet()).isEqualTo(collected(half(1)).keySet());
    }

    /** Keeps its state under the same name, with another serializer. */
    private static final class FoldOfALaterVersion extends KeyedProcessFunction<String, KeyedReport, TimelineUpsert> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<FoldedCall> calls;

        @Override
        public void open(OpenContext context) {
            TypeInformation<FoldedCall> type = new CarriedTypeInfo<>(FoldedCall.class, new LaterSerializer());
            var descriptor = new ValueStateDescriptor<>("call", type);
            descriptor.enableTimeToLive(StateTtlConfig.newBuilder(WEEK).build());
            calls = getRuntimeContext().getState(descriptor);
        }

        @Override
        public void processElement(KeyedReport keyed, Context context, Collector<TimelineUpsert> out)
                throws IOException {
            CallStatus report = keyed.report();
            FoldedCall known = calls.value();
            FoldedCall call = known == null ? FoldedCall.of(report, false) : known.plus(report);
            calls.update(call);
            call.timelines(keyed.key())
                    .forEach((key, timeline) -> out.collect(TimelineUpsert.of(key, timeline, false)));
        }
    }

    /** The format of today, and more in it. */
    private static final class LaterSerializer extends CarriedSerializer<FoldedCall> {
        private static final long serialVersionUID = 1L;

        @Override
        void write(FoldedCall call, DataOutputView out) throws IOException {
            out.writeBoolean(call.isResumed());
            out.writeInt(1);
            out.writeByte(FORMAT);
            String json = call.timelines("").values().iterator().next().toJson();
            writeText(json.replace("{\"provider\"", "{\"later\":{\"more\":[1]},\"provider\""), out);
            out.writeBoolean(false);
        }

        @Override
        FoldedCall read(DataInputView in) throws IOException {
            return new FoldedCall.Serializer().read(in);
        }

        @Override
        public TypeSerializerSnapshot<FoldedCall> snapshotConfiguration() {
            return new FoldedCall.Snapshot();
        }
    }
}
