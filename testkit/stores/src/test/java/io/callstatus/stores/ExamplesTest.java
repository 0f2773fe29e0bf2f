package io.callstatus.stores;

import static io.callstatus.stores.Examples.flat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What users copy is what is tested here. */
class ExamplesTest {
    @Test
    void javadoc_ofReplayGuard_hasTheGuardOfTheseTests() {
        String example = Examples.inJavadoc("core/src/main/java/io/callstatus/ReplayGuard.java");
        assertThat(flat(Examples.ofTheTest(JdbcReplayGuard.class))).isEqualTo(flat(example));
    }

    @Test
    void javadoc_ofCallTimeline_hasTheTableOfTheseTests() {
        String example = Examples.inJavadoc("core/src/main/java/io/callstatus/timeline/CallTimeline.java");
        assertThat(flat(Examples.ofTheTest(JdbcCallTimelines.class))).isEqualTo(flat(example));
    }

    @Test
    void page_hasTheHandlerOfTheseTests() {
        String example = Examples.inMarkdown("core/guides/IDEMPOTENCY.md");
        assertThat(flat(Examples.ofTheTest(TransactionalHandler.class))).isEqualTo(flat(example));
    }

    @Test
    void pageAboutStoring_hasTheTableOfTheseTests() {
        String example = Examples.inMarkdown("core/guides/STORING.md");
        assertThat(flat(Examples.ofTheTest(CallReports.class))).isEqualTo(flat(example));
    }
}
