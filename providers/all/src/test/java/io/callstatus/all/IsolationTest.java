package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes run side by side, so whoever changes or measures the whole virtual machine has to be alone in it. */
class IsolationTest {
    private static final Pattern SHARED =
            Pattern.compile("\\b(?:Locale|TimeZone)\\.setDefault\\(|\\bSystem\\.set(?:Out|Err|In)\\(|\\.addHandler\\("
                    + "|\\.setUseParentHandlers\\(|\\.totalMemory\\(");

    @Test
    void tests_thatChangeWhatAllShare_areIsolated() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> tests = files.filter(IsolationTest::isTestSource).toList();
            assertThat(tests).hasSizeGreaterThan(100);
            assertThat(tests.stream().filter(IsolationTest::wantsIsolation)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Locale.setDefault(TURKISH);", "System.setOut(out);", "LOGGER.addHandler(handler);"})
    void shared_isFound(String line) {
        assertThat(isAloneOrHarmless("class ATest {" + line + "}")).isFalse();
        assertThat(isAloneOrHarmless("@Isolated(\"why\")\nclass ATest {" + line + "}"))
                .isTrue();
    }

    private static boolean isTestSource(Path path) {
        String name = path.toString().replace('\\', '/');
        return name.contains("/src/test/java/") && name.endsWith("Test.java") && !name.contains("/target/");
    }

    private static boolean wantsIsolation(Path test) {
        try {
            return !test.endsWith("IsolationTest.java") && !isAloneOrHarmless(Files.readString(test));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAloneOrHarmless(String source) {
        return source.contains("\n@Isolated")
                || source.startsWith("@Isolated")
                || !SHARED.matcher(source).find();
    }
}
