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
import java.util.Properties;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code readme.properties} tells the page on timelines of order, numbers and legs is what the reports have. */
@Tag("logic")
class TimelinePageTest {
    private static final Path ROOT = ProviderFolders.ofTheReactor().root();

    private static Properties about(String id) throws IOException {
        Properties about = new Properties();
        try (Reader in = Files.newBufferedReader(ROOT.resolve("providers/" + id + "/readme.properties"))) {
            about.load(in);
        }
        return about;
    }

    private static boolean shows(String id, Predicate<CallStatus> question) {
        return Fixtures.of(id).stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                .map(Fixture::status)
                .anyMatch(question);
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void cells_sayWhatReportsHave(String id) throws IOException {
        Properties about = about(id);
        String order = about.getProperty("timeline.order");
        String legs = about.getProperty("timeline.legs");
        boolean isNumbered = shows(id, status -> status.sequence().isPresent());
        boolean isCounted = shows(id, status -> status.sequence().isPresent() && !status.isSequenceShared());
        boolean isDated = shows(id, status -> status.occurredAt().isPresent());
        assertThat(order.equals("numbers")).as("timeline.order: numbers").isEqualTo(isNumbered);
        assertThat(about.getProperty("timeline.lost").startsWith("told"))
                .as("timeline.lost: told")
                .isEqualTo(isCounted);
        if (!isNumbered && !order.equals("one report")) {
            assertThat(order.equals("time")).as("timeline.order: time").isEqualTo(isDated);
        }
        assertThat(legs.startsWith("session"))
                .as("timeline.legs: session")
                .isEqualTo(shows(id, status -> status.sessionId().isPresent()));
        assertThat(legs.contains("parent"))
                .as("timeline.legs: parent")
                .isEqualTo(shows(id, status -> status.parentCallId().isPresent()));
    }
}
