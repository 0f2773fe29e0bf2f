package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How well a provider is known stands in its {@code traits.properties}; the pages that users read say the same. */
class GradesTest {
    private static final Path ROOT = ProviderFolders.ofTheReactor().root();
    private static final Pattern OF_A_PAGE = Pattern.compile("\\bGrade \\**([ABC])\\b");

    private static Properties traits(String id) throws IOException {
        Properties traits = new Properties();
        try (Reader in = Files.newBufferedReader(ROOT.resolve("providers/" + id + "/fixtures/traits.properties"))) {
            traits.load(in);
        }
        return traits;
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void traits_haveGradeDayAndSources(String id) throws IOException {
        assertThat(traits(id).getProperty("grade")).isIn("A", "B", "C");
        assertThat(traits(id).getProperty("known")).isNotBlank();
        assertThat(LocalDate.parse(traits(id).getProperty("read"))).isAfter("2026-01-01");
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void pages_sayTheGradeOfTheTraits(String id) throws IOException {
        Properties traits = traits(id);
        String grade = traits.getProperty("grade");
        String day = traits.getProperty("read");
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .containsPattern("(?m)^\\|[^|]+\\| `" + id + "` \\|.*\\| " + grade + " \\|$");
        assertThat(Files.readString(ROOT.resolve("core/guides/PROVIDERS.md")))
                .containsPattern("(?m)^\\|[^|]+\\| `" + id + "` \\|.*\\| " + grade + ", " + day + " \\|$");
        assertThat(Files.readString(ROOT.resolve("providers/" + id + "/FIELDS.md")))
                .contains("**Grade " + grade + "**, read " + day + ": ");
        assertThat(OF_A_PAGE
                        .matcher(Files.readString(ROOT.resolve("providers/" + id + "/README.md")))
                        .results()
                        .limit(1))
                .as("what the text of providers/%s/README.md says of the grade", id)
                .allMatch(said -> said.group(1).equals(grade));
    }
}
