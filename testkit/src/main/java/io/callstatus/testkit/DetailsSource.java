package io.callstatus.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the Javadoc of a provider's classes says, read from their source. */
record DetailsSource(String parserText, List<Note> notes) {
    private static final Pattern ACCESSOR =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public [^;={]+ (\\w+)\\(\\) \\{", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\{@code ([^}]+)}: (.*)", Pattern.DOTALL);
    private static final Pattern CLASS =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+\\s+)*public final class", Pattern.DOTALL);

    /**
     * What stands above an accessor: {@code {@code AudioInMos}: mean opinion score}.
     *
     * @param accessor its name
     * @param field the field that it names
     * @param text what it says of it
     */
    record Note(String accessor, String field, String text) {}

    /** From the folder of a module. */
    static DetailsSource in(Path module, Class<?> parser, Class<?> details) {
        List<Note> notes = new ArrayList<>();
        String sources = Accessors.classes(details).stream()
                .map(type -> source(module, type))
                .distinct()
                .collect(Collectors.joining());
        Matcher accessor = ACCESSOR.matcher(sources);
        while (accessor.find()) {
            Matcher field = FIELD.matcher(plain(accessor.group(1)));
            if (field.matches()) {
                notes.add(new Note(accessor.group(2), field.group(1), markdown(field.group(2))));
            }
        }
        Matcher above = CLASS.matcher(source(module, parser));
        return new DetailsSource(above.find() ? markdown(plain(above.group(1))) : "", notes);
    }

    private static String source(Path module, Class<?> type) {
        String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        try {
            Path main = module.resolve("src/main/java").resolve(file);
            return Files.readString(
                    Files.exists(main) ? main : module.resolve("src/test/java").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a comment, in one line, as far as its first paragraph goes. */
    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\*", " ")
                .replaceAll("<p>.*|@(?:return|throws|see|since).*", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String markdown(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]+)}", "`$1`")
                .replaceAll("\\{@link #?([^}]+)}", "`$1`")
                .replace('#', '.')
                .strip();
    }
}
