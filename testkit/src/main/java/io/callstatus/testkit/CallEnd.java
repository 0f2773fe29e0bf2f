package io.callstatus.testkit;

import java.util.Locale;

/** How a simulated call ends. */
enum CallEnd {
    ANSWERED,
    NO_ANSWER,
    BUSY,
    ABANDONED,
    CANCELED,
    FAILED;

    /** By its name as data files write it, such as {@code no-answer}. */
    static CallEnd of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
