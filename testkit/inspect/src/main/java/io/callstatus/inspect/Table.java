package io.callstatus.inspect;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of text in columns that are as wide as their widest cell. */
final class Table {
    private static final String GAP = "  ";

    private final List<String> head;
    private final List<List<String>> rows;
    private final int[] widths;

    Table(List<String> head, List<List<String>> rows) {
        this.head = head;
        this.rows = rows;
        this.widths = IntStream.range(0, head.size())
                .map(column -> Stream.concat(Stream.of(head), rows.stream())
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    void print(PrintStream out) {
        line(out, head);
        line(out, Arrays.stream(widths).mapToObj("-"::repeat).toList());
        rows.forEach(row -> line(out, row));
    }

    private void line(PrintStream out, List<String> row) {
        String cells = IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - width(row.get(column))))
                .collect(Collectors.joining(GAP));
        out.print(cells.stripTrailing() + "\n");
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
