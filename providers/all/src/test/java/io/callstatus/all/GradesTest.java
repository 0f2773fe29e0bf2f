package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How well a provider is known stands in its {@code traits.properties}; the README's row says the same. */
class GradesTest {
    private static final Path ROOT = ProviderFolders.ofTheReactor().root();

    private static String grade(String id) throws IOException {
        Properties traits = new Properties();
        try (Reader in = Files.newBufferedReader(ROOT.resolve("providers/" + id + "/fixtures/traits.properties"))) {
            traits.load(in);
        }
        String grade = traits.getProperty("grade");
        assertThat(grade).as("traits.properties of " + id + ": grade").isIn("A", "B", "C");
        return grade + ", " + LocalDate.parse(traits.getProperty("read"));
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void row_saysTheGradeOfTheTraits(String id) throws IOException {
        Path readme = ROOT.resolve("README.md");
        Matcher row = Pattern.compile("(?m)^(\\|[^|]+\\| `" + id + "` \\|.*\\|) ([^|]*) \\|$")
                .matcher(Files.readString(readme));
        assertThat(row.find()).as("the row of " + id).isTrue();
        if ("write".equals(System.getProperty("callstatus.fields"))) {
            String written = Matcher.quoteReplacement(row.group(1) + " " + grade(id) + " |");
            Files.writeString(readme, row.replaceFirst(written));
        } else {
            assertThat(row.group(2)).isEqualTo(grade(id));
        }
    }
}
