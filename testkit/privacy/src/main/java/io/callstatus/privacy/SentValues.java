package io.callstatus.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses, names and URLs in what is expected of the fixtures; read as text, to need nothing of what is watched. */
final class SentValues {
    private static final String PROVIDERS = "providers";
    private static final String TESTKIT = "testkit/src/main/resources/io/callstatus/testkit/fixtures";
    private static final Pattern PERSONAL = Pattern.compile("(?:address|name|url)\"?[:=] ?\"([^\"\\\\]{6,})\"");

    /** Words for what is not known, which the library knows too. */
    private static final Set<String> WORDS = Set.of("anonymous", "restricted", "unavailable", "private", "unknown");

    private SentValues() {}

    static List<String> ofTheFixtures() {
        try (Stream<Path> providers = Files.list(root().resolve(PROVIDERS))) {
            return providers
                    .map(provider -> provider.resolve("fixtures"))
                    .filter(Files::isDirectory)
                    .flatMap(SentValues::goldens)
                    .flatMap(SentValues::in)
                    .map(String::strip)
                    .distinct()
                    .filter(value -> value.length() > 5 && !WORDS.contains(value))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> goldens(Path fixtures) {
        try (Stream<Path> files = Files.list(fixtures)) {
            return files.filter(file -> file.toString().matches(".*(\\.json|variants\\.tsv)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the folder of their module. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(TESTKIT))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("no testkit above the folder of the tests: " + TESTKIT);
            }
            folder = parent;
        }
        return folder;
    }

    private static Stream<String> in(Path file) {
        try {
            return PERSONAL.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
