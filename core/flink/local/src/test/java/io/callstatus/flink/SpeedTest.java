package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What a core does in a second: a loop on one thread, and the job, which has one of each kind; printed, since a busy machine must
 * fail no build. {@code -Dcallstatus.speed=1000000} measures more, in up to a quarter of an hour.
 */
@Isolated("what else runs would be measured, too")
class SpeedTest {
    private static final int LINES = Integer.getInteger("callstatus.speed", 20_000);
    private static final int ROUNDS = 3;
    private static final String HEAP = System.getProperty("callstatus.speed.heap", "2g");

    @TempDir
    Path folder;

    @Test
    @Timeout(3_600)
    void job_besideALoop_isMeasured() throws Exception {
        TrafficArchive.write(folder.resolve("archive"), LINES, 32);
        report("without proof", "--trust-unverified", "all");
        report("   with proof", Jobs.believing(folder));
    }

    /** The medians of rounds in turn, in lines a second of a core. */
    private void report(String what, String... options) throws IOException, InterruptedException {
        Map<String, List<Double>> rates = measured(options);
        double loop = median(rates.get("loop"));
        double written = median(rates.get("written"));
        double job = median(rates.get("job"));
        System.out.printf(
                Locale.ROOT,
                "%s: in a second of a core, a loop folds %,.0f, or folds and writes %,.0f; job %,.0f: %.2f and %.2f of it%n",
                what,
                loop,
                written,
                job,
                job / loop,
                job / written);
        assertThat(loop).isPositive();
        assertThat(written).isPositive();
        assertThat(job).isPositive();
    }

    private static double median(List<Double> rates) {
        assertThat(rates).hasSize(ROUNDS);
        return rates.stream().sorted().toList().get(ROUNDS / 2);
    }

    /** Of a process of its own. */
    private Map<String, List<Double>> measured(String... options) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "out");
        List<String> jvm = List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Xms" + HEAP, // as Flink starts its workers
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"));
        List<String> arguments = new ArrayList<>(List.of(
                Speed.class.getName(),
                Integer.toString(ROUNDS),
                folder.resolve("archive").toString(),
                out.toString()));
        arguments.addAll(List.of(options));
        Path printed = out.resolveSibling(out.getFileName() + ".txt");
        int status = new ProcessBuilder(Jvm.command(jvm, arguments.toArray(String[]::new)))
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(status).isZero();
        return Files.readAllLines(printed).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.groupingBy(
                        round -> round[0],
                        Collectors.mapping(
                                round -> Double.parseDouble(round[1]) / Double.parseDouble(round[2]),
                                Collectors.toList())));
    }
}
