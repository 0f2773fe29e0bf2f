package io.callstatus.all;

import org.junit.jupiter.api.Tag;

/** The same with every byte of every fixture: minutes, so not in each build. */
@Tag("exhaustive")
class EveryByteVerificationTest extends FixtureVerificationTest {
    @Override
    int step(VerificationSubject subject) {
        return 1;
    }
}
