package io.callstatus.internal.detect;

import io.callstatus.WebhookRequest;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.KnownName;
import io.callstatus.internal.fields.PlainTexts;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.spi.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An index of the parsers of one set. The keys are what each request of a provider must have: a header, or a field whose name
 * few other providers send. Only parsers that are found there are checked, so fifty providers cost as much as five. Immutable,
 * except for the guesses of its vocabulary.
 */
public final class CandidateIndex {
    private static final Candidate[] NONE = {};
    /** Lengths of headers are told apart up to this one. */
    private static final int LENGTHS = 1 << 6;

    private final List<Candidate> all = new ArrayList<>();
    /** The candidates by the length of their headers: most headers of a request have another length. */
    private final Candidate[][] byHeader = new Candidate[LENGTHS][];

    private int[] indexed = new int[1 << 6];
    private int indexedCount;
    /** By the number of an indexed field name. */
    private final Candidate[][] byName;

    private final List<Candidate> appending = new ArrayList<>();
    private final List<Candidate> ofArrays = new ArrayList<>();
    private final List<Candidate> unwrapping = new ArrayList<>();
    private final List<Candidate> ofTokens = new ArrayList<>();
    private final List<Candidate> unindexed = new ArrayList<>();
    private final Vocabulary vocabulary;

    /** An index of these parsers. */
    public CandidateIndex(Collection<ParserSource> parsers) {
        vocabulary = vocabulary(parsers);
        for (ParserSource parser : parsers) {
            all.add(new Candidate(parser, all.size(), vocabulary));
        }
        byName = new Candidate[vocabulary.size() + 1][];
        Arrays.fill(byName, NONE);
        Arrays.fill(byHeader, NONE);
        for (Candidate candidate : all) {
            Fingerprint print = candidate.fingerprint();
            print.headers().forEach(name -> put(byHeader, ofLength(name), candidate));
            print.echoes().forEach(name -> put(byHeader, ofLength(name), candidate));
            indexNames(print, candidate);
            indexTraits(print, candidate);
        }
    }

    private static Vocabulary vocabulary(Collection<ParserSource> parsers) {
        List<PlainTexts> names = new ArrayList<>();
        List<PlainTexts> words = new ArrayList<>();
        for (ParserSource parser : parsers) {
            names.add(parser.fingerprint().names());
            words.add(parser.fingerprint().words());
        }
        return Vocabulary.of(names, words);
    }

    /** Of fields that must all be there, the one that the fewest providers send is enough as a key. */
    private void indexNames(Fingerprint print, Candidate candidate) {
        for (Fingerprint.Told told : print.told()) {
            if (!told.all().isEmpty()) {
                indexName(rarest(told.all()), candidate);
            }
            for (String name : told.all().isEmpty() ? told.fewest() : List.<String>of()) {
                indexName(vocabulary.number(Fingerprint.name(name)), candidate);
            }
        }
        for (String name : print.holders()) {
            indexName(vocabulary.number(name), candidate);
        }
    }

    private int rarest(List<String> names) {
        int rarest = vocabulary.number(Fingerprint.name(names.get(0)));
        for (String name : names) {
            int number = vocabulary.number(Fingerprint.name(name));
            rarest = vocabulary.uses(number) < vocabulary.uses(rarest) ? number : rarest;
        }
        return rarest;
    }

    private void indexTraits(Fingerprint print, Candidate candidate) {
        for (String trait : print.traits()) {
            switch (trait) {
                case Fingerprint.APPENDING -> appending.add(candidate);
                case Fingerprint.ARRAYS -> ofArrays.add(candidate);
                case Fingerprint.WRAPPED -> unwrapping.add(candidate);
                case Fingerprint.TOKENS -> ofTokens.add(candidate);
                default -> addUnindexed(candidate);
            }
        }
    }

    /** A parser to which any request may belong, or whose names did not fit into a full vocabulary. */
    private void addUnindexed(Candidate candidate) {
        if (!unindexed.contains(candidate)) {
            unindexed.add(candidate);
        }
    }

    private void indexName(int number, Candidate candidate) {
        if (number == 0) {
            addUnindexed(candidate);
            return;
        }
        Candidate[] known = byName[number];
        if (known.length == 0) {
            indexed = indexedCount == indexed.length ? Arrays.copyOf(indexed, indexedCount * 2) : indexed;
            indexed[indexedCount++] = number;
        }
        put(byName, number, candidate);
    }

