package io.callstatus.internal;

import java.util.ArrayList;
import java.util.List;

/** Texts that stand for nothing: those of all providers, and in some fields those of one. For one thread. */
final class AbsentTexts {
    private static final String ZERO_DATE = "0000-00-00";

    /** Texts that stand for absent in the fields of these names. */
    private record Placeholders(List<String> names, List<String> texts) {}

    private List<Placeholders> placeholders = List.of(); // most providers have none

    void add(List<String> names, List<String> texts) {
        placeholders = placeholders.isEmpty() ? new ArrayList<>(1) : placeholders;
        placeholders.add(new Placeholders(names, texts));
    }

    boolean contains(String name, String value) {
        return value.isBlank() || value.equals("null") || value.startsWith(ZERO_DATE) || isPlaceholder(name, value);
    }

    private boolean isPlaceholder(String name, String value) {
        for (Placeholders some : placeholders) {
            if (some.names.contains(name) && some.texts.contains(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether none of them begins with this letter or digit in fields of this name, so that no text need be made. */
    boolean cannotBegin(String name, char initial) {
        return initial != 0 && initial != '0' && initial != 'n' && !hasPlaceholders(name);
    }

    /** Whether a provider has texts of its own for fields of this name. */
    boolean hasPlaceholders(String name) {
        for (Placeholders some : placeholders) {
            if (some.names.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
