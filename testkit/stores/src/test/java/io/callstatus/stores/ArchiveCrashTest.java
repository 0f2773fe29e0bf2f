package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.callstatus.archive.ArchiveLine;
import io.callstatus.archive.ArchiveLine.Broken;
import io.callstatus.archive.ArchiveLine.Stored;
import io.callstatus.archive.ArchiveReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that dies while it writes costs the request that it was writing, and reading goes on behind it. */
class ArchiveCrashTest {
    private static final int DEATHS = 4;
    private static final int MILLISECOND = 1_000_000;

    @TempDir
    Path parent;

    @BeforeEach
    void assumeAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    }

    private Path folder() {
        return parent.resolve("requests");
    }

    private List<ArchiveLine> lines(boolean isEncrypted) throws IOException {
        ArchiveReader plain = ArchiveReader.of(folder());
        ArchiveReader reader = isEncrypted ? plain.decryptedBy(ArchiverProcess.CIPHER) : plain;
        try (Stream<ArchiveLine> lines = reader.lines()) {
            return lines.toList();
        }
    }

    private static List<Integer> numbers(List<ArchiveLine> lines) {
        return lines.stream()
                .filter(Stored.class::isInstance)
                .map(line -> ((Stored) line).request().url().replaceAll(".*n=", ""))
                .map(Integer::valueOf)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void kill_atAnyMoment_costsTheLineThatWasWritten(boolean isGzip, boolean isEncrypted) throws Exception {
        Random random = new Random();
        List<Integer> told = new ArrayList<>();
        int next = 0;
        for (int death = 1; death <= DEATHS; death++) {
            ArchiverProcess writer = new ArchiverProcess("", folder(), isGzip, isEncrypted, next);
            writer.killAfter(3, random.nextInt(100 * MILLISECOND));
            told.addAll(writer.stored());
            List<ArchiveLine> lines = lines(isEncrypted);
            List<Integer> numbers = numbers(lines);
            assertThat(writer.failures()).isZero();
            assertThat(numbers).doesNotHaveDuplicates().isSorted().containsAll(told);
            assertThat(numbers.size() - told.size()).as("stored, and not told").isLessThanOrEqualTo(death);
            assertThat(lines.stream().filter(Broken.class::isInstance).count()).isLessThanOrEqualTo(death);
            next = numbers.get(numbers.size() - 1) + 1;
        }
    }

    /** The system refuses to write beyond a size, in the middle of a line. */
    @Test
    void write_thatFailsInTheMiddle_costsThatRequest() throws Exception {
        ArchiverProcess writer = new ArchiverProcess("ulimit -f 512;", folder(), false, false, 0);
        writer.killAfter(40, 0);
        List<ArchiveLine> lines = lines(false);
        assertThat(writer.failures()).isPositive();
        assertThat(new HashSet<>(numbers(lines))).containsAll(writer.stored());
        assertThat(numbers(lines)).isSorted();
        assertThat(lines.stream().filter(Broken.class::isInstance).count())
                .isBetween((long) writer.failures(), writer.failures() + 1L);
    }
}
