package io.callstatus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.VerificationException.Diagnosis.Cause;
import io.callstatus.testkit.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page says around its table. */
class PageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)\n```");

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String page() throws Exception {
        return Files.readString(Path.of("../../core/guides/TROUBLESHOOTING.md"));
    }

    @Test
    void example_asItStands_saysWhatElseWouldFit() throws Exception {
        String key = Faults.KEY + "\n";
        Secrets secrets =
                Secrets.builder().secret("freeclimb", key).diagnosing().build();
        Optional<Cause> found = Optional.empty();
        try {
            Parsers.detect(Fixtures.of("freeclimb")
                            .completed()
                            .signed(Faults.KEY)
                            .request())
                    .verify(secrets);
        } catch (VerificationException e) {
            found = e.diagnosis().map(Diagnosis::cause);
        }
        assertThat(found).contains(Cause.KEY_SPACE);
        String source = Files.readString(Path.of("src/test/java/io/callstatus/faults/PageTest.java"));
        assertThat(EXAMPLE.matcher(page()).results())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(flat(source)).contains(flat(example.group(1))));
    }

    @Test
    void message_thatThePageShows_isTheLibrarys() throws Exception {
        Diagnosis shown = Diagnosis.of(Cause.URL_SCHEME, Optional.empty(), Optional.empty());
        assertThat(flat(page())).contains(flat(shown.toString()));
    }
}
