package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What fails on the way changes nothing. How many lines: {@code -Dcallstatus.flink.lines=1000000}. */
class ClusterTest {
    private static final int LINES = Integer.getInteger("callstatus.flink.lines", 20_000);
    private static final int FILES = 8;
    private static final Configuration SETTINGS =
            Configuration.fromMap(Map.of("parallelism.default", "2", "execution.checkpointing.interval", "2s"));

    @TempDir
    Path folder;

    @Test
    @Timeout(3_600)
    void worker_killedOnTheWay_losesAndDoublesNothing() throws Exception {
        Traffic traffic = Traffic.of(LINES, 5);
        Path archive = archive(traffic.lines());
        List<String> arguments = new ArrayList<>(List.of(Jobs.believing(folder)));
        arguments.addAll(List.of(archive.toString(), folder.resolve("out").toString()));
        try (Cluster cluster = Cluster.start(Files.createDirectory(folder.resolve("cluster")), 2)) {
            StreamExecutionEnvironment environment =
                    StreamExecutionEnvironment.createRemoteEnvironment("localhost", cluster.port(), SETTINGS);
            CallStatusJob.build(environment, JobArguments.read(arguments.toArray(String[]::new)));
            JobClient job = environment.executeAsync();
            while (Progress.of(job.getAccumulators().get()).lines() < LINES / 5) {
                Thread.sleep(200);
            }
            cluster.killWorker(0);
            job.getJobExecutionResult().get();
        }
        Output output = new Output(folder.resolve("out"));
        PlainFold expected = PlainFold.of(traffic.lines());
        assertThat(output.timelines()).isEqualTo(expected.timelines());
        assertThat(output.count("REPORT")).isEqualTo(traffic.genuine());
        assertThat(output.deadLines()).containsExactlyInAnyOrderElementsOf(traffic.refused());
    }

    private Path archive(List<String> lines) throws Exception {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        for (int i = 0; i < FILES; i++) {
            int from = (int) ((long) lines.size() * i / FILES);
            int to = (int) ((long) lines.size() * (i + 1) / FILES);
            Files.write(archive.resolve("part-" + i + ".jsonl"), lines.subList(from, to));
        }
        return archive;
    }
}
