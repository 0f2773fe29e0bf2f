package io.callstatus.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a request has, or does not have: at the top of its fields, or at a path. If a field occurs more than once, one
 * matching copy claims the request, but every copy must match to make it another event. Immutable and thread-safe.
 */
public final class Evidence {
    /** What is asked of a field. */
    public enum Test {
        /** It was sent, with whatever value. */
        KEY(""),
        /** It was sent once, with a readable text that has a meaning: not blank, not {@code null} or a similar word. */
        PRESENT(" with a value"),
        /** It was not sent, or without a value. */
        ABSENT(" not sent"),
        /** Its value is one of the words, exactly. */
        VALUE(" one of its known words"),
        /** It was sent with a value that is none of the words. */
        OTHER_THAN(" another word"),
        /** Its value begins with one of the words. */
        PREFIX(" with its known beginning"),
        /** Its value has letters and digits in groups of 8, 4, 4, 4 and 12. */
        UUID(" in the shape of a UUID"),
        /** It was not sent, or its value has no lower-case letter. */
        NOT_LOWER_CASE(" without lower-case letters"),
        /** Its value is a URL or SIP URI on the domain, or on one below it. */
        DOMAIN(" on the provider's domain"),
        /** Its whole value is in a shape that the provider alone gives it. */
        SHAPE(" in the shape that the provider gives it");

        private final String description;

        Test(String description) {
            this.description = description;
        }
    }

    private final FieldPath path;
    private final Test test;
    private final List<String> words;
    private final Set<String> wordSet;
    private final @Nullable Pattern shape;
    private final boolean isWrapped;

    private Evidence(FieldPath path, Test test, String... words) {
        this.path = path;
        this.test = test;
        this.words = List.of(words);
        this.wordSet = new HashSet<>(this.words);
        this.shape = test == Test.SHAPE ? Pattern.compile(words[0]) : null;
        this.isWrapped = false;
    }

    private Evidence(Evidence other) {
        this.path = other.path;
        this.test = other.test;
        this.words = other.words;
        this.wordSet = other.wordSet;
        this.shape = other.shape;
        this.isWrapped = true;
    }

    static Evidence[] keys(String... names) {
        Evidence[] keys = new Evidence[names.length];
        for (int i = 0; i < names.length; i++) {
            keys[i] = key(names[i]);
        }
        return keys;
    }

    /** A field of this name, with whatever value. */
    public static Evidence key(String name) {
        return key(FieldPath.of(name));
    }

    /** The same where a path says. */
    public static Evidence key(FieldPath path) {
        return new Evidence(path, Test.KEY);
    }

    /** A field of this name with one readable text that has a meaning: not blank, not {@code null} or a similar word. */
    public static Evidence present(String name) {
        return present(FieldPath.of(name));
    }

    /** The same where a path says. */
    public static Evidence present(FieldPath path) {
        return new Evidence(path, Test.PRESENT);
    }

    /** No field of this name, or one without a value. */
    public static Evidence absent(String name) {
        return absent(FieldPath.of(name));
    }

    /** The same where a path says. */
    public static Evidence absent(FieldPath path) {
        return new Evidence(path, Test.ABSENT);
    }

    /** A field with one of these values, exactly. */
    public static Evidence value(String name, String... words) {
        return value(FieldPath.of(name), words);
    }

    /** The same where a path says. */
    public static Evidence value(FieldPath path, String... words) {
        return new Evidence(path, Test.VALUE, words);
    }

    /** A field with any value but these. */
    public static Evidence otherThan(String name, String... words) {
        return otherThan(FieldPath.of(name), words);
    }

    /** The same where a path says. */
    public static Evidence otherThan(FieldPath path, String... words) {
        return new Evidence(path, Test.OTHER_THAN, words);
    }

    /** A field whose value begins with one of these texts. */
    public static Evidence prefix(String name, String... prefixes) {
        return prefix(FieldPath.of(name), prefixes);
    }

    /** The same where a path says. */
    public static Evidence prefix(FieldPath path, String... prefixes) {
        return new Evidence(path, Test.PREFIX, prefixes);
    }

    /** A field whose value has the shape of a UUID: letters and digits in groups of 8, 4, 4, 4 and 12. */
    public static Evidence uuid(String name) {
        return uuid(FieldPath.of(name));
    }

    /** The same where a path says. */
    public static Evidence uuid(FieldPath path) {
        return new Evidence(path, Test.UUID);
    }

    /** A field without lower-case letters, or none of this name. */
    public static Evidence notLowerCase(String name) {
        return notLowerCase(FieldPath.of(name));
    }

    /** The same where a path says. */
    public static Evidence notLowerCase(FieldPath path) {
        return new Evidence(path, Test.NOT_LOWER_CASE);
    }

    /** A URL or SIP URI on this domain or one below it. */
    public static Evidence domain(String name, String domain) {
        return domain(FieldPath.of(name), domain);
    }

    /** The same where a path says. */
    public static Evidence domain(FieldPath path, String domain) {
        return new Evidence(path, Test.DOMAIN, domain);
    }

    /**
     * A field whose whole value has this shape, such as {@code AC[0-9a-f]{32}}: for ids that a prefix alone does not identify.
     * Anybody can send values for it, so the expression must have no repetition inside a repetition.
     *
     * @throws java.util.regex.PatternSyntaxException if it is no regular expression
     */
    public static Evidence shape(String name, String expression) {
        return shape(FieldPath.of(name), expression);
    }

    /** The same where a path says. */
    public static Evidence shape(FieldPath path, String expression) {
        return new Evidence(path, Test.SHAPE, expression);
    }

    /**
     * The same for fields that were wrapped, as {@link Callback#unwrap} says, such as the claims of a token: such a field in a
     * body that is not wrapped is no evidence.
     */
    public Evidence wrapped() {
        return new Evidence(this);
    }

    /** Whether it is asked of wrapped fields alone. */
    public boolean isWrapped() {
        return isWrapped;
    }

    /** Where the field stands. */
    public FieldPath path() {
        return path;
    }

    /** What is asked of it. */
    public Test test() {
        return test;
    }

    /** The words to compare with; empty for tests that need none. */
    public List<String> words() {
        return words;
    }

    /** Whether a text is one of the words. */
    public boolean isWord(String text) {
        return wordSet.contains(text);
    }

    /** The shape that the whole value has; null where another thing is asked. */
    public @Nullable Pattern shape() {
        return shape;
    }

    /** What is asked for, by field name; no value. */
    @Override
    public String toString() {
        return path + test.description + (isWrapped ? ", in what is unwrapped" : "");
    }
}
