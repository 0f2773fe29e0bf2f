package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What a core does in a second: a loop on one thread, and the job; printed, since a busy machine must fail no build. {@code
 * -Dcallstatus.speed=200000} measures more.
 */
@Isolated("what else runs would be measured, too")
class SpeedTest {
    private static final int LINES = Integer.getInteger("callstatus.speed", 60_000);

    @TempDir
    Path folder;

    /** Lines a second of a core, and of the clock. */
    private record Rate(double ofACore, double ofTheClock) {
        @Override
        public String toString() {
            return String.format("%,.0f a second of a core, %,.0f of the clock", ofACore, ofTheClock);
        }
    }

    @Test
    @Timeout(1_200)
    void job_besideALoop_isMeasured() throws Exception {
        TrafficArchive.write(folder.resolve("warm"), LINES / 3, 31);
        TrafficArchive.write(folder.resolve("archive"), LINES, 32);
        String[] unverified = {"--trust-unverified", "all"};
        Rate loop = rate("loop", unverified);
        Rate job = rate("job", unverified);
        String[] verified = Jobs.believing(folder);
        System.out.printf(
                "unverified: loop %s; job %s%n  verified: loop %s; job %s%n",
                loop, job, rate("loop", verified), rate("job", verified));
        assertThat(job.ofACore()).isPositive();
    }

    private Rate rate(String what, String... options) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "out");
        List<String> jvm = List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"));
        List<String> arguments = new ArrayList<>(List.of(
                Speed.class.getName(),
                what,
                folder.resolve("warm").toString(),
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
        String[] figures = Files.readString(printed).strip().split(" ");
        double lines = Double.parseDouble(figures[0]);
        return new Rate(lines / Double.parseDouble(figures[2]), lines / Double.parseDouble(figures[1]));
    }
}
