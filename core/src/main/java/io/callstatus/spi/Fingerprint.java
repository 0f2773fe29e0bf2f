package io.callstatus.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a provider's requests are told from all others, and its call statuses from its other events. Immutable and
 * thread-safe: each method gives a new one.
 *
 * <p>A request is claimed by header where one of the {@link #header headers} was sent, and by fields where everything of
 * {@link #all} and one of each {@link #any} is there. A claim by header is the stronger one.
 *
 * <pre>{@code
 * Fingerprint.of(Transport.JSON)
 *         .header("FreeClimb-Signature")
 *         .all(Evidence.value("requestType", "callStatus", "inboundCall"))
 *         .any("callId", "accountId")
 *         .otherEvents("requestType", "inboundCall");
 * }</pre>
 */
public final class Fingerprint {
    /** The name of an event that bears no state and is none of those that are declared. */
    public static final String UNKNOWN_EVENT = "unknown";

    private static final Pattern EVENT_NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Another event of the provider.
     *
     * @param name the provider's name of it: 1 to 64 letters, digits, dots, hyphens and underscores
     * @param evidence what a request must have to be it
     * @param claims whether this evidence alone claims a request for the provider
     */
    public record OtherEvent(String name, List<Evidence> evidence, boolean claims) {
        /**
         * Keeps a copy of the evidence.
         *
         * @throws IllegalArgumentException if the name may not be shown
         */
        public OtherEvent {
            if (!EVENT_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "the name of an event is 1 to 64 letters, digits, dots, hyphens and underscores");
            }
            evidence = List.copyOf(evidence);
        }
    }

    /** Headers of HTTP itself, of browsers, proxies and tracing. */
    private static final Set<String> ANYBODYS = Set.of(
            "authorization",
            "b3",
            "baggage",
            "cache-control",
            "connection",
            "cookie",
            "date",
            "dnt",
            "expect",
            "forwarded",
            "from",
            "host",
            "keep-alive",
            "max-forwards",
            "origin",
            "pragma",
            "priority",
            "range",
            "referer",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "upgrade-insecure-requests",
            "user-agent",
            "via",
            "warning",
            "x-amzn-trace-id",
            "x-correlation-id",
            "x-real-ip",
            "x-request-id",
            "x-requested-with");

    private static final List<String> ANYBODYS_BEGINNINGS =
            List.of("accept", "cf-", "content-", "if-", "proxy-", "sec-", "x-b3-", "x-forwarded");

    private final Set<Transport> transports;
    private final List<String> headers;
    private final List<Evidence> all;
    private final List<List<Evidence>> any;
    private final List<OtherEvent> events;
    private final List<String> state;
    private final boolean appendsQuery;

    private Fingerprint(
            Set<Transport> transports,
            List<String> headers,
            List<Evidence> all,
            List<List<Evidence>> any,
            List<OtherEvent> events,
            List<String> state,
            boolean appendsQuery) {
        this.transports = transports;
        this.headers = headers;
        this.all = all;
        this.any = any;
        this.events = events;
        this.state = state;
        this.appendsQuery = appendsQuery;
    }

    /** A fingerprint of requests that travel in one of these ways. */
    public static Fingerprint of(Transport first, Transport... more) {
        Set<Transport> transports = Collections.unmodifiableSet(EnumSet.of(first, more));
        return new Fingerprint(transports, List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    /**
     * A header that only this provider sends; the strongest evidence.
     *
     * @throws IllegalArgumentException if it is no name of a header, or one that any request may have
     */
    public Fingerprint header(String name) {
        if (isAnybodys(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no header that one provider alone sends: a module that"
                            + " claimed by it would take the requests of all others");
        }
        return new Fingerprint(transports, plus(headers, List.of(name)), all, any, events, state, appendsQuery);
    }

    private static boolean isAnybodys(String name) {
        boolean isAny = name.isEmpty() || ANYBODYS.contains(name);
        for (String beginning : ANYBODYS_BEGINNINGS) {
            isAny |= name.startsWith(beginning);
        }
        for (int i = 0; i < name.length(); i++) {
            isAny |= name.charAt(i) <= ' ' || name.charAt(i) > '~' || name.charAt(i) == ':';
        }
        return isAny;
    }

    /** Fields that must all be there, with whatever value. */
    public Fingerprint all(String... names) {
        return all(keys(names));
    }

    /** What must all be there. */
    public Fingerprint all(Evidence... evidence) {
        return new Fingerprint(transports, headers, plus(all, List.of(evidence)), any, events, state, appendsQuery);
    }

    /** Fields of which at least one must be there, with whatever value; each call adds such a group. */
    public Fingerprint any(String... names) {
        return any(keys(names));
    }

    /** What must be there at least once; each call adds such a group. */
    public Fingerprint any(Evidence... evidence) {
        return new Fingerprint(
                transports, headers, all, plus(any, List.of(List.of(evidence))), events, state, appendsQuery);
    }

    /** Another event of the provider: what a claimed request must have to be it; the first that fits counts. */
    public Fingerprint otherEvent(String event, Evidence... evidence) {
        return event(new OtherEvent(event, List.of(evidence), false));
    }

    /** Another event for each of these words of a field, named by the word. */
    public Fingerprint otherEvents(String field, String... words) {
        Fingerprint more = this;
        for (String word : words) {
            more = more.otherEvent(word, Evidence.value(field, word));
        }
        return more;
    }

    /** Another event that does not look like the provider's call status: this evidence alone claims the request. */
    public Fingerprint otherRequest(String event, Evidence... evidence) {
        return event(new OtherEvent(event, List.of(evidence), true));
    }

    /**
     * The fields of which one must have been sent to make a claimed request a call status, readable or not. Without any of
     * them it is another event, {@link #UNKNOWN_EVENT}: no provider's list of those is ever complete.
     */
    public Fingerprint stateIn(String... names) {
        return new Fingerprint(transports, headers, all, any, events, plus(state, List.of(names)), appendsQuery);
    }

    private Fingerprint event(OtherEvent event) {
        return new Fingerprint(transports, headers, all, any, plus(events, List.of(event)), state, appendsQuery);
    }

    /**
     * The provider appends {@code ?} and its fields even to a URL that has a query: there, a question mark before a name
     * that its parser knows begins a field, encoded or not, where no such name stands before it and the query has no
     * field of that name besides.
     */
    public Fingerprint appendingQuery() {
        return new Fingerprint(transports, headers, all, any, events, state, true);
    }

    private static Evidence[] keys(String... names) {
        Evidence[] keys = new Evidence[names.length];
        for (int i = 0; i < names.length; i++) {
            keys[i] = Evidence.key(names[i]);
        }
        return keys;
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        List<T> both = new ArrayList<>(list);
        both.addAll(more);
        return List.copyOf(both);
    }

    /** The ways in which the provider's requests travel. */
    public Set<Transport> transports() {
        return transports;
    }

    /** The headers that only this provider sends. */
    public List<String> headers() {
        return headers;
    }

    /** What must all be there. */
    public List<Evidence> required() {
        return all;
    }

    /** Groups of which one each must be there. */
    public List<List<Evidence>> alternatives() {
        return any;
    }

    /** The events that are no call status, in the order in which they are tried. */
    public List<OtherEvent> otherEvents() {
        return events;
    }

    /** The fields that bear the state; empty where every request that is no other event is a call status. */
    public List<String> stateFields() {
        return state;
    }

    /** Whether a second question mark begins a field, as {@link #appendingQuery()} says. */
    public boolean appendsQuery() {
        return appendsQuery;
    }

    /** The names of all fields that this fingerprint looks at. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Evidence evidence : evidence()) {
            names.add(evidence.name());
        }
        names.addAll(state);
        return names;
    }

    /** The words that this fingerprint compares with. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (Evidence evidence : evidence()) {
            words.addAll(evidence.words());
        }
        return words;
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(all);
        for (List<Evidence> group : any) {
            evidence.addAll(group);
        }
        for (OtherEvent event : events) {
            evidence.addAll(event.evidence());
        }
        return evidence;
    }
}
