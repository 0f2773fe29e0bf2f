package io.callstatus.stores;

import static io.callstatus.stores.Examples.flat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each example of these pages stands in a test, word by word. */
class PagesTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)\n```");
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    private static String sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("stores", "engines")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve("testkit").resolve(module))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        StringBuilder all = new StringBuilder();
        for (Path source : sources) {
            all.append(flat(Files.readString(source)));
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core/guides/OPERATING.md", "core/guides/STORING.md", "core/guides/ARCHIVES.md"})
    void page_eachExample_standsInATest(String page) throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        String sources = sources();
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(sources).as(example).contains(flat(example)));
    }
}
