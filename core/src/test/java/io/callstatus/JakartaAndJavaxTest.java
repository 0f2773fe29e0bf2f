package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages for the two servlet APIs are one text but for the name of the API. */
class JakartaAndJavaxTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "callstatus");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve("jakarta"))) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }

    /** Line by line in one order, since imports sort by their names. */
    private static List<String> lines(String api, Path file) throws IOException {
        return Files.readString(SOURCES.resolve(api).resolve(file))
                .replace(api, "*")
                .lines()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void source_ofEachPackage_isThatOfTheOther(Path file) throws IOException {
        assertThat(lines("javax", file)).isEqualTo(lines("jakarta", file));
    }
}
