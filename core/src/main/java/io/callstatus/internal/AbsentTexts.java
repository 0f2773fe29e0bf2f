package io.callstatus.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that stand for nothing: those of all providers, and in some fields those of one. Immutable. */
final class AbsentTexts {
    /** The texts that stand for nothing whoever sends them. */
    static final AbsentTexts OF_ALL_PROVIDERS = new AbsentTexts(List.of(), new String[0], null);

    private static final String ZERO_DATE = "0000-00-00";

    private final List<String> names;
    private final String[] texts;
    private final @Nullable AbsentTexts others;

    private AbsentTexts(List<String> names, String[] texts, @Nullable AbsentTexts others) {
        this.names = names;
        this.texts = texts;
        this.others = others;
    }

    /** These, and some texts in the fields of these names. */
    AbsentTexts and(List<String> fields, String... placeholders) {
        return new AbsentTexts(fields, placeholders, this);
    }

    /** Whether they are those of all providers and no others; plain digits are none of them. */
    boolean isOfAllProviders() {
        return others == null;
    }

    boolean contains(String name, String value) {
        return !isAnInitial(value) && isOfAllProviders(value) || isPlaceholder(name, value);
    }

    /** Whether the value begins as none of the texts of all providers does. */
    private static boolean isAnInitial(String value) {
        char initial = value.isEmpty() ? ' ' : value.charAt(0);
        return initial > ' ' && initial < 0x7F && initial != '0' && initial != 'n';
    }

    private static boolean isOfAllProviders(String value) {
        return value.isBlank() || value.equals("null") || value.startsWith(ZERO_DATE);
    }

    private boolean isPlaceholder(String name, String value) {
        for (AbsentTexts some = this; some.others != null; some = some.others) {
            if (some.hasText(value) && some.names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasText(String value) {
        for (String text : texts) {
            if (text.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether none of them, in fields of whatever name, begins with this letter or digit, so that no text need be made. */
    boolean cannotBegin(char initial) {
        if (initial == 0 || initial == '0' || initial == 'n') {
            return false;
        }
        for (AbsentTexts some = this; some.others != null; some = some.others) {
            for (String text : some.texts) {
                if (!text.isEmpty() && text.charAt(0) == initial) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a provider has texts of its own for fields of this name. */
    boolean hasPlaceholders(String name) {
        for (AbsentTexts some = this; some.others != null; some = some.others) {
            if (some.names.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
