package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallStatusJobTest {
    private static final int LINES = 20_000;

    @TempDir
    Path folder;

    @Test
    void archive_ofManyCallsOfAllProviders_givesTheTimelinesOfThePlainFold() throws Exception {
        Traffic traffic = Traffic.of(LINES, 1);
        List<String> lines = traffic.lines();
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Files.write(archive.resolve("a.jsonl"), lines.subList(0, LINES / 2));
        Files.write(archive.resolve("b.jsonl"), lines.subList(LINES / 2, lines.size()));
        PlainFold expected = PlainFold.of(lines);
        Output output = Jobs.run(archive, folder.resolve("out"), Jobs.believing(folder));
        assertThat(output.timelines()).isEqualTo(expected.timelines());
        assertThat(output.count("REPORT")).isEqualTo(expected.reports()).isEqualTo(traffic.genuine());
        assertThat(output.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(lines.size());
        assertThat(output.deadLines()).containsExactlyInAnyOrderElementsOf(traffic.refused());
        assertThat(expected.refused()).isEqualTo(traffic.refused().size());
    }

    /** One call after the other, so that no memory has to hold them all. */
    @Test
    void archive_asABatch_givesTheSame() throws Exception {
        Traffic traffic = Traffic.of(2_000, 2);
        Path archive = Files.write(folder.resolve("a.jsonl"), traffic.lines());
        List<String> options = new ArrayList<>(List.of(Jobs.believing(folder)));
        options.add("-Dexecution.runtime-mode=BATCH");
        Output output = Jobs.run(archive, folder.resolve("out"), options.toArray(String[]::new));
        output.assertTimelines(PlainFold.of(traffic.lines()).timelines());
        assertThat(output.count("REPORT")).isEqualTo(traffic.genuine());
        assertThat(output.deadLines()).containsExactlyInAnyOrderElementsOf(traffic.refused());
    }

    @Test
    void main_withoutAPlaceForCheckpoints_saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallStatusJob.main("/archive", "/out"))
                .withMessageContaining("execution.checkpointing.dir")
                .withMessageContaining("Usage: flink run callstatus-flink-job.jar [OPTION]... FROM TO");
    }

    /** Flink sends it around, keeps it, and shows parts of it in its pages. */
    @Test
    void jobGraph_hasThePlaceOfTheSecrets_andNoSecret() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(Jobs.believing(folder)));
        arguments.addAll(List.of("/archive", "/out"));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);
        CallStatusJob.build(environment, JobArguments.read(arguments.toArray(String[]::new)));
        byte[] graph =
                InstantiationUtil.serializeObject(environment.getStreamGraph().getJobGraph());
        assertThat(new String(graph, StandardCharsets.ISO_8859_1))
                .contains(folder.resolve("secrets").toString())
                .doesNotContain(Traffic.SECRET);
    }
}
