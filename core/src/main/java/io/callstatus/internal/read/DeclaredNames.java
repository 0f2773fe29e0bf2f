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

/** The names of a provider's fields, to be found in a text that was signed without separators. Immutable. */
public final class DeclaredNames {
    /** A word that people write too, such as the beginning of a name. A name of lower-case letters only says nothing. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][a-z]*");

    /**
     * A declared name.
     *
     * @param isRequired whether it is the account, or a field that every status has
     * @param isWord whether people write it too
     * @param isRead whether the parser reads it
     */
    public record Name(String text, byte[] bytes, boolean isRequired, boolean isWord, boolean isRead) {
        /** Whether it stands at this place of a text. */
        public boolean isAt(byte[] signed, int at) {
            if (signed.length - at < bytes.length) {
                return false;
            }
            for (int i = bytes.length - 1; i >= 0; i--) { // names differ at their ends
                if (signed[at + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What is declared about the name of a field.
     *
     * @param isDeclared whether the provider's fields include it
     * @param isRequired whether it is the account, or a field that every status has
     * @param isShort whether its values are ids, words and numbers, in which nobody writes the name of another field
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
    /** By the hash of their first two bytes, long names first. */
    private final Name[][] byBeginning = new Name[1 << Byte.SIZE][];
    /** For each first byte, the second bytes of its names, as bits of their lowest six bits. */
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
        for (int bucket = 0; bucket < byBeginning.length; bucket++) { // any byte may be the next
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

    /** The first index in this range of a text at which a name may be, by its first two bytes; the end if there is none. */
    public int next(byte[] text, int from, int to) {
        int last = Math.min(to, text.length - 1);
        int at = from;
        while (at < last && (seconds[text[at] & 0xFF] >>> text[at + 1] & 1) == 0) {
            at++;
        }
        return at < last || at < to && seconds[text[at] & 0xFF] == -1 ? at : to;
    }

    /** The names that may be at an index that {@link #next} returned, long names first. */
    public Name[] beginningAt(byte[] text, int at) {
        return byBeginning[bucket(text[at], at + 1 < text.length ? text[at + 1] : 0)];
    }

    /** The field that holds the account. If it is declared, every request has it. */
    public Optional<String> account() {
        return account;
    }

    /** What is declared about a name; nothing for an unknown name. */
    public Known known(String name) {
        return known.getOrDefault(name, UNKNOWN);
    }

    public boolean contains(String name) {
        return known.containsKey(name);
    }

    /** Whether a value is a word that the provider is known to send, and is therefore complete. */
    public boolean isKnownWord(String value) {
        return words.isOne(value);
    }

    /** Which requests are another event if a field is absent. */
    public AbsenceRules absences() {
        return absences;
    }

    /** The fields by which the provider's requests are recognised. */
    public Set<String> told() {
        return told;
    }
}
