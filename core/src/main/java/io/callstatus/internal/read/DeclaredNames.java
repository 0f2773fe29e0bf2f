package io.callstatus.internal.read;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.text.ByteRange;
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
import org.jspecify.annotations.Nullable;

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

        /** Whether it begins with the bytes of a text from this place on. */
        private boolean beginsWith(byte[] text, int at) {
            return Arrays.equals(bytes, 0, text.length - at, text, at, text.length);
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
     * @param rank its place among the declared names, in the order of their UTF-16 code units; -1 if it is not declared
     * @param overhang the first index of the name at which a declared name may begin that ends behind it; its length if none may
     * @param bytes the name in UTF-8; nothing if it is not declared
     */
    public record Known(
            boolean isDeclared,
            boolean isRequired,
            boolean isShort,
            boolean isPersonal,
            long absence,
            int rank,
            int overhang,
            byte[] bytes) {}

    private static final Known UNKNOWN = new Known(false, false, false, false, 0, -1, 0, new byte[0]);
    private static final Name[] NONE = {};
    private static final Comparator<Name> LONG_FIRST =
            Comparator.comparingInt((Name name) -> -name.bytes.length).thenComparing(Name::text);

    private final Optional<String> account;
    private final Vocabulary vocabulary;
    private final Map<String, Known> known = new HashMap<>();
    /** By the number of the name in the vocabulary. */
    private final @Nullable Known[] byNumber;

    private final Set<String> told;
    private final DocumentedWords words;
    private final AbsenceRules absences;
    /** By the hash of their first two bytes, long names first. */
    private final Name[][] byBeginning = new Name[1 << Byte.SIZE][];
    /** For each first byte, the second bytes of its names, as bits of their lowest six bits. */
    private final long[] seconds = new long[1 << Byte.SIZE];
    /** The least and the greatest first byte of a name. */
    private final ByteRange firsts;

    /** The names of all fields that a parser knows, always in the same order. */
    public static Set<String> known(CallStatusParser parser) {
        Set<String> names = new TreeSet<>(Declarations.fieldNames(parser));
        names.addAll(parser.fields().names());
        return names;
    }

    /** The names that this parser declares, of which this vocabulary has the plain ones. */
    public DeclaredNames(CallStatusParser parser, Vocabulary vocabulary) {
        Verification verification = parser.verification();
        this.vocabulary = vocabulary;
        account = verification.accountField();
        told = Declarations.fieldNames(parser);
        words = new DocumentedWords(Optional.of(parser));
        absences = new AbsenceRules(parser);
        byNumber = new Known[vocabulary.size() + 1];
        Arrays.fill(byBeginning, NONE);
        Set<String> required = new HashSet<>(verification.requiredFields());
        account.ifPresent(required::add);
        Set<String> read = known(parser);
        Set<String> all = new TreeSet<>(read);
        read.removeAll(verification.declaredFields());
        all.addAll(verification.declaredFields());
        all.addAll(required);
        firsts = postAll(all, required, read);
        for (String name : all) {
            Known added = known(name, required.contains(name), parser.fields());
            byNumber[vocabulary.number(name)] = added;
            known.put(name, added);
        }
        byNumber[0] = null; // for names that the vocabulary does not have
    }

    /** Posts each name that is looked for in a text. */
    private ByteRange postAll(Set<String> all, Set<String> required, Set<String> read) {
        ByteRange range = ByteRange.EMPTY;
        for (String text : all) {
            boolean isRequired = required.contains(text);
            boolean isHumped = hasHump(text);
            if (isRequired || !text.isEmpty() && !Character.isLowerCase(text.charAt(0)) || isHumped) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                post(new Name(text, bytes, isRequired, !isHumped, read.contains(text)));
                range = range.with(bytes[0]);
            }
        }
        return range;
    }

    private Known known(String name, boolean isRequired, FieldCatalog fields) {
        boolean isShort = isRequired || fields.shownNames().contains(name);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        boolean isPersonal = fields.personalNames().contains(name);
        return new Known(
                true, isRequired, isShort, isPersonal, absences.bit(name), known.size(), overhang(bytes), bytes);
    }

    /** Where the first name begins that may end behind these bytes. */
    private int overhang(byte[] bytes) {
        for (int at = 0; at < bytes.length - 1; at++) {
            if (mayBegin(bytes, at)) {
                for (Name name : beginningAt(bytes, at)) {
                    if (name.bytes.length > bytes.length - at && name.beginsWith(bytes, at)) {
                        return at;
                    }
                }
            }
        }
        boolean mayLastBegin = bytes.length > 0 && seconds[bytes[bytes.length - 1] & 0xFF] != 0;
        return mayLastBegin ? bytes.length - 1 : bytes.length;
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
        for (; at < last && at <= text.length - Long.BYTES; at += Long.BYTES) {
            for (long places = firsts.places(text, at); places != 0; places &= places - 1) {
                int place = at + (Long.numberOfTrailingZeros(places) >>> 3);
                if (place < last && mayBegin(text, place)) {
                    return place;
                }
            }
        }
        return nextByByte(text, Math.max(from, Math.min(at, last)), last, to);
    }

    private int nextByByte(byte[] text, int from, int last, int to) {
        int at = from;
        while (at < last && !mayBegin(text, at)) {
            at++;
        }
        return at < last || at < to && seconds[text[at] & 0xFF] == -1 ? at : to;
    }

    private boolean mayBegin(byte[] text, int at) {
        return (seconds[text[at] & 0xFF] >>> text[at + 1] & 1) != 0;
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

    /** What is declared about the name of this field. */
    @SuppressWarnings("ReferenceEquality")
    public Known known(FieldSource fields, int index) {
        boolean isNumbered = fields instanceof FieldTable table && table.vocabulary() == vocabulary;
        int number = isNumbered ? ((FieldTable) fields).nameNumber(index) : byNumber.length;
        Known found = number < byNumber.length ? byNumber[number] : known.get(fields.name(index));
        return found == null ? UNKNOWN : found;
    }

    /** How many names are declared. */
    public int size() {
        return known.size();
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
