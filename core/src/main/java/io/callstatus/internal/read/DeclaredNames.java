package io.callstatus.internal.read;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of fields that a provider declares, to be found in what it signed without anything between. Immutable. */
public final class DeclaredNames {
    /** A word that people write too, such as a name's beginning; one of lower-case letters says nothing at all. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][a-z]*");

    /**
     * One of them.
     *
     * @param isRequired whether it is the account, or one without which there is no status
     * @param isWord whether people write it too
     * @param isRead whether the parser reads it
     */
    public record Name(String text, byte[] bytes, boolean isRequired, boolean isWord, boolean isRead) {
        /** Whether it stands at this place of a text. */
        public boolean isAt(byte[] signed, int at) {
            if (signed.length - at < bytes.length) {
                return false;
            }
            for (int i = bytes.length - 1; i >= 0; i--) { // names differ in their ends
                if (signed[at + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What is declared of a field's name.
     *
     * @param isDeclared whether the provider's fields include it
     * @param isRequired whether it is the account, or one without which there is no status
     * @param isShort whether its values are ids, words and numbers, in which nobody writes the name of another
     * @param isPersonal whether people or their machines choose its value
     * @param absence its bit in {@link #absences}
     */
    public record Known(boolean isDeclared, boolean isRequired, boolean isShort, boolean isPersonal, long absence) {}

    private static final Known UNKNOWN = new Known(false, false, false, false, 0);
    private static final Name[] NONE = {};
    private static final Comparator<Name> LONG_FIRST =
            Comparator.comparingInt((Name name) -> -name.bytes.length).thenComparing(Name::text);

    private final Optional<String> account;
    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> told;
    private final DocumentedWords words;
    private final AbsenceRules absences;
    /** By the hash of their first two bytes, long ones first. */
    private final Name[][] byBeginning = new Name[1 << Byte.SIZE][];
    /** For each first byte, the second ones of its names: the bit of their lowest six bits. */
    private final long[] seconds = new long[1 << Byte.SIZE];

    /** The names of all fields that a parser knows, always in the same order. */
    public static Set<String> known(CallStatusParser parser) {
        Set<String> names = new TreeSet<>(Declarations.fieldNames(parser));
        names.addAll(parser.fields().names());
        return names;
    }

    /** The names that this parser declares. */
    public DeclaredNames(CallStatusParser parser) {
        Verification verification = parser.verification();
        account = verification.accountField();
        told = Declarations.fieldNames(parser);
        words = new DocumentedWords(Optional.of(parser));
        absences = new AbsenceRules(parser);
        Set<String> required = new HashSet<>(verification.requiredFields());
        account.ifPresent(required::add);
        Set<String> all = new HashSet<>(known(parser));
        Set<String> read = new HashSet<>(all);
        read.removeAll(verification.declaredFields());
        all.addAll(verification.declaredFields());
        all.addAll(required);
        Arrays.fill(byBeginning, NONE);
        for (String name : all) {
            boolean isRequired = required.contains(name);
            known.put(name, known(name, isRequired, parser.fields()));
            if (isRequired || !name.isEmpty() && !Character.isLowerCase(name.charAt(0)) || hasHump(name)) {
                post(new Name(
                        name, name.getBytes(StandardCharsets.UTF_8), isRequired, !hasHump(name), read.contains(name)));
            }
        }
    }

    private Known known(String name, boolean isRequired, FieldCatalog fields) {
        boolean isShort = isRequired || fields.shownNames().contains(name);
        return new Known(true, isRequired, isShort, fields.personalNames().contains(name), absences.bit(name));
    }

    private static boolean hasHump(String name) {
        return !name.isEmpty() && !WORD.matcher(name).matches();
    }

    private void post(Name name) {
        byte first = name.bytes[0];
        if (name.bytes.length > 1) {
            post(name, bucket(first, name.bytes[1]));
            seconds[first & 0xFF] |= 1L << name.bytes[1];
            return;
        }
        for (int bucket = 0; bucket < byBeginning.length; bucket++) { // any byte may stand behind it
            post(name, bucket);
        }
        seconds[first & 0xFF] = -1;
    }

    private void post(Name name, int bucket) {
        Name[] more = Arrays.copyOf(byBeginning[bucket], byBeginning[bucket].length + 1);
        more[more.length - 1] = name;
        Arrays.sort(more, LONG_FIRST);
        byBeginning[bucket] = more;
    }

    private static int bucket(byte first, byte second) {
        return 31 * first + second & 0xFF;
    }

    /** The first place in this range of a text where one may stand, by its first two bytes; its end where there is none. */
    public int next(byte[] text, int from, int to) {
        int last = Math.min(to, text.length - 1);
        int at = from;
        while (at < last && (seconds[text[at] & 0xFF] >>> text[at + 1] & 1) == 0) {
            at++;
        }
        return at < last || at < to && seconds[text[at] & 0xFF] == -1 ? at : to;
    }

    /** Those that may stand at a place that {@link #next} gave, long ones first. */
    public Name[] beginningAt(byte[] text, int at) {
        return byBeginning[bucket(text[at], at + 1 < text.length ? text[at + 1] : 0)];
    }

    /** The field that holds the account, which every request has where it is declared. */
    public Optional<String> account() {
        return account;
    }

    /** What is declared of a name; of any other, nothing. */
    public Known known(String name) {
        return known.getOrDefault(name, UNKNOWN);
    }

    public boolean contains(String name) {
        return known.containsKey(name);
    }

    /** Whether a value is a word that the provider is known to send, and so whole. */
    public boolean isKnownWord(String value) {
        return words.isOne(value);
    }

    /** Which requests are another event as long as a field is absent. */
    public AbsenceRules absences() {
        return absences;
    }

    /** Those by which the provider's requests are told. */
    public Set<String> told() {
        return told;
    }
}
