package io.callstatus.all;

import org.junit.jupiter.api.Tag;

/** The same with a million of them: a minute, so not in each build. */
@Tag("exhaustive")
class ManyReadingsTest extends AnotherReadingTest {
    @Override
    int readings() {
        return 1_000_000;
    }
}
