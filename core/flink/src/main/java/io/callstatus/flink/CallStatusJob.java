package io.callstatus.flink;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job for a cluster. It reads archived callbacks and writes one timeline of each call; lines that give no report are
 * written separately, with the reason. {@code core/flink/README.md} describes its input and output.
 */
public final class CallStatusJob {
    private static final Duration CHECKPOINTS = Duration.ofMinutes(1);
    private static final String USAGE = JobOptions.usage("flink run callstatus-flink-job.jar");

    private CallStatusJob() {}

    /**
     * Runs the job on the cluster to which it was submitted.
     *
     * @throws Exception if it fails
     */
    public static void main(String... arguments) throws Exception {
        try {
            JobOptions options = JobArguments.read(arguments);
            StreamExecutionEnvironment environment =
                    StreamExecutionEnvironment.getExecutionEnvironment(Configuration.fromMap(options.flink()));
            requireRoomForCheckpoints(environment);
            build(environment, options);
            environment.execute("Callstatus timelines");
        } catch (UsageException e) {
            throw new IllegalArgumentException(e.getMessage() + "\n\n" + USAGE, e);
        }
    }

    /** Checkpoints in the JobManager's memory fail beyond 5 MB; then files in the output are never completed. */
    private static void requireRoomForCheckpoints(StreamExecutionEnvironment environment) throws UsageException {
        ReadableConfig settings = environment.getConfiguration();
        boolean isBatch = settings.get(ExecutionOptions.RUNTIME_MODE) == RuntimeExecutionMode.BATCH;
        if (!isBatch
                && settings.getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY)
                        .isEmpty()) {
            throw new UsageException("checkpoints need a folder that every machine of the cluster reaches: set"
                    + " execution.checkpointing.dir in Flink's configuration, or -D execution.checkpointing.dir=URI");
        }
    }

    /** Adds the job to an environment. */
    static void build(StreamExecutionEnvironment environment, JobOptions options) {
        configure(environment);
        SingleOutputStreamOperator<KeyedReport> reports = lines(environment, options)
                .transform("read callbacks", KeyedReport.INFO, new ReadCallbacks(options))
                .uid("read-callbacks");
        DataStream<TimelineUpsert> timelines = reports.keyBy(KeyedReport::key, Types.STRING)
                .process(new FoldTimelines(options.isBounded(), options.timeToLive()), TimelineUpsert.INFO)
                .uid("fold-timelines")
                .name("fold timelines");
        DataStream<Tuple2<String, String>> counts = reports.getSideOutput(ReadCallbacks.COUNTS)
                .keyBy(count -> Tuple2.of(count.f0, count.f1), Types.TUPLE(Types.STRING, Types.STRING))
                .process(new SumCounts(options.isBounded()), Types.TUPLE(Types.STRING, Types.STRING))
                .uid("sum-counts")
                .name("sum counts");
        Ends ends = options.isToKafka() ? new KafkaEnds(options) : new FileEnds(options.to());
        ends.timelines(timelines);
        ends.texts("dead-letters", reports.getSideOutput(ReadCallbacks.DEAD));
        ends.texts("other-events", reports.getSideOutput(ReadCallbacks.OTHER));
        ends.counts(counts);
    }

    /**
     * No type may be serialized by Kryo, and no value is copied, since all are immutable. If checkpoints are not configured,
     * they are switched on, and the last one is kept if the job fails for good, so that it can be continued.
     */
    private static void configure(StreamExecutionEnvironment environment) {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        setUnlessSaid(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS, environment, settings);
        setUnlessSaid(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.DELETE_ON_CANCELLATION,
                environment,
                settings);
        environment.configure(settings);
    }

    private static <T> void setUnlessSaid(
            ConfigOption<T> option, T value, StreamExecutionEnvironment environment, Configuration settings) {
        if (environment.getConfiguration().getOptional(option).isEmpty()) {
            settings.set(option, value);
        }
    }

    private static DataStream<RawLine> lines(StreamExecutionEnvironment environment, JobOptions options) {
        if (options.isFromKafka()) {
            return new KafkaEnds(options).lines(environment);
        }
        FileSource<RawLine> archive = FileSource.forBulkFileFormat(
                        new ArchiveFormat(options.longestLine()), new Path(options.from()))
                .build();
        return environment
                .fromSource(archive, WatermarkStrategy.noWatermarks(), "archive")
                .uid("archive");
    }
}
