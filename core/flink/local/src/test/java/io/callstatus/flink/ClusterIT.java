package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The job as it is run: its jar is given to a cluster of three processes by {@code flink run}, and one of two workers is killed
 * in the middle. {@code -Dflink.lines=1000000 -Dflink.heap=6g} takes more.
 */
@Isolated("three processes are enough for one machine")
class ClusterIT {
    private static final int LINES = Integer.getInteger("flink.lines", 50_000);
    private static final String HEAP = Math.max(384, LINES / 450) + "m";
    /** A checkpoint has the state of all calls: of a million, as many as there are of a few thousand. */
    private static final Duration CHECKPOINTS = Duration.ofMillis(Math.max(1_000, LINES / 50));

    @TempDir
    Path folder;

    @Test
    @Timeout(3_600)
    void worker_thatIsKilledInTheMiddle_costsNothing() throws Exception {
        Path archive = folder.resolve("archive");
        Path to = folder.resolve("out");
        Traffic traffic = TrafficArchive.write(archive, LINES, 7);
        try (Cluster cluster = Cluster.start(folder.resolve("cluster"), 2, HEAP, CHECKPOINTS)) {
            String job = cluster.run(Jvm.jar("callstatus-flink-job.jar"), arguments(archive, to));
            cluster.await("/jobs/" + job + "/accumulators", all -> lines(all) > LINES / 4);
            cluster.await("/jobs/" + job + "/checkpoints", all -> completed(all) > 0);
            cluster.killWorker(1);
            cluster.startWorker();
            JsonNode end = cluster.await("/jobs/" + job, ClusterIT::isEnded);
            JsonNode checkpoints = cluster.get("/jobs/" + job + "/checkpoints");
            assertThat(end.get("state").textValue()).as(end.toString()).isEqualTo("FINISHED");
            assertThat(checkpoints.at("/counts/restored").asInt()).isPositive();
            assertThat(cluster.logs()).contains("callstatus").doesNotContain(Traffic.SECRET);
            report(traffic, end, checkpoints, cluster.cpu());
        }
        assertOutput(new Output(to), traffic, archive);
    }

    private List<String> arguments(Path archive, Path to) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(Jobs.believing(folder)));
        arguments.addAll(List.of(archive.toUri().toString(), to.toUri().toString()));
        return arguments;
    }

    private static long lines(JsonNode accumulators) {
        for (JsonNode accumulator : accumulators.path("user-task-accumulators")) {
            if (accumulator.path("name").asText().equals(Progress.LINES)) {
                return accumulator.path("value").asLong();
            }
        }
        return 0;
    }

    private static int completed(JsonNode checkpoints) {
        return checkpoints.at("/counts/completed").asInt();
    }

    private static boolean isEnded(JsonNode job) {
        return List.of("FINISHED", "FAILED", "CANCELED")
                .contains(job.path("state").asText());
    }

    private static void report(Traffic traffic, JsonNode end, JsonNode checkpoints, Duration cpu) {
        double seconds = end.get("duration").asLong() / 1e3;
        System.out.printf(
                Locale.ROOT,
                "%,d callbacks of %,d calls: %,.0f s, %,.0f s of all cores of the workers, %,.0f callbacks a second;"
                        + " heap of a worker %s; restored %d times; %d checkpoints, the largest %,d bytes%n",
                traffic.count(),
                traffic.calls(),
                seconds,
                cpu.toMillis() / 1e3,
                traffic.count() / seconds,
                HEAP,
                checkpoints.at("/counts/restored").asInt(),
                completed(checkpoints),
                checkpoints.at("/summary/state_size/max").asLong());
    }

    private static void assertOutput(Output output, Traffic traffic, Path archive) {
        PlainFold expected = PlainFold.of(archive);
        output.assertTimelines(expected.timelines());
        assertThat(output.deadLines()).containsExactlyInAnyOrderElementsOf(traffic.refused());
        assertThat(output.count("REPORT")).isEqualTo(expected.reports()).isEqualTo(traffic.genuine());
        assertThat(output.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(traffic.count());
    }
}