    private static void put(Candidate[][] all, int at, Candidate candidate) {
        Candidate[] known = all[at];
        if (known.length == 0 || known[known.length - 1] != candidate) { // a candidate gives all its names in a row
            all[at] = Arrays.copyOf(known, known.length + 1);
            all[at][known.length] = candidate;
        }
    }

    private static int ofLength(String header) {
        return header.length() % LENGTHS;
    }

    /** All candidates, in the order of their set. */
    public List<Candidate> all() {
        return all;
    }

    /** The headers of events that may be too large to be kept. Such an event has one of them. */
    public Set<String> largeHeaders() {
        Set<String> headers = new HashSet<>();
        for (Candidate candidate : all) {
            headers.addAll(candidate.fingerprint().largeHeaders());
        }
        return Collections.unmodifiableSet(headers);
    }

    /** The names and words that the providers of these parsers send. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The candidates whose header was sent; in the order of their set. */
    public List<Candidate> byHeader(WebhookRequest request, boolean hasBody) {
        List<Candidate> claims = List.of();
        List<WebhookRequest.Header> headers = request.headers();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.get(i).name();
            for (Candidate candidate : byHeader[ofLength(name)]) {
                claims = candidate.sends(name, hasBody) ? plus(claims, candidate) : claims;
            }
        }
        return inOrder(claims);
    }

    /** The candidates whose fields claim the request; in the order of their set. */
    public List<Candidate> byFields(RequestScan scanned) {
        List<Candidate> claims = List.of();
        FieldTable fields = scanned.fields();
        if (indexedCount < fields.size() / 2) { // finding a name costs twice as much as looking at a field's
            for (int i = 0; i < indexedCount; i++) {
                KnownName name = vocabulary.name(indexed[i]);
                boolean isSent = name != null && fields.find(name) >= 0;
                claims = isSent ? ask(byName[indexed[i]], scanned, claims) : claims;
            }
        } else {
            for (int i = 0; i < fields.size(); i++) {
                int name = fields.nameNumber(i);
                if (name < byName.length && byName[name].length > 0) {
                    claims = ask(byName[name], scanned, claims);
                }
            }
        }
        claims = scanned.transport() == Transport.JSON && fields.size() == 0
                ? ask(ofArrays.toArray(NONE), scanned, claims)
                : claims;
        claims = scanned.isReadAsDeclared() ? ask(unwrapping.toArray(NONE), scanned, claims) : claims;
        claims = scanned.mayBeToken() ? ask(ofTokens.toArray(NONE), scanned, claims) : claims;
        claims = unindexed.isEmpty() ? claims : ask(unindexed.toArray(NONE), scanned, claims);
        return inOrder(Urls.hasSecondMark(scanned.query()) ? ask(appending.toArray(NONE), scanned, claims) : claims);
    }

    /**
     * The candidates whose fields claim a request that also has one of their headers, which other providers send too; in the
     * order of their set.
     */
    public List<Candidate> beside(WebhookRequest request, RequestScan scanned) {
        return all.stream()
                .filter(candidate -> candidate.claimsBeside(request, scanned))
                .toList();
    }

    private static List<Candidate> ask(Candidate[] candidates, RequestScan scanned, List<Candidate> claims) {
        List<Candidate> all = claims;
        for (Candidate candidate : candidates) {
            all = ask(candidate, scanned, all);
        }
        return all;
    }

    private static List<Candidate> ask(Candidate candidate, RequestScan scanned, List<Candidate> claims) {
        return !claims.contains(candidate) && candidate.claimsByFields(scanned) ? plus(claims, candidate) : claims;
    }

    private static List<Candidate> plus(List<Candidate> claims, Candidate candidate) {
        if (claims.isEmpty()) {
            return candidate.alone(); // usually, this is the only one
        }
        List<Candidate> more = new ArrayList<>(claims);
        if (!more.contains(candidate)) {
            more.add(candidate);
        }
        return more;
    }

    private static List<Candidate> inOrder(List<Candidate> claims) {
        if (claims.size() > 1) { // then the list was created here
            claims.sort(Comparator.comparingInt(Candidate::position));
        }
        return claims;
    }
}
