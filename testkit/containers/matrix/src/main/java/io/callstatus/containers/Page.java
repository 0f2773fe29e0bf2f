package io.callstatus.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of {@code core/guides/CONTAINERS.md}, which is what this matrix expects. */
final class Page {
    private final List<String> columns;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private Page(List<String> table) {
        columns = cells(table.get(0));
        table.subList(2, table.size()).forEach(line -> rows.put(cells(line).get(0), cells(line)));
    }

    /** Reads the page, from the folder of a container's module. */
    static Page read() {
        return read("| request");
    }

    /** Which server runs on which JDK. */
    static Page jdks() {
        return read("| server");
    }

    /** The word for a row in which this server differs even behind the filter; empty where it does not. */
    static String behindTheFilter(String server, String row) {
        Page page = read("| behind the filter");
        return page.hasColumn(server) ? page.column(server).getOrDefault(row, "") : "";
    }

    private static Page read(String beginning) {
        Path page = Path.of("").toAbsolutePath().resolve("../../../core/guides/CONTAINERS.md");
        try {
            return new Page(Files.readAllLines(page).stream()
                    .dropWhile(line -> !line.startsWith(beginning))
                    .takeWhile(line -> line.startsWith("|"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves what was seen in the module's target folder, for whoever brings the page up to date. */
    static void write(String heading, Map<String, String> observed) {
        List<String> lines = new ArrayList<>();
        observed.forEach((row, cell) -> lines.add(row + "\t" + cell));
        try {
            Files.write(Path.of("target", heading + ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    boolean has(String row) {
        return rows.containsKey(row);
    }

    boolean hasColumn(String heading) {
        return columns.contains(heading);
    }

    /** The column of a container. */
    Map<String, String> column(String heading) {
        int index = columns.indexOf(heading);
        Map<String, String> column = new LinkedHashMap<>();
        rows.forEach((name, cells) -> column.put(name, cells.get(index)));
        return column;
    }
}
