package io.callstatus.internal.detect;

import io.callstatus.WebhookRequest;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.KnownName;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.scan.Unwrapping;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parsers of one set, indexed by what a request of each must have: a header, or a field with a telling name. So only
 * those are asked whose it may be, and fifty providers cost what five do. Immutable but for the guesses of its
 * vocabulary.
 */
public final class CandidateIndex {
    private static final Candidate[] NOBODY = {};

    private final List<Candidate> all = new ArrayList<>();
    private final HashIndex byHeader;
    /** A bit for the length of each telling header, modulo 64: most headers are of another one. */
    private final long headerLengths;

    private final List<KnownName> telling = new ArrayList<>();
    /** By the number of a telling name. */
    private final Candidate[][] byName;

    private final List<Candidate> appending = new ArrayList<>();
    private final List<Candidate> ofArrays = new ArrayList<>();
    private final List<Candidate> unwrapping = new ArrayList<>();
    private final List<Candidate> ofTokens = new ArrayList<>();
    private final List<Candidate> untold = new ArrayList<>();
    private final Vocabulary vocabulary;

    /** An index of these parsers. */
    public CandidateIndex(Collection<? extends CallStatusParser> parsers) {
        vocabulary = vocabulary(parsers);
        for (CallStatusParser parser : parsers) {
            all.add(new Candidate(parser, all.size(), vocabulary));
        }
        byName = new Candidate[vocabulary.size() + 1][];
        Arrays.fill(byName, NOBODY);
        IndexKeys names = new IndexKeys(all);
        Map<Integer, List<Candidate>> headers = new HashMap<>();
        long lengths = 0;
        for (Candidate candidate : all) {
            Set<String> sent = new LinkedHashSet<>(candidate.headers());
            sent.addAll(candidate.echoes());
            for (String name : sent) {
                lengths |= 1L << name.length();
                post(headers, headerKey(name), candidate);
            }
            postNames(names.of(candidate), candidate);
            postUnusual(candidate);
            postUnwraps(candidate);
        }
        byHeader = new HashIndex(headers);
        headerLengths = lengths;
    }

    private void postUnusual(Candidate candidate) {
        if (candidate.isQueryAppended()) {
            appending.add(candidate);
        }
        if (candidate.isReadingArrays()) {
            ofArrays.add(candidate);
        }
    }

    /** The field that holds all others tells what is wrapped; a token is told by its beginning. */
    private void postUnwraps(Candidate candidate) {
        if (candidate.unwraps().length > 0) {
            unwrapping.add(candidate);
        }
        for (Unwrap unwrap : candidate.unwraps()) {
            String outermost = Unwrapping.outermost(unwrap);
            if (outermost == null) {
                ofTokens.add(candidate);
            } else {
                postNames(List.of(outermost), candidate);
            }
        }
    }

    private void postNames(List<String> names, Candidate candidate) {
        boolean told = !names.isEmpty();
        for (String name : names) {
            KnownName known = vocabulary.name(name);
            if (known == null) {
                told = false;
            } else {
                postName(known, candidate);
            }
        }
        if (!told) {
            untold.add(candidate);
        }
    }

    private void postName(KnownName name, Candidate candidate) {
        Set<Candidate> posted = new LinkedHashSet<>(List.of(byName[name.number()]));
        if (posted.isEmpty()) {
            telling.add(name);
        }
        posted.add(candidate);
        byName[name.number()] = posted.toArray(NOBODY);
    }

    private static Vocabulary vocabulary(Collection<? extends CallStatusParser> parsers) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (CallStatusParser parser : parsers) {
            names.addAll(DeclaredNames.known(parser));
            names.addAll(outermost(parser));
            words.addAll(Candidate.words(parser));
        }
        return new Vocabulary(names, words);
    }

    private static List<String> outermost(CallStatusParser parser) {
        List<String> names = new ArrayList<>();
        for (Callback callback : parser.callbacks()) {
            String outermost = callback.unwrap().map(Unwrapping::outermost).orElse(null);
            if (outermost != null) {
                names.add(outermost);
            }
        }
        return names;
    }

    private static void post(Map<Integer, List<Candidate>> byKey, int key, Candidate candidate) {
        List<Candidate> list = byKey.containsKey(key) ? byKey.get(key) : new ArrayList<>();
        if (!list.contains(candidate)) {
            list.add(candidate);
            byKey.put(key, list);
        }
    }

    /** Of length and three letters, case ignored. */
    private static int headerKey(String name) {
        int length = name.length();
        if (length == 0) {
            return 0;
        }
        int key = length * 31 + (name.charAt(0) | 0x20);
        key = key * 31 + (name.charAt(length / 2) | 0x20);
        return key * 31 + (name.charAt(length - 1) | 0x20);
    }

    /** All, in the order of their set. */
    public List<Candidate> all() {
        return all;
    }

    /** The names and words that the providers of these parsers send. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whose header was sent; in the order of their set. */
    public List<Candidate> byHeader(WebhookRequest request, boolean hasBody) {
        List<Candidate> claims = List.of();
        List<WebhookRequest.Header> headers = request.headers();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.get(i).name();
            if ((headerLengths >>> name.length() & 1) != 0) {
                for (Candidate candidate : byHeader.at(headerKey(name))) {
                    claims = candidate.sends(name, hasBody) ? plus(claims, candidate) : claims;
                }
            }
        }
        return inOrder(claims);
    }

    /** Who claims the request by its fields; in the order of their set. */
    public List<Candidate> byFields(RequestScan scanned) {
        List<Candidate> claims = List.of();
        FieldTable fields = scanned.fields();
        if (telling.size() < fields.size() / 2) { // to find a name costs twice what it costs to look at a field's
            for (int i = 0; i < telling.size(); i++) {
                KnownName name = telling.get(i);
                claims = fields.find(name) < 0 ? claims : ask(byName[name.number()], scanned, claims);
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
                ? ask(ofArrays.toArray(NOBODY), scanned, claims)
                : claims;
        claims = scanned.isReadAsDeclared() ? ask(unwrapping.toArray(NOBODY), scanned, claims) : claims;
        claims = scanned.mayBeToken() ? ask(ofTokens.toArray(NOBODY), scanned, claims) : claims;
        claims = untold.isEmpty() ? claims : ask(untold.toArray(NOBODY), scanned, claims);
        return inOrder(Urls.hasSecondMark(scanned.query()) ? ask(appending.toArray(NOBODY), scanned, claims) : claims);
    }

    /** Who claims a request by fields that are enough beside a header, which others send too; in the order of their set. */
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
            return candidate.alone(); // as a rule, that is all
        }
        List<Candidate> more = new ArrayList<>(claims);
        if (!more.contains(candidate)) {
            more.add(candidate);
        }
        return more;
    }

    private static List<Candidate> inOrder(List<Candidate> claims) {
        if (claims.size() > 1) { // then it is a list of our own
            claims.sort(Comparator.comparingInt(Candidate::position));
        }
        return claims;
    }
}
