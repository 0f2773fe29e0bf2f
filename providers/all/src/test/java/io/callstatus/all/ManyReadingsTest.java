package io.callstatus.all;

import org.junit.jupiter.api.Tag;

/** The same with many more of them: minutes, so not in each build. */
@Tag("exhaustive")
class ManyReadingsTest extends AnotherReadingTest {
    @Override
    int readings() {
        return 400_000;
    }
}
