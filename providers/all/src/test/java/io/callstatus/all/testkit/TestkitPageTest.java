package io.callstatus.all.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the testkit shows what was compiled and run here, and nothing else. */
class TestkitPageTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile(" *// example: \\w+\n(.*?\n) *// end\n", Pattern.DOTALL);
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    private static List<String> find(Pattern pattern, Path file) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1).stripTrailing().stripIndent());
        }
        return found;
    }

    @Test
    void page_showsEachExampleThatIsRun_andNoOther() throws IOException {
        Path sources = ROOT.resolve("providers/all/src/test/java/io/callstatus/all/testkit");
        List<String> examples = find(EXAMPLE, sources.resolve("EndpointExamplesTest.java"));
        examples.addAll(find(EXAMPLE, sources.resolve("MockMvcExampleTest.java")));
        assertThat(examples).hasSizeGreaterThan(8);
        assertThat(find(BLOCK, ROOT.resolve("testkit/README.md"))).containsExactlyInAnyOrderElementsOf(examples);
    }
}
