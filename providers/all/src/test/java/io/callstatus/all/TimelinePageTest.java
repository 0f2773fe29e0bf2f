package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on timelines says of a provider's order, numbers and legs is what its reports have. */
@Tag("logic")
class TimelinePageTest {
    private static final Path ROOT = ProviderFolders.ofTheReactor().root();
    private static final int ORDER = 2;
    private static final int LOST = 3;
    private static final int LEGS = 4;

    private static String name(String id) throws IOException {
        Properties cells = new Properties();
        try (Reader in = Files.newBufferedReader(ROOT.resolve("providers/" + id + "/readme.properties"))) {
            cells.load(in);
        }
        return cells.getProperty("name");
    }

    /** The cells of each row of the table of providers, by the name in the first. */
    private static Map<String, List<String>> rows() throws IOException {
        Path page = Stream.of("core/TIMELINE.md", "core/guides/TIMELINE.md")
                .map(ROOT::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        String text = Files.readString(page);
        return text.substring(text.indexOf("| provider |"))
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .collect(Collectors.toMap(cells -> cells.get(0), Function.identity()));
    }

    private static boolean shows(String id, Predicate<CallStatus> question) {
        return Fixtures.of(id).stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                .map(Fixture::status)
                .anyMatch(question);
    }

    @Test
    void rows_areThoseOfTheProviders() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyInAnyOrderElementsOf(Providers.ids().stream()
                        .map(id -> {
                            try {
                                return name(id);
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        })
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void row_saysWhatReportsHave(String id) throws IOException {
        List<String> row = rows().get(name(id));
        boolean isNumbered = shows(id, status -> status.sequence().isPresent());
        boolean isCounted = shows(id, status -> status.sequence().isPresent() && !status.isSequenceShared());
        boolean isDated = shows(id, status -> status.occurredAt().isPresent());
        assertThat(row.get(ORDER).equals("numbers")).as("numbers").isEqualTo(isNumbered);
        assertThat(row.get(LOST).startsWith("told")).as("told").isEqualTo(isCounted);
        if (!isNumbered && !row.get(ORDER).equals("one report")) {
            assertThat(row.get(ORDER).equals("time")).as("time").isEqualTo(isDated);
        }
        assertThat(row.get(LEGS).startsWith("session"))
                .as("session")
                .isEqualTo(shows(id, status -> status.sessionId().isPresent()));
        assertThat(row.get(LEGS).contains("parent"))
                .as("parent")
                .isEqualTo(shows(id, status -> status.parentCallId().isPresent()));
    }
}
