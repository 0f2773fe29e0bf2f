package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * HotSpot copies a hot method into its callers unless it has more than 325 bytes of bytecode. Some are to stay one: each
 * parser calls them a dozen times, and what it would have in their stead fills what one compilation may take.
 */
class CompiledOnceTest {
    private static final int MOST_THAT_IS_COPIED = 325;

    @ParameterizedTest
    @CsvSource({
        "read.FieldLookup, java.lang.String text(",
        "time.FixedTimeLayout, long epochSecond(",
        "scan.FormScanner, FieldTable scan("
    })
    void method_hot_isTooLongToBeCopied(String type, String method) throws Exception {
        Class<?> owner = Class.forName("io.callstatus.internal." + type);
        Path classes = Path.of(
                owner.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringWriter code = new StringWriter();
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
        javap.run(new PrintWriter(code), new PrintWriter(code), "-p", "-c", "-cp", classes.toString(), owner.getName());
        assertThat(longest(code.toString(), method)).isGreaterThan(MOST_THAT_IS_COPIED);
    }

    /** The place of the last instruction of the longest method whose declaration holds this text. */
    private static int longest(String code, String method) {
        int longest = -1;
        for (String one : code.split("\n\n")) {
            if (one.lines().findFirst().orElse("").contains(method) || one.contains(" " + method)) {
                Matcher instruction = Pattern.compile("(?m)^ +(\\d+): [a-z]").matcher(one);
                while (instruction.find()) {
                    longest = Math.max(longest, Integer.parseInt(instruction.group(1)));
                }
            }
        }
        return longest;
    }
}
