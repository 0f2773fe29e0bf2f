package io.callstatus.testkit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the content of a fixture comes from. */
public enum Provenance {
    /** The sample of the provider's own page. */
    DOCUMENTED,
    /** Shaped as real requests are known to be. */
    CAPTURED_LIKE,
    /** Made to reach one case. */
    CONSTRUCTED;

    /** The one of this word in a line of {@code index.tsv}. */
    static Provenance of(String word, String fixture) {
        for (Provenance provenance : values()) {
            if (provenance.word().equals(word)) {
                return provenance;
            }
        }
        String words = Arrays.stream(values()).map(Provenance::word).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("index.tsv says '" + word + "' of " + fixture
                + " where it should say where that comes from: one of " + words);
    }

    /** Its word in {@code index.tsv}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
