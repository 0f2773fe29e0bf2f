package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The code of {@code core/guides/INTEGRATIONS.md}, which stands in tests word by word. */
final class IntegrationsPage {
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

    private IntegrationsPage() {}

    /** Requires that the code below these headings stands in the test, whatever its layout. */
    static void requireIn(Class<?> test, String... headings) throws IOException {
        String page = Files.readString(Path.of("").toAbsolutePath().resolve("../../../core/guides/INTEGRATIONS.md"));
        Path source = Path.of("src", "test", "java").resolve(test.getName().replace('.', '/') + ".java");
        String code = flat(Files.readString(source));
        for (String heading : headings) {
            List<String> blocks = blocks(page, heading);
            assertThat(blocks)
                    .as(heading)
                    .isNotEmpty()
                    .allSatisfy(block -> assertThat(code).contains(block));
        }
    }

    private static List<String> blocks(String page, String heading) {
        String section = HEADING.splitAsStream("\n" + page)
                .skip(heading.isEmpty() ? 0 : index(page, heading) + 1)
                .findFirst()
                .orElseThrow();
        return CODE.matcher(section).results().map(r -> flat(r.group(1))).toList();
    }

    private static long index(String page, String heading) {
        List<String> headings =
                HEADING.matcher(page).results().map(r -> r.group(1)).toList();
        assertThat(headings).contains(heading);
        return headings.indexOf(heading);
    }

    /** Without white space, which formatters set as they like. */
    private static String flat(String code) {
        return code.replaceAll("\\s+", "");
    }
}
