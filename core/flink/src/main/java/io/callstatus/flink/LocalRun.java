package io.callstatus.flink;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;

/**
 * The job on a cluster inside this process. It shows how far it has come, and ends with a table.
 */
public final class LocalRun {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    /** A worker that fails here fails again; and how far they are, the workers say each second. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "restart-strategy.type",
            "none",
            "heartbeat.interval",
            "1000",
            "parallelism.default",
            Integer.toString(Runtime.getRuntime().availableProcessors()));

    private final JobOptions options;
    private final PrintStream err;

    private LocalRun(JobOptions options, PrintStream err) {
        this.options = options;
        this.err = err;
    }

    /**
     * Runs the program and ends the process: with 0, with 1 where the job failed, with 2 for arguments that make no sense.
     *
     * @throws Exception if the cluster inside cannot be started
     */
    public static void main(String... arguments) throws Exception {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) throws Exception {
        try {
            JobOptions options = JobArguments.read(arguments);
            new LocalRun(options, err).run();
            if (!options.isToKafka()) {
                out.print(Summary.of(Path.of(options.to())));
            }
            return OK;
        } catch (UsageException e) {
            err.print(e.getMessage() + "\n\n" + JobOptions.USAGE);
            return BAD_USAGE;
        } catch (IOException e) {
            err.print(e.getMessage() + "\n");
            return FAILED;
        } catch (ExecutionException e) {
            err.print("the job failed: " + innermost(e).getMessage() + "\n");
            return FAILED;
        }
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private void run() throws Exception {
        long size = options.isFromKafka() ? 0 : size(Path.of(options.from()));
        if (!options.isToKafka()) {
            makePrivate(Path.of(options.to()));
        }
        Path checkpoints = Files.createTempDirectory("callstatus-checkpoints"); // for nobody else to see
        try {
            run(size, checkpoints);
        } finally {
            FileUtils.deleteDirectoryQuietly(checkpoints.toFile());
        }
    }

    private void run(long size, Path checkpoints) throws Exception {
        Configuration settings = Configuration.fromMap(DEFAULTS);
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        settings.addAll(Configuration.fromMap(options.flink()));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(settings);
        CallStatusJob.build(environment, options);
        long start = System.nanoTime();
        JobExecutionResult result = watch(environment.executeAsync("Callstatus timelines"), size, start);
        show(Progress.of(result.getAllAccumulatorResults()).line(size, since(start)) + "\n");
    }

    private JobExecutionResult watch(JobClient client, long size, long start)
            throws ExecutionException, InterruptedException {
        var result = client.getJobExecutionResult();
        while (true) {
            try {
                return result.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                Progress progress = Progress.of(client.getAccumulators().get());
                show(progress.line(size, since(start)) + "\r");
            }
        }
    }

    private void show(String line) {
        err.print(line);
        err.flush();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static long size(Path archive) throws UsageException, IOException {
        if (!Files.exists(archive)) {
            throw new UsageException("there is no " + archive);
        }
        long size = 0;
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /** What it gets is for nobody else to see: it holds numbers and, in dead letters, secrets of requests. */
    private static void makePrivate(Path folder) throws UsageException, IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new UsageException(folder + " is not empty: timelines of two runs would stand side by side");
                }
            }
        }
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
