package io.callstatus.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds any of many texts in one walk: by the hash of their beginnings, which rolls along. Immutable. */
final class SoughtTexts {
    private static final int BEGINNING = 6;
    private static final int HASHES = 1 << 18;
    private static final int FACTOR = 31;
    /** What the first character of a beginning counts by. */
    private static final int FIRST = FACTOR * FACTOR * FACTOR * FACTOR * FACTOR;

    private final BitSet hashes = new BitSet(HASHES);
    private final Map<String, List<String>> byBeginning = new HashMap<>();
    private final List<String> shorter = new ArrayList<>();

    SoughtTexts(List<String> texts) {
        for (String text : texts) {
            if (text.length() < BEGINNING) {
                shorter.add(text);
            } else {
                String beginning = text.substring(0, BEGINNING);
                hashes.set(beginning.hashCode() & HASHES - 1);
                byBeginning.computeIfAbsent(beginning, any -> new ArrayList<>()).add(text);
            }
        }
    }

    /** One of the texts that is in this one; null where none is. */
    @Nullable
    String in(String text) {
        int hash = 0;
        for (int end = 1; end <= text.length(); end++) {
            int start = end - BEGINNING;
            hash -= start > 0 ? FIRST * text.charAt(start - 1) : 0;
            hash = FACTOR * hash + text.charAt(end - 1);
            String found = start >= 0 && hashes.get(hash & HASHES - 1) ? at(text, start) : null;
            if (found != null) {
                return found;
            }
        }
        return shorter.stream().filter(text::contains).findFirst().orElse(null);
    }

    private @Nullable String at(String text, int start) {
        return byBeginning.getOrDefault(text.substring(start, start + BEGINNING), List.of()).stream()
                .filter(sought -> text.startsWith(sought, start))
                .findFirst()
                .orElse(null);
    }
}
