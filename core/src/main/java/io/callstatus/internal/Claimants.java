package io.callstatus.internal;

import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
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
public final class Claimants {
    private static final Claimant[] NOBODY = {};

    private final List<Claimant> all = new ArrayList<>();
    private final Postings byHeader;
    /** A bit for the length of each telling header, modulo 64: most headers are of another one. */
    private final long headerLengths;

    private final List<KnownText> telling = new ArrayList<>();
    /** By the number of a telling name. */
    private final Claimant[][] byName;

    private final List<Claimant> appending = new ArrayList<>();
    private final List<Claimant> untold = new ArrayList<>();
    private final Vocabulary vocabulary;

    /** An index of these parsers. */
    public Claimants(Collection<? extends CallStatusParser> parsers) {
        vocabulary = vocabulary(parsers);
        for (CallStatusParser parser : parsers) {
            all.add(new Claimant(parser, all.size(), vocabulary));
        }
        byName = new Claimant[vocabulary.size() + 1][];
        Arrays.fill(byName, NOBODY);
        TellingNames names = new TellingNames(all);
        Map<Integer, List<Claimant>> headers = new HashMap<>();
        long lengths = 0;
        for (Claimant claimant : all) {
            for (String name : claimant.fingerprint().headers()) {
                lengths |= 1L << name.length();
                post(headers, headerKey(name), claimant);
            }
            postNames(names.of(claimant), claimant);
            if (claimant.fingerprint().appendsQuery()) {
                appending.add(claimant);
            }
        }
        byHeader = new Postings(headers);
        headerLengths = lengths;
    }

    private void postNames(List<String> names, Claimant claimant) {
        boolean told = !names.isEmpty();
        for (String name : names) {
            KnownText known = vocabulary.name(name);
            if (known == null) {
                told = false;
            } else {
                postName(known, claimant);
            }
        }
        if (!told) {
            untold.add(claimant);
        }
    }

    private void postName(KnownText name, Claimant claimant) {
        Set<Claimant> posted = new LinkedHashSet<>(List.of(byName[name.number()]));
        if (posted.isEmpty()) {
            telling.add(name);
        }
        posted.add(claimant);
        byName[name.number()] = posted.toArray(NOBODY);
    }

    private static Vocabulary vocabulary(Collection<? extends CallStatusParser> parsers) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (CallStatusParser parser : parsers) {
            names.addAll(Claimant.names(parser));
            words.addAll(Claimant.words(parser));
        }
        return new Vocabulary(names, words);
    }

    private static void post(Map<Integer, List<Claimant>> postings, int key, Claimant claimant) {
        List<Claimant> list = postings.containsKey(key) ? postings.get(key) : new ArrayList<>();
        if (!list.contains(claimant)) {
            list.add(claimant);
            postings.put(key, list);
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
    public List<Claimant> all() {
        return all;
    }

    /** The names and words that the providers of these parsers send. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whose header was sent; in the order of their set. */
    public List<Claimant> byHeader(WebhookRequest request) {
        List<Claimant> claims = List.of();
        List<WebhookRequest.Header> headers = request.headers();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.get(i).name();
            if ((headerLengths >>> name.length() & 1) != 0) {
                for (Claimant claimant : byHeader.at(headerKey(name))) {
                    claims = claimant.sends(name) ? plus(claims, claimant) : claims;
                }
            }
        }
        return inOrder(claims);
    }

    /** Who claims the request by its fields; in the order of their set. */
    public List<Claimant> byFields(ScannedRequest scanned) {
        List<Claimant> claims = List.of();
        FieldTable fields = scanned.fields();
        if (telling.size() < fields.size() / 2) { // to find a name costs twice what it costs to look at a field's
            for (int i = 0; i < telling.size(); i++) {
                KnownText name = telling.get(i);
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
        claims = untold.isEmpty() ? claims : ask(untold.toArray(NOBODY), scanned, claims);
        return inOrder(scanned.mayBeAppended() ? ask(appending.toArray(NOBODY), scanned, claims) : claims);
    }

    private static List<Claimant> ask(Claimant[] claimants, ScannedRequest scanned, List<Claimant> claims) {
        List<Claimant> all = claims;
        for (Claimant claimant : claimants) {
            all = ask(claimant, scanned, all);
        }
        return all;
    }

    private static List<Claimant> ask(Claimant claimant, ScannedRequest scanned, List<Claimant> claims) {
        return !claims.contains(claimant) && claimant.claimsByFields(scanned) ? plus(claims, claimant) : claims;
    }

    private static List<Claimant> plus(List<Claimant> claims, Claimant claimant) {
        if (claims.isEmpty()) {
            return claimant.alone(); // as a rule, that is all
        }
        List<Claimant> more = new ArrayList<>(claims);
        if (!more.contains(claimant)) {
            more.add(claimant);
        }
        return more;
    }

    private static List<Claimant> inOrder(List<Claimant> claims) {
        if (claims.size() > 1) { // then it is a list of our own
            claims.sort(Comparator.comparingInt(Claimant::position));
        }
        return claims;
    }
}
