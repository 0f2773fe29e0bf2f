package io.callstatus.flink;

import io.callstatus.flink.LocalFolders.Archive;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FlinkException;

/** The job on a cluster inside this process. It shows its progress, and ends with a table. */
public final class LocalRun {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;
    private static final int SHARE_OF_CALLS = 4;
    private static final String USAGE = JobOptions.usage("java -jar callstatus-flink-local.jar");

    /**
     * A local worker that fails would fail again, so nothing is restarted. The workers report their progress each second.
     * Without the addresses, a cluster listens on every network of the machine.
     */
    private static final Map<String, String> DEFAULTS = Map.of(
            "restart-strategy.type", "none",
            "heartbeat.interval", "1000",
            "rest.bind-address", "localhost",
            "jobmanager.bind-host", "localhost",
            "taskmanager.bind-host", "localhost",
            "parallelism.default", Integer.toString(Runtime.getRuntime().availableProcessors()));

    private final JobOptions options;
    private final PrintStream err;
    private final ProgressLine line;
    private final long start = System.nanoTime();
    private final Pace pace = new Pace();

    private LocalRun(JobOptions options, PrintStream err, ProgressLine line) {
        this.options = options;
        this.err = err;
        this.line = line;
    }

    /**
     * Runs the program and ends the process: with 0, with 1 if the job failed, with 2 for invalid arguments.
     *
     * @throws Exception if the cluster inside cannot be started
     */
    public static void main(String... arguments) throws Exception {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            out.print(USAGE);
            return OK;
        }
        try (ProgressLine line = ProgressLine.open(err)) {
            return new LocalRun(JobArguments.read(arguments), err, line).run(out);
        } catch (UsageException e) {
            err.print(e.getMessage() + "\n\n" + USAGE);
            return BAD_USAGE;
        } catch (IOException e) {
            err.print(e + "\n");
            return FAILED;
        }
    }

    private int run(PrintStream out) throws Exception {
        Archive archive = options.isFromKafka() ? new Archive(0, 0) : LocalFolders.archive(Path.of(options.from()));
        if (!options.isToKafka()) {
            LocalFolders.makePrivate(Path.of(options.to()), isGoingOn());
        }
        Checkpoints checkpoints = Checkpoints.inANewFolder(options.flink().get(Checkpoints.RECOVERY));
        try {
            run(archive, checkpoints);
        } catch (ExecutionException | FlinkException e) { // the second if it could not start
            line.end();
            err.print("the job failed: " + reason(e) + "\n" + checkpoints.howToGoOn(isGoingOn()));
            return FAILED;
        }
        checkpoints.delete();
        summarize(out);
        return OK;
    }

    /** Whether it continues from a checkpoint; then the folder has files already. */
    private boolean isGoingOn() {
        return options.flink().containsKey(Checkpoints.RECOVERY);
    }

    private void summarize(PrintStream out) throws IOException {
        if (!options.isToKafka()) {
            out.print(Summary.of(Path.of(options.to())));
        }
        if (options.secrets().isNobodyBelieved()) {
            err.print("No secret was given, and no provider to believe without one, so every callback is a dead letter:"
                    + " see --secrets and --trust-unverified of --help.\n");
        }
    }

    /** The first cause with its type: the message of a missing file, for example, is only its name. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IllegalStateException ? String.valueOf(cause.getMessage()) : cause.toString();
    }

    private void run(Archive archive, Checkpoints checkpoints) throws Exception {
        Configuration settings = Configuration.fromMap(DEFAULTS);
        settings.addAll(checkpoints.settings());
        settings.set(ExecutionOptions.RUNTIME_MODE, mode(archive));
        settings.addAll(Configuration.fromMap(options.flink()));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(settings);
        CallStatusJob.build(environment, options);
        JobExecutionResult result = watch(environment.executeAsync("Callstatus timelines"), archive.stored());
        line.show(Progress.of(result.getAllAccumulatorResults()).line(archive.stored(), Progress.NONE, sinceStart()));
        line.end();
    }

    /** A stream keeps all calls in memory, where they take about as much as their lines; a batch sorts them on disk. */
    private static RuntimeExecutionMode mode(Archive archive) {
        return archive.text() <= Runtime.getRuntime().maxMemory() / SHARE_OF_CALLS
                ? RuntimeExecutionMode.STREAMING
                : RuntimeExecutionMode.BATCH;
    }

    private JobExecutionResult watch(JobClient client, long size) throws ExecutionException, InterruptedException {
        var result = client.getJobExecutionResult();
        while (true) {
            try {
                return result.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                progress(client).ifPresent(progress -> line.show(pace.line(progress, size, sinceStart())));
            }
        }
    }

    /** Empty if the job has ended since the last call. */
    private static Optional<Progress> progress(JobClient client) throws InterruptedException {
        try {
            return Optional.of(Progress.of(client.getAccumulators().get(10, TimeUnit.SECONDS)));
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
