package io.callstatus.internal.detect;

import io.callstatus.internal.fields.PlainTexts;
import io.callstatus.internal.read.Declarations;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.scan.Unwrapping;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Evidence.Test;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What has to be known of a parser to decide whether it is asked about a request, and what it shares with others: names and
 * words. It is created from the parser, or read from the file that was written when the module was built.
 *
 * @param provider the id
 * @param headers those that only its provider sends
 * @param echoes the headers of handshakes, which claim a request without a body; a request with a body may have them anyway
 * @param supports the headers that fields need beside them to claim a request
 * @param largeHeaders the headers of events that may be too large to be kept
 * @param traits other reasons to ask the parser
 * @param holders the fields that contain all other fields, if these are wrapped
 * @param told for each callback that claims by fields at the top: what every request of it has
 * @param names of all fields that it knows and of the objects around them, one by one, if they are plain
 * @param words that it knows, if they are plain
 */
public record Fingerprint(
        String provider,
        List<String> headers,
        List<String> echoes,
        List<String> supports,
        List<String> largeHeaders,
        List<String> traits,
        List<String> holders,
        List<Told> told,
        PlainTexts names,
        PlainTexts words) {
    /** Between a field name and the beginnings of its values. */
    private static final char IS = '=';

    /** The provider appends its fields to a URL that has a query. */
    static final String APPENDING = "appending";
    /** A body may be an array. */
    static final String ARRAYS = "arrays";
    /** The fields may be wrapped. */
    static final String WRAPPED = "wrapped";
    /** A body may be a token. */
    static final String TOKENS = "tokens";
    /** Any request may belong to this provider. */
    static final String UNTOLD = "untold";

    /**
     * Fields that a request has, by their names, some with what their values begin with: {@code CallSid=CA},
     * {@code type=one.|other.}
     *
     * @param all the fields that a request must have
     * @param any groups of fields; a request must have one of each group
     */
    public record Told(List<String> all, List<List<String>> any) {
        private List<String> names() {
            return Stream.concat(all.stream(), any.stream().flatMap(List::stream))
                    .map(Fingerprint::name)
                    .toList();
        }

        /** The group with the fewest fields; empty if there is none. */
        List<String> fewest() {
            List<String> fewest = List.of();
            for (List<String> group : any) {
                fewest = fewest.isEmpty() || group.size() < fewest.size() ? group : fewest;
            }
            return fewest;
        }
    }

    /** The name of a field, of what is written of it and its values. */
    static String name(String told) {
        int is = told.indexOf(IS);
        return is < 0 ? told : told.substring(0, is);
    }

    /** The fingerprint of a parser. */
    public static Fingerprint of(CallStatusParser parser) {
        Set<String> headers = Declarations.headers(parser);
        Set<String> echoes = echoes(parser);
        headers.removeAll(echoes);
        Set<String> traits = traits(parser);
        Set<String> holders = holders(parser, traits);
        List<Told> told = told(parser, traits);
        Set<String> names = names(parser);
        names.addAll(holders);
        told.forEach(one -> names.addAll(one.names()));
        return new Fingerprint(
                parser.provider(),
                List.copyOf(headers),
                List.copyOf(echoes),
                supports(parser),
                largeHeaders(parser),
                List.copyOf(traits),
                List.copyOf(holders),
                told,
                PlainTexts.of(names),
                PlainTexts.of(words(parser)));
    }

    /** The names as they are in a body: in JSON each object has its own name; in a form a dot is part of a name. */
    private static Set<String> names(CallStatusParser parser) {
        Set<Transport> transports = EnumSet.noneOf(Transport.class);
        parser.callbacks().forEach(callback -> transports.addAll(callback.transports()));
        Set<String> names = new TreeSet<>();
        for (String name : DeclaredNames.known(parser)) {
            if (transports.contains(Transport.JSON)) {
                names.addAll(List.of(name.split("\\.")));
            }
            if (transports.contains(Transport.FORM) || transports.contains(Transport.QUERY)) {
                names.add(name);
            }
        }
        return names;
    }

    private static Set<String> echoes(CallStatusParser parser) {
        Set<String> echoes = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            if (CallbackMatcher.isEchoOfHeader(callback)) {
                echoes.addAll(callback.headers());
            }
        }
        return echoes;
    }

    private static List<String> supports(CallStatusParser parser) {
        Set<String> supports = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            supports.addAll(callback.supports());
        }
        return List.copyOf(supports);
    }

    private static List<String> largeHeaders(CallStatusParser parser) {
        for (Callback callback : parser.callbacks()) {
            if (callback.isLarge()) {
                return parser.verification().headers();
            }
        }
        return List.of();
    }

    private static Set<String> traits(CallStatusParser parser) {
        Set<String> traits = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            if (callback.isQueryAppended()) {
                traits.add(APPENDING);
            }
            if (callback.envelope().isBody()) {
                traits.add(ARRAYS);
            }
        }
        return traits;
    }

    /** What is wrapped is identified by the field that contains it, and a token by its beginning. */
    private static Set<String> holders(CallStatusParser parser, Set<String> traits) {
        Set<String> holders = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            Unwrap unwrap = callback.unwrap().orElse(null);
            String outermost = unwrap == null ? null : Unwrapping.outermost(unwrap);
            if (unwrap != null) {
                traits.add(WRAPPED);
                traits.add(outermost == null ? TOKENS : PlainTexts.isPlain(outermost) ? WRAPPED : UNTOLD);
            }
            if (outermost != null && PlainTexts.isPlain(outermost)) {
                holders.add(outermost);
            }
        }
        return holders;
    }

    private static List<Told> told(CallStatusParser parser, Set<String> traits) {
        Set<Told> told = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            if (callback.isClaiming() && !callback.envelope().isBody() && !CallbackMatcher.isEchoOfHeader(callback)) {
                Told one = new Told(told(callback.required()), alternatives(callback));
                if (one.all().isEmpty() && one.any().isEmpty()) {
                    traits.add(UNTOLD);
                } else {
                    told.add(one);
                }
            }
        }
        return List.copyOf(told);
    }

    /** The groups in which each piece of evidence is a field that must have been sent. */
    private static List<List<String>> alternatives(Callback callback) {
        List<List<String>> groups = new ArrayList<>();
        for (List<Evidence> group : callback.alternatives()) {
            boolean isTelling = !group.isEmpty();
            for (Evidence evidence : group) {
                isTelling &= isSent(evidence) && PlainTexts.isPlain(top(evidence));
            }
            if (isTelling) {
                groups.add(told(group));
            }
        }
        return groups;
    }

    /** The fields at the top that must have been sent, each with the beginnings of its values if they are known. */
    private static List<String> told(List<Evidence> all) {
        Set<String> told = new LinkedHashSet<>();
        for (Evidence evidence : all) {
            String name = top(evidence);
            if (isSent(evidence) && PlainTexts.isPlain(name)) {
                String beginnings = String.join("|", beginnings(evidence));
                told.add(beginnings.isEmpty() ? name : name + IS + beginnings);
            }
        }
        return List.copyOf(told);
    }

    /** The beginnings of all values that fit; empty if they are not known or cannot be written. */
    private static List<String> beginnings(Evidence evidence) {
        boolean isAtTheTop = evidence.path().names().size() == 1;
        List<String> all = switch (evidence.test()) {
            case VALUE, PREFIX -> evidence.words();
            case SHAPE -> List.of(EvidenceCheck.beginning(evidence.words().get(0)));
            default -> List.of();
        };
        return isAtTheTop && plain(all).size() == all.size() ? all : List.of();
    }

    private static boolean isSent(Evidence evidence) {
        return evidence.test() != Test.ABSENT && evidence.test() != Test.NOT_LOWER_CASE;
    }

    private static String top(Evidence evidence) {
        return evidence.path().names().get(0);
    }

    private static List<String> plain(Collection<String> names) {
        List<String> plain = new ArrayList<>();
        for (String name : names) {
            if (PlainTexts.isPlain(name)) {
                plain.add(name);
            }
        }
        return plain;
    }

    /** The words that a parser has for states and the like. */
    private static Set<String> words(CallStatusParser parser) {
        Set<String> words = new LinkedHashSet<>(Declarations.comparedWords(parser));
        for (WordMap<?> table : Declarations.wordMaps(parser)) {
            words.addAll(table.words().keySet());
        }
        return words;
    }

    boolean has(String trait) {
        return traits.contains(trait);
    }
}
