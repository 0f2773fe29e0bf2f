package io.callstatus.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The examples of the documentation, which stand in these tests word by word. */
final class Examples {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern IN_JAVADOC = Pattern.compile("(?s)\\{@code\n( \\* // create table .*?)\n \\* }</pre>");
    private static final Pattern IN_MARKDOWN = Pattern.compile("(?s)```java\n(// create table .*?)\n```");

    private static final Pattern SQL = Pattern.compile("(?s)```sql\n(.*?)\n```");

    private Examples() {}

    static String inJavadoc(String file) {
        return first(IN_JAVADOC, ROOT.resolve(file))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
    }

    static String inMarkdown(String file) {
        return first(IN_MARKDOWN, ROOT.resolve(file));
    }

    /** The statements of the first block of SQL on a page. */
    static List<String> sqlOf(String page) {
        return List.of(first(SQL, ROOT.resolve(page)).split(";\\s*"));
    }

    /** From the comment above the class to its end. */
    static String ofTheTest(Class<?> example) {
        String source = read(Path.of("src", "test", "java", example.getName().replace('.', '/') + ".java"));
        return source.substring(source.indexOf("// create table"));
    }

    /** The statement in the comment above the class. */
    static String table(Class<?> example) {
        return ofTheTest(example)
                .lines()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining());
    }

    /** Without white space, which formatters set as they like. */
    static String flat(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String first(Pattern pattern, Path file) {
        return pattern.matcher(read(file))
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no example " + pattern))
                .group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
