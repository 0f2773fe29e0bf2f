package io.callstatus.testkit;

import java.util.Locale;

/** Where the content of a fixture comes from. */
public enum Provenance {
    /** The sample of the provider's own page. */
    DOCUMENTED,
    /** Shaped as real requests are known to be. */
    CAPTURED_LIKE,
    /** Made to reach one case. */
    CONSTRUCTED;

    static Provenance of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
