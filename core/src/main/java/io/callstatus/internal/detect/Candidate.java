package io.callstatus.internal.detect;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.scan.ExactBody;
import io.callstatus.internal.scan.Headers;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A parser with what decides whether a request is its own, made ready once. */
public final class Candidate {
    private final CallStatusParser parser;
    private final Fingerprint fingerprint;
    private final FingerprintMatcher matcher;
    private final Set<String> names;
    private final NamesByLength namesByLength;
    private final DeclaredNames declaredNames;
    private final int position;
    private final List<Candidate> alone = List.of(this);

    Candidate(CallStatusParser parser, int position, Vocabulary vocabulary) {
        this.parser = parser;
        this.fingerprint = parser.fingerprint();
        this.matcher = new FingerprintMatcher(fingerprint, vocabulary);
        this.names = DeclaredNames.known(parser);
        this.namesByLength = new NamesByLength(names);
        this.declaredNames = new DeclaredNames(parser);
        this.position = position;
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
            if (Headers.isSame(name, header)) {
                return true;
            }
        }
        return false;
    }

    /** The fields of a request as this provider means them. */
    public FieldSource fields(RequestScan scan) {
        if (scan.isRecoded() && ExactBody.isSigned(parser.verification(), scan.url())) {
            return scan.fieldsInUtf8();
        }
        if (!fingerprint.appendsQuery() || !Urls.hasSecondMark(scan.query())) {
            return scan.fields();
        }
        String split = AppendedQuery.split(scan.query(), namesByLength);
        return split.equals(scan.query()) ? scan.fields() : RequestScan.scanQuery(split);
    }

    /** Whether its requests travel this way. */
    public boolean travelsBy(Transport transport) {
        return fingerprint.transports().contains(transport);
    }

    /** Whether the fields alone make the request its own. */
    public boolean claimsByFields(RequestScan scanned) {
        return travelsBy(scanned.transport()) && matcher.claims(fields(scanned));
    }
}
