package io.callstatus.internal.read;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
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
            for (int i = 1; i < bytes.length; i++) {
                if (signed[at + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Name[] NONE = {};

    private final Optional<String> account;
    private final Set<String> all;
    private final Set<String> required;
    private final Set<String> told;
    private final Set<String> harmless;
    private final Set<String> personal;
    private final DocumentedWords words;
    private final AbsenceRules absences;
    private final Name[][] byFirst = new Name[1 << Byte.SIZE][];

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
        required = new HashSet<>(verification.requiredFields());
        account.ifPresent(required::add);
        told = Declarations.fieldNames(parser);
        harmless = parser.fields().shownNames();
        personal = parser.fields().personalNames();
        words = new DocumentedWords(Optional.of(parser));
        absences = new AbsenceRules(parser);
        all = new HashSet<>(known(parser));
        Set<String> read = new HashSet<>(all);
        read.removeAll(verification.declaredFields());
        all.addAll(verification.declaredFields());
        all.addAll(required);
        Arrays.fill(byFirst, NONE);
        all.stream()
                .filter(name ->
                        isRequired(name) || !name.isEmpty() && !Character.isLowerCase(name.charAt(0)) || hasHump(name))
                .forEach(name -> post(name, read.contains(name)));
    }

    private static boolean hasHump(String name) {
        return !name.isEmpty() && !WORD.matcher(name).matches();
    }

    private void post(String text, boolean isRead) {
        Name name = new Name(text, text.getBytes(StandardCharsets.UTF_8), isRequired(text), !hasHump(text), isRead);
        int first = name.bytes[0] & 0xFF;
        Name[] more = Arrays.copyOf(byFirst[first], byFirst[first].length + 1);
        more[more.length - 1] = name;
        byFirst[first] = more;
    }

    /** Those that begin with this byte. */
    public Name[] beginningWith(byte first) {
        return byFirst[first & 0xFF];
    }

    /** The field that holds the account, which every request has where it is declared. */
    public Optional<String> account() {
        return account;
    }

    public boolean contains(String name) {
        return all.contains(name);
    }

    /** Whether a field of this name is the account, or one without which there is no status. */
    public boolean isRequired(String name) {
        return required.contains(name);
    }

    /** Whether its values are ids, words and numbers, in which nobody writes the name of another. */
    public boolean isShort(String name) {
        return required.contains(name) || harmless.contains(name);
    }

    /** Whether people or their machines choose the value of this field. */
    public boolean isPersonal(String name) {
        return personal.contains(name);
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
