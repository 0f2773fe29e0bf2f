package io.callstatus.flink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The counts of a run as a table. Immutable. */
final class Summary {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NOBODY = "(unknown)";

    /** The counts of one provider, or of requests that no provider claims. */
    private static final class Row {
        private long reports;
        private long others;
        private long dead;
        private final Map<String, Long> reasons = new TreeMap<>();

        void add(String outcome, long count) {
            switch (outcome) {
                case "REPORT" -> reports += count;
                case "OTHER_EVENT", "HANDSHAKE" -> others += count;
                default -> {
                    dead += count;
                    reasons.merge(outcome, count, Long::sum);
                }
            }
        }
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private long timelines;

    private Summary() {}

    /** Reads the folder that a job has written. */
    static String of(Path folder) throws IOException {
        Summary summary = new Summary();
        for (Path file : files(folder.resolve("counts"))) {
            for (String line : Files.readAllLines(file)) {
                summary.add(line);
            }
        }
        for (Path file : files(folder.resolve("timelines"))) {
            try (Stream<String> lines = Files.lines(file)) {
                summary.timelines += lines.count();
            }
        }
        return summary.table();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private void add(String line) throws IOException {
        String provider = NOBODY;
        String outcome = "";
        long count = 0;
        try (JsonParser json = JSON.createParser(line)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    count = json.getLongValue();
                } else if (json.currentToken() == JsonToken.VALUE_STRING) {
                    boolean isProvider = "provider".equals(json.currentName());
                    provider = isProvider ? json.getText() : provider;
                    outcome = isProvider ? outcome : json.getText();
                }
            }
        }
        rows.computeIfAbsent(provider, id -> new Row()).add(outcome, count);
    }

    private String table() {
        List<String> lines = new ArrayList<>();
        lines.add(line("provider", "reports", "other events", "dead letters", ""));
        rows.forEach((provider, row) -> lines.add(line(
                provider,
                number(row.reports),
                number(row.others),
                number(row.dead),
                row.reasons.isEmpty() ? "" : row.reasons.toString())));
        lines.add(line("all", sum(0), sum(1), sum(2), number(timelines) + " timelines"));
        return String.join("", lines);
    }

    private String sum(int column) {
        return number(rows.values().stream()
                .mapToLong(row -> column == 0 ? row.reports : column == 1 ? row.others : row.dead)
                .sum());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String line(String first, String second, String third, String fourth, String last) {
        return String.format(Locale.ROOT, "%-16s %14s %14s %14s  %s", first, second, third, fourth, last)
                        .stripTrailing()
                + "\n";
    }
}
