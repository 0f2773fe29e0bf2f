package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each promise of the threat model says by which test it is held, and that test is there. */
class ThreatsTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Set<String> ACTORS =
            Set.of("stranger", "holder", "far end", "tenant", "proxy", "module", "operator");

    static List<String> rows() {
        String page = Pages.text(Pages.SECURITY);
        return page.substring(page.indexOf("## Threats"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row_saysByWhomAndWhatIsLeft(String row) throws IOException {
        String[] cells = row.substring(2, row.length() - 2).split(" \\| ", -1);
        assertThat(cells)
                .as("who, promise, by, held by, what is left")
                .hasSize(5)
                .noneMatch(String::isBlank);
        assertThat(tests(cells[3])).isNotEmpty().isSubsetOf(allTests());
    }

    private static Set<String> tests(String cell) {
        return TEST.matcher(cell).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> allTests() throws IOException {
        try (Stream<Path> files = Files.walk(Pages.ROOT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void actors_haveARowEach() {
        assertThat(rows().stream().map(row -> row.split(" \\| ")[0].substring(2)))
                .containsAll(ACTORS);
    }
}
