package io.callstatus.spi;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of a provider's fields may be shown in logs and tickets, and which hold personal data. Whatever is not named is hidden
 * in a redacted copy, its name too. Immutable and thread-safe: each method gives a new catalog.
 *
 * <p>Names and words stand in one text with commas between them; blanks and line ends around them do not count. A field inside
 * objects is named by its path, such as {@code data.payload.from}; {@link #inside} writes the path before each name.
 *
 * <pre>{@code
 * FieldCatalog.shown("CallSid, AccountSid, CallDuration") // ids, numbers, times
 *         .words("CallStatus, Direction") // words, as far as they are known
 *         .known("call-progress-events") // which stand in no table of the callbacks
 *         .personal("From, To, CallerName, RecordingUrl");
 * }</pre>
 *
 * @see io.callstatus.ParserSet#redacted(io.callstatus.CallStatus)
 */
public final class FieldCatalog {
    private static final FieldCatalog NONE = new FieldCatalog(Set.of(), Set.of(), Set.of(), Set.of());

    private final Set<String> shown;
    private final Set<String> words;
    private final Set<String> known;
    private final Set<String> personal;

    private FieldCatalog(Set<String> shown, Set<String> words, Set<String> known, Set<String> personal) {
        this.shown = shown;
        this.words = words;
        this.known = known;
        this.personal = personal;
    }

    /** A catalog that names no field: all are hidden. */
    public static FieldCatalog none() {
        return NONE;
    }

    /**
     * Fields whose values may be shown: ids of calls and accounts, times, lengths, measurements. A value that cannot be read, or
     * looks like prose, an address or JSON, is hidden all the same.
     */
    public static FieldCatalog shown(String names) {
        return new FieldCatalog(each(names), Set.of(), Set.of(), Set.of());
    }

    /**
     * Fields that contain words, such as a state, a reason or a kind. A word may be shown if it is in the tables of the
     * callbacks or is {@link #known}, also with a cause in parentheses after it; any other word may be free text.
     */
    public FieldCatalog words(String names) {
        return new FieldCatalog(shown, union(words, each(names)), known, personal);
    }

    /** Words that may be shown although they are in no table of the callbacks: reasons, kinds, sides. */
    public FieldCatalog known(String more) {
        return new FieldCatalog(shown, words, union(known, each(more)), personal);
    }

    /**
     * Fields that hold, or may hold, personal data: numbers, names, places, recordings, keys pressed, what was said. Such a name
     * may be shown, its value never.
     */
    public FieldCatalog personal(String names) {
        return new FieldCatalog(shown, words, known, union(personal, each(names)));
    }

    /** The same for names exactly as they are written, if blanks belong to them, as in a customer's template. */
    public FieldCatalog personalAsWritten(String... names) {
        return new FieldCatalog(shown, words, known, union(personal, Set.of(names)));
    }

    /** The same names with this path before each, such as {@code data.payload}; the words stay. */
    public FieldCatalog inside(String path) {
        return new FieldCatalog(inside(path, shown), inside(path, words), known, inside(path, personal));
    }

    /** What this catalog names and what the other one does. */
    public FieldCatalog and(FieldCatalog other) {
        return new FieldCatalog(
                union(shown, other.shown),
                union(words, other.words),
                union(known, other.known),
                union(personal, other.personal));
    }

    private static Set<String> each(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> inside(String path, Set<String> names) {
        return names.stream().map(name -> path + "." + name).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of all fields that may be shown, those that hold words too. */
    public Set<String> shownNames() {
        return union(shown, words);
    }

    /** The names of those that hold words. */
    public Set<String> wordNames() {
        return words;
    }

    /** The words that may be shown besides those of the callbacks. */
    public Set<String> knownWords() {
        return known;
    }

    /** The names of those that hold personal data. */
    public Set<String> personalNames() {
        return personal;
    }

    /** The names of all fields that the catalog knows, always in the same order. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(shownNames());
        names.addAll(personal);
        return names;
    }
}
