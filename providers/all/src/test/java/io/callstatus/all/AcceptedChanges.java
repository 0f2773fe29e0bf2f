package io.callstatus.all;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code api-changes.tsv} in a folder: a line that a check has written, a tab, the reason why it may be so. */
final class AcceptedChanges {
    private final Set<String> lines = new TreeSet<>();

    private AcceptedChanges() {}

    static AcceptedChanges in(Path folder) {
        AcceptedChanges accepted = new AcceptedChanges();
        for (String line : lines(folder.resolve("api-changes.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 2 || cells[1].isBlank()) {
                throw new IllegalStateException(
                        "api-changes.tsv: the line of what changed, a tab, the reason: " + line);
            }
            accepted.lines.add(cells[0]);
        }
        return accepted;
    }

    boolean contains(String line) {
        return lines.contains(line);
    }

    /** Lines of a file of lists, without comments; none where there is no file. */
    static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
