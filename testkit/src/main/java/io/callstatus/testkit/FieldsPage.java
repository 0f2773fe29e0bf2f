package io.callstatus.testkit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of a provider's fields as a page to read. */
final class FieldsPage {
    private FieldsPage() {}

    /** The page in Markdown. */
    static String of(FieldTable table, Class<?> details, Function<String, String> typeOf) {
        return """
                # Every field of %s

                Written from `%s-fields.tsv`, which is in the jar, below `META-INF/callstatus`.
                After a change, write it anew:

                    mvn -q test -Dtest=*FieldTableTest -Dsurefire.failIfNoSpecifiedTests=false -Dcallstatus.fields=write

                `CallStatus` has what every provider has, `%s.of(status)` the rest. Pages were read on %s.
                A field that was not sent, or cannot be read, is absent; one that cannot be read is in `problems` too.
                An example is fictional.

                | field | read by | type | sent as | unit or form | source | example |
                | --- | --- | --- | --- | --- | --- | --- |
                %s
                %s""".formatted(
                        table.provider(),
                        table.provider(),
                        details.getSimpleName(),
                        table.read(),
                        lines(table.rows(), row -> row(row, typeOf)),
                        others(table));
    }

    private static String row(FieldTable.Row row, Function<String, String> typeOf) {
        return cells(List.of(
                code(row.name()),
                row.accessors().stream().map(FieldsPage::code).collect(Collectors.joining(", ")),
                row.accessors().stream()
                        .map(typeOf)
                        .distinct()
                        .map(FieldsPage::code)
                        .collect(Collectors.joining(", ")),
                row.sentAs(),
                row.form(),
                row.source(),
                code(row.example())));
    }

    private static String others(FieldTable table) {
        return table.others().isEmpty()
                ? ""
                : """

                Fields that pages name, and that no call status has; `payload()` would keep them:

                %s
                """.formatted(lines(table.others(), row -> "- " + code(row.name()) + ": " + row.form()));
    }

    private static String lines(List<FieldTable.Row> rows, Function<FieldTable.Row, String> line) {
        return rows.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String cells(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
