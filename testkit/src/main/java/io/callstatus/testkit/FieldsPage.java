package io.callstatus.testkit;

import io.callstatus.CallStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every field of a provider as a page to read, made of its code, its fixtures and its notes. */
record FieldsPage(
        String provider,
        DetailsType details,
        List<FieldUse> uses,
        DetailsSource source,
        FieldNotes notes,
        String standing) {
    private static final int LONGEST = 80;

    @SuppressWarnings("InlineFormatString") // a page reads better apart from the values
    private static final String PAGE = """
            # Every field of %1$s

            Made of the code and the fixtures by the contract test. After a change, write it anew:

                mvn -q -pl providers/%1$s -am test -DskipProviderTests=false -Dtest=%2$sContractTest \
            -Dsurefire.failIfNoSpecifiedTests=false -Dcallstatus.fields=write

            %3$s
            %8$s
            `CallStatus` has what every provider has, `%4$s.of(status)` the rest.
            A field that was not sent, or cannot be read, is absent; one that cannot be read is in `problems` too.
            An example is fictional.

            %5$s

            | field | read by | type | read from | meaning | example |
            | --- | --- | --- | --- | --- | --- |
            %6$s
            %7$s""";

    /** The page in Markdown. */
    String text() {
        return PAGE.formatted(
                provider,
                details.name().replaceFirst("Details$", ""),
                source.parserText(),
                details.name(),
                duration(),
                lines(uses.stream().map(this::row)),
                others(),
                standing.isEmpty() ? "" : "\n" + standing + "\n");
    }

    /** What {@code CallStatus.duration} counts, in the words of the note. */
    private String duration() {
        String counted = uses.stream()
                .filter(use -> use.accessors().contains("CallStatus.duration"))
                .map(use -> code(use.name()) + ", " + notes.byName().getOrDefault(use.name(), ""))
                .collect(Collectors.joining("; "));
        return "What `CallStatus.duration` counts: "
                + (counted.isEmpty() ? "nothing, since no report has it." : counted + ".");
    }

    private String row(FieldUse use) {
        return Stream.of(
                        code(use.name()),
                        joined(use.accessors().stream().map(FieldsPage::code)),
                        joined(use.accessors().stream()
                                .map(this::type)
                                .distinct()
                                .map(FieldsPage::code)),
                        readFrom(use),
                        meaning(use),
                        code(example(use.example())))
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String type(String accessor) {
        return Accessors.type(accessor.startsWith("CallStatus.") ? CallStatus.class : details.type(), accessor);
    }

    private String readFrom(FieldUse use) {
        boolean isWord = use.accessors().stream().anyMatch(path -> isWord(type(path)));
        return isWord ? "a word" : use.expected().isEmpty() ? "text" : use.expected();
    }

    private static boolean isWord(String type) {
        return Stream.of("CallState", "CallDirection", "EndReason", "EndedBy")
                .anyMatch(word -> type.equals(word) || type.equals("Optional<" + word + ">"));
    }

    private String meaning(FieldUse use) {
        Map<String, String> byText = new LinkedHashMap<>();
        use.ofDetails().forEach(path -> note(use, path).ifPresent(text -> byText.putIfAbsent(text, path)));
        List<String> all = new ArrayList<>();
        byText.forEach((text, path) -> all.add(byText.size() == 1 ? text : code(accessor(path)) + ": " + text));
        Optional.ofNullable(notes.byName().get(use.name())).ifPresent(all::add);
        return all.stream().map(text -> text.replaceFirst("\\.$", "")).collect(Collectors.joining("; "));
    }

    private static String accessor(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What stands above the accessor of a path about this field. */
    Optional<String> note(FieldUse use, String path) {
        return source.notes().stream()
                .filter(note -> note.accessor().equals(accessor(path)) && use.isNamed(note.field()))
                .map(DetailsSource.Note::text)
                .findFirst();
    }

    private String others() {
        List<String> names = notes.byName().keySet().stream()
                .filter(name -> uses.stream().noneMatch(use -> use.name().equals(name)))
                .toList();
        return names.isEmpty()
                ? ""
                : """

                Fields that pages name, and that no call status has; `payload()` would keep them:

                %s
                """.formatted(lines(names.stream()
                        .map(name -> "- " + code(name) + ": " + notes.byName().get(name))));
    }

    private static String example(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static String joined(Stream<String> cells) {
        return cells.collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
