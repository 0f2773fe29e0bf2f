package io.callstatus.flink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Traffic in files, one of them compressed: of more lines than memory takes, and shuffled all the same. */
final class TrafficArchive {
    private static final int FILES = 16;

    private TrafficArchive() {}

    /** At least so many lines. */
    static Traffic write(Path folder, int lines, long seed) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(seed);
        List<PrintWriter> parts = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            parts.add(new PrintWriter(Files.newBufferedWriter(part(folder, i))));
        }
        Traffic traffic =
                Traffic.to(line -> parts.get(random.nextInt(FILES)).append(line).append('\n'), lines, seed);
        for (int i = 0; i < FILES; i++) {
            parts.get(i).close();
            if (parts.get(i).checkError()) {
                throw new IOException("the traffic could not be written");
            }
            shuffle(part(folder, i), i == 0 ? ".jsonl.gz" : ".jsonl", random);
        }
        return traffic;
    }

    private static Path part(Path folder, int number) {
        return folder.resolve("part-" + number);
    }

    private static void shuffle(Path part, String ending, Random random) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(part));
        Collections.shuffle(lines, random);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(part + ending)));
                OutputStream out = ending.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.delete(part);
    }
}
