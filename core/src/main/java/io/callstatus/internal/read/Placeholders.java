package io.callstatus.internal.read;

import io.callstatus.internal.text.AsciiSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that mean "no value": those of all providers, and in some fields those of one provider. Immutable. */
public final class Placeholders {
    /** The texts that mean "no value" for every provider. */
    public static final Placeholders OF_ALL_PROVIDERS = new Placeholders(List.of(), new String[0], null);

    private static final String ZERO_DATE = "0000-00-00";
    /** What systems print for a time that was never set, whatever follows. */
    private static final String YEAR_1 = "0001-01-01";

    private static final String EPOCH = "1970-01-01";
    private static final AsciiSet NAME =
            AsciiSet.of(AsciiSet.DIGITS + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    private final List<String> names;
    private final String[] texts;
    private final @Nullable Placeholders others;

    private Placeholders(List<String> names, String[] texts, @Nullable Placeholders others) {
        this.names = names;
        this.texts = texts;
        this.others = others;
    }

    /** These, and the texts of one provider in the fields of these names. */
    Placeholders and(List<String> fields, String... placeholders) {
        return fields.isEmpty() ? this : new Placeholders(fields, placeholders, this);
    }

    /** These, and, in every field whose name is not listed, a variable that begins with this sign. */
    Placeholders andVariables(char sign) {
        return new Placeholders(List.of(), new String[] {String.valueOf(sign)}, this);
    }

    /** Whether they are those of all providers and no others; plain digits are none of them. */
    public boolean isOfAllProviders() {
        return others == null;
    }

    boolean contains(String name, String value) {
        return !cannotBePlaceholder(value) && isOfAllProviders(value) || isPlaceholder(name, value);
    }

    /** True if the first character excludes every placeholder that all providers share. */
    private static boolean cannotBePlaceholder(String value) {
        char initial = value.isEmpty() ? ' ' : value.charAt(0);
        return initial > ' ' && initial < 0x7F && !mayBegin(initial);
    }

    private static boolean mayBegin(char initial) {
        return initial == '0' || initial == 'n' || initial == 'N' || initial == 'u';
    }

    /** Whether the value means "no value" in every field of every provider. */
    public static boolean isOfAllProviders(@Nullable String value) {
        return value == null || isEmpty(value.strip()) || value.isBlank();
    }

    /** What programming languages print for a value that does not exist. */
    private static boolean isEmpty(String text) {
        return text.equals("null")
                || text.equals("NULL")
                || text.equals("None")
                || text.equals("undefined")
                || text.startsWith(ZERO_DATE);
    }

    /** Whether a time or length means "no value". In such fields, a spelling is no name or word of a person. */
    public static boolean isNoTime(String text) {
        return text.equalsIgnoreCase("n/a")
                || text.equalsIgnoreCase("null")
                || text.equalsIgnoreCase("none")
                || text.equalsIgnoreCase("undefined")
                || text.startsWith(YEAR_1)
                || text.startsWith(EPOCH);
    }

    private boolean isPlaceholder(String name, String value) {
        for (Placeholders some = this; some.others != null; some = some.others) {
            boolean isOne = some.names.isEmpty() ? isVariable(value, some.texts[0]) : some.hasText(value);
            if (isOne && (some.names.isEmpty() || some.names.contains(name))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is the sign and a name, and nothing else. */
    private static boolean isVariable(String value, String sign) {
        return value.length() > sign.length()
                && value.startsWith(sign)
                && NAME.isAllOf(value, sign.length(), value.length());
    }

    private boolean hasText(String value) {
        for (String text : texts) {
            if (text.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no placeholder, in whatever field, begins with this letter or digit, so that no text has to be created. */
    public boolean cannotBegin(char initial) {
        if (initial == 0 || mayBegin(initial)) {
            return false;
        }
        for (Placeholders some = this; some.others != null; some = some.others) {
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
        for (Placeholders some = this; some.others != null; some = some.others) {
            if (some.names.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
