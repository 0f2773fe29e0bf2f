package io.callstatus.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.timeline.CallTimeline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is not there, or not there for a while. */
@Timeout(240)
class KafkaOutageTest {
    private static final Pattern CHECKPOINT = Pattern.compile("-D (execution\\.state-recovery\\.path=\\S+)");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private List<String> options(String broker, String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of(Jobs.believing(folder)));
        options.addAll(List.of(
                "--kafka=bootstrap.servers=" + broker,
                "--kafka=delivery.timeout.ms=2000",
                "--kafka=request.timeout.ms=1000",
                "--kafka=linger.ms=0",
                "--kafka=max.block.ms=2000",
                "-Dexecution.checkpointing.interval=50ms"));
        options.addAll(List.of(more));
        return options;
    }

    private int run(List<String> arguments) throws Exception {
        err.reset();
        try (PrintStream e = new PrintStream(err, true, UTF_8)) {
            return LocalRun.run(new PrintStream(PrintStream.nullOutputStream()), e, arguments.toArray(String[]::new));
        }
    }

    @Test
    void broker_thatIsNotThere_failsTheRun_whichGoesOnFromItsCheckpointOnceItIs() throws Exception {
        Traffic traffic = Traffic.of(6_000, 21);
        List<String> lines = new ArrayList<>(traffic.lines());
        lines.removeAll(new HashSet<>(traffic.refused()));
        lines.addAll(traffic.refused()); // the first of them is the first to be sent
        Path archive = Files.write(folder.resolve("a.jsonl"), lines);
        int port = Jvm.freePort();
        List<String> arguments =
                options("127.0.0.1:" + port, "-Dparallelism.default=1", archive.toString(), "kafka:calls");
        assertThat(run(arguments)).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("the job failed: org.apache.kafka.common.errors.TimeoutException: ");
        Matcher checkpoint = CHECKPOINT.matcher(err.toString(UTF_8));
        assertThat(checkpoint.find()).as(err.toString(UTF_8)).isTrue();
        arguments.addAll(0, List.of("-D", checkpoint.group(1)));
        try (KafkaBroker broker = KafkaBroker.start(Files.createDirectory(folder.resolve("broker")), port)) {
            broker.send("any", List.of("it is there"));
            assertThat(run(arguments)).as(err.toString(UTF_8)).isZero();
            assertThat(latest(broker)).isEqualTo(PlainFold.of(traffic.lines()).timelines());
            assertThat(deadLines(broker)).isEqualTo(new HashSet<>(traffic.refused()));
        }
    }

    @Test
    void broker_thatGoesAndComesBack_costsNothing() throws Exception {
        Traffic traffic = Traffic.of(3_000, 22);
        Map<String, CallTimeline> expected = PlainFold.of(traffic.lines()).timelines();
        try (KafkaBroker broker = KafkaBroker.start(Files.createDirectory(folder.resolve("broker")))) {
            broker.send("callbacks", traffic.lines());
            JobClient job = start(options(broker.address(), "kafka:callbacks", "kafka:calls"));
            while (latest(broker).isEmpty()) {
                Thread.sleep(50);
            }
            broker.fail();
            JobStatus status = JobStatus.RUNNING;
            while (status == JobStatus.RUNNING) {
                Thread.sleep(50);
                status = job.getJobStatus().get();
            }
            assertThat(status).isEqualTo(JobStatus.RESTARTING);
            broker.comeBack();
            while (!latest(broker).equals(expected)) {
                Thread.sleep(500);
            }
            job.cancel().get();
            assertThat(deadLines(broker)).isEqualTo(new HashSet<>(traffic.refused()));
        }
    }

    private JobClient start(List<String> arguments) throws Exception {
        arguments.addAll(List.of(
                "-Drestart-strategy.type=fixed-delay",
                "-Drestart-strategy.fixed-delay.attempts=1000",
                "-Drestart-strategy.fixed-delay.delay=1s",
                "-Dexecution.checkpointing.dir=" + folder.resolve("checkpoints").toUri()));
        JobOptions options = JobArguments.read(arguments.toArray(String[]::new));
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(2, Configuration.fromMap(options.flink()));
        CallStatusJob.build(environment, options);
        return environment.executeAsync();
    }

    private static Map<String, CallTimeline> latest(KafkaBroker broker) {
        Map<String, CallTimeline> timelines = new HashMap<>();
        broker.records("calls-timelines")
                .forEach(timeline -> timelines.put(timeline.key(), CallTimeline.fromJson(timeline.value())));
        return timelines;
    }

    /** Each once or more often. */
    private static Set<String> deadLines(KafkaBroker broker) {
        Set<String> lines = new HashSet<>();
        broker.records("calls-dead-letters")
                .forEach(letter ->
                        lines.add(Output.tree(letter.value()).get("line").textValue()));
        return lines;
    }
}
