package io.callstatus.internal.scan;

import org.junit.jupiter.api.Tag;

/** The same with a million short bodies. */
@Tag("exhaustive")
class FormMillionTest extends FormRandomTest {
    @Override
    int shortBodies() {
        return 1_000_000;
    }
}
