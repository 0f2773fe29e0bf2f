package io.callstatus.internal.detect;

import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.scan.RawHttp;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A parser with what decides whether a request is its own, made ready once. */
public final class Candidate {
    private static final String[] NONE = {};

    private final CallStatusParser parser;
    private final Fingerprint fingerprint;
    private final FingerprintMatcher matcher;
    private final Set<String> names;
    private final String[][] namesByLength;
    private final DeclaredNames declaredNames;
    private final int position;
    private final List<Candidate> alone = List.of(this);

    Candidate(CallStatusParser parser, int position, Vocabulary vocabulary) {
        this.parser = parser;
        this.fingerprint = parser.fingerprint();
        this.matcher = new FingerprintMatcher(fingerprint, vocabulary);
        this.names = names(parser);
        this.namesByLength = byLength(names);
        this.declaredNames = new DeclaredNames(parser);
        this.position = position;
    }

    private static String[][] byLength(Set<String> names) {
        int longest = 0;
        for (String name : names) {
            longest = Math.max(longest, name.length());
        }
        String[][] all = new String[longest + 1][];
        Arrays.fill(all, NONE);
        for (String name : names) {
            String[] same = all[name.length()];
            all[name.length()] = Arrays.copyOf(same, same.length + 1);
            all[name.length()][same.length] = name;
        }
        return all;
    }

    /** The names of all fields that a parser knows, always in the same order. */
    static Set<String> names(CallStatusParser parser) {
        Set<String> names = new TreeSet<>(parser.fingerprint().names());
        names.addAll(parser.harmlessFields());
        names.addAll(parser.personalFields());
        return names;
    }

    /** The words that a parser has for states and the like. */
    static Set<String> words(CallStatusParser parser) {
        Set<String> words = new LinkedHashSet<>(parser.fingerprint().words());
        for (WordMap<?> codes : parser.codes()) {
            words.addAll(codes.words().keySet());
        }
        return words;
    }

    /** The parser. */
    public CallStatusParser parser() {
        return parser;
    }

    /** Its fingerprint. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Asks the fields. */
    public FingerprintMatcher matcher() {
        return matcher;
    }

    /** The names of all fields that it knows. */
    Set<String> names() {
        return names;
    }

    /** Whether a part of a text is one of these names. */
    boolean knows(String text, int from, int to) {
        int length = to - from;
        if (length < namesByLength.length) {
            for (String name : namesByLength[length]) {
                if (text.startsWith(name, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The names of all fields that its provider declares. */
    public DeclaredNames declaredNames() {
        return declaredNames;
    }

    /** Its place in the order of its set. */
    int position() {
        return position;
    }

    /** A list of this one. */
    List<Candidate> alone() {
        return alone;
    }

    boolean sends(String header) {
        for (String name : fingerprint.headers()) {
            if (RawHttp.isSame(name, header)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its requests travel this way. */
    public boolean travelsBy(Transport transport) {
        return fingerprint.transports().contains(transport);
    }

    /** Whether the fields alone make the request its own. */
    public boolean claimsByFields(RequestScan scanned) {
        return travelsBy(scanned.transport()) && matcher.claims(scanned.fieldsFor(this));
    }
}
