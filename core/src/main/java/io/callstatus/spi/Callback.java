package io.callstatus.spi;

import static io.callstatus.spi.CallbackParts.plus;

import io.callstatus.CallStatus;
import io.callstatus.EventKind;
import io.callstatus.OtherEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of request of a provider: how it is recognised, where its fields are, and what they mean. Immutable and thread-safe:
 * each method gives a new one.
 *
 * <p>A call status, and another event that is {@link #claiming()}, claims a request whose evidence holds: everything of
 * {@link #all}, one of each {@link #any}, nothing of {@link #none}. A {@link #header} that only this provider sends claims a
 * request whatever else it has. Of a claimed request, the first callback of the provider whose evidence holds says what it is.
 *
 * <pre>{@code
 * Callback.callStatus("call", this::read)
 *         .via(Transport.JSON)
 *         .header("Acme-Signature")
 *         .all(Evidence.value(FieldPath.of("data", "event_type"), "call.answered", "call.ended"))
 *         .state(FieldPath.of("data", "event_type"))
 *         .in(Envelope.at("data", "payload"));
 * }</pre>
 */
public final class Callback {
    /** The name of an event that has no state and is not one of those that are declared. */
    public static final String UNKNOWN_EVENT = "unknown";

    /** Makes a status of the fields. */
    @FunctionalInterface
    public interface Reader {
        /** One expression from the provider's fields; provider, trust, problems and payload are filled in. */
        CallStatus.Builder read(Fields in);
    }

    /** Makes another event of the fields. */
    @FunctionalInterface
    public interface EventReader {
        /** One expression of optional fields only: a missing required field makes all of it absent. */
        OtherEvent.Builder read(Fields in);
    }

    private final String name;
    private final EventKind kind;
    private final @Nullable Reader reader;
    private final CallbackParts parts;

    private Callback(String name, EventKind kind, @Nullable Reader reader, CallbackParts parts) {
        this.name = CallbackParts.shown(name);
        this.kind = Objects.requireNonNull(kind);
        this.reader = reader;
        this.parts = parts;
    }

    /** A callback that reports about a call. */
    public static Callback callStatus(String name, Reader reader) {
        return new Callback(name, EventKind.OTHER, Objects.requireNonNull(reader), new CallbackParts());
    }

    /**
     * A callback about something else, by the provider's name of it: 1 to 64 letters, digits, dots, hyphens and underscores.
     * It names a request that the provider claims otherwise, and claims one itself only if it is {@link #claiming()}.
     *
     * @throws IllegalArgumentException if the name may not be shown
     */
    public static Callback otherEvent(String name, EventKind kind) {
        return new Callback(name, kind, null, new CallbackParts());
    }

    /** Another event for each of these words of a field, named by the word. */
    public static List<Callback> otherEvents(EventKind kind, FieldPath field, String... words) {
        List<Callback> events = new ArrayList<>();
        for (String word : words) {
            events.add(otherEvent(word, kind).all(Evidence.value(field, word)));
        }
        return Collections.unmodifiableList(events);
    }

    /** A request that tests the URL and expects an answer, which the library gives: see {@link Handshake}. */
    public static Callback handshake(String name, Handshake answer) {
        Callback event = otherEvent(name, EventKind.HANDSHAKE).claiming();
        Callback told = switch (answer.kind()) {
            case ECHO_HEADER -> event.header(answer.name());
            case ECHO_PARAMETER -> event.via(Transport.QUERY);
            case HMAC_JSON -> event.via(Transport.JSON);
        };
        Callback whole = told.all(answer.evidence().toArray(new Evidence[0]));
        return whole.with(whole.parts.handshake(answer));
    }

    private Callback with(CallbackParts changed) {
        return new Callback(name, kind, reader, changed);
    }

    /** The same callback with another reader, for tests that look at what a reader reads. */
    public Callback readBy(Reader other) {
        return new Callback(name, kind, Objects.requireNonNull(other), parts);
    }

    /** The transports of its requests; if none is given, all transports of the provider's other callbacks. */
    public Callback via(Transport first, Transport... more) {
        return with(parts.transports(Collections.unmodifiableSet(EnumSet.of(first, more))));
    }

    /**
     * A header that only this provider sends; the strongest evidence.
     *
     * @throws IllegalArgumentException if it is no name of a header, or one that any request may have
     */
    public Callback header(String header) {
        return with(parts.headers(plus(parts.headers, List.of(CallbackParts.own(header)))));
    }

    /**
     * A header that this provider and others send. Only together with it does the evidence of this callback claim a request, and
     * only one that no provider claims otherwise.
     */
    public Callback supportedBy(String header) {
        return with(parts.supports(plus(parts.supports, List.of(header))));
    }

    /** Fields that must all be there, with whatever value. */
    public Callback all(String... names) {
        return all(Evidence.keys(names));
    }

    /** What must all be there. */
    public Callback all(Evidence... evidence) {
        return with(parts.all(plus(parts.all, List.of(evidence))));
    }

    /** Fields of which at least one must be there, with whatever value; each call adds such a group. */
    public Callback any(String... names) {
        return any(Evidence.keys(names));
    }

    /** What must be there at least once; each call adds such a group. */
    public Callback any(Evidence... evidence) {
        return with(parts.any(plus(parts.any, List.of(List.of(evidence)))));
    }

    /** What must not be there, to rule out a look-alike. */
    public Callback none(Evidence... evidence) {
        return with(parts.none(plus(parts.none, List.of(evidence))));
    }

    /** What an element of the envelope's array needs at least once to be a status, else another event; each call adds a group. */
    public Callback elements(Evidence... evidence) {
        return with(parts.elements(plus(parts.elements, List.of(List.of(evidence)))));
    }

    /**
     * The fields of which one must have been sent, readable or not, to make a claimed request a call status. Without any of them
     * it is another event, {@link #UNKNOWN_EVENT}: no list of events is ever complete.
     */
    public Callback state(String... names) {
        return state(CallbackParts.paths(names));
    }

    /** The same where paths say, from the top of the body or of an element of the array that it is. */
    public Callback state(FieldPath... paths) {
        return with(parts.state(plus(parts.state, List.of(paths))));
    }

    /** What the fields of the provider are wrapped in, for all its callbacks: the JSON inside is read as if it were the body. */
    public Callback unwrap(Unwrap unwrap) {
        return with(parts.unwrap(Objects.requireNonNull(unwrap)));
    }

    /** Where the fields stand. */
    public Callback in(Envelope envelope) {
        return with(parts.envelope(Objects.requireNonNull(envelope)));
    }

    /**
     * What is read of another event beside its payload, from where the envelope says, such as
     * {@code in -> OtherEvent.builder().callId(in.find("call_id"))}.
     */
    public Callback read(EventReader eventReader) {
        return with(parts.eventReader(Objects.requireNonNull(eventReader)));
    }

    /**
     * Another event whose JSON may be larger than the receiver keeps, up to 32 MiB, such as one with audio. It is then read
     * once, to check its signature, and has no payload. Top-level fields in its first 8 KiB have to identify it, and it needs
     * the header of the provider's proof, an HMAC over a text and the body. Else the receiver's limit applies.
     */
    public Callback largeBody() {
        return with(parts.isLarge(true));
    }

    /** Every table of words that the reader uses, for documentation and for the contract test. */
    public Callback words(WordMap<?>... tables) {
        return with(parts.words(plus(parts.words, List.of(tables))));
    }

    /** Another event whose evidence alone claims a request: it does not look like the provider's call status. */
    public Callback claiming() {
        return with(parts.isClaiming(true));
    }

    /** Another event that is named by a field, if its text may be shown; else by the name of this callback. */
    public Callback namedBy(FieldPath field) {
        return with(parts.name(field));
    }

    /**
     * The provider appends {@code ?} and its fields even to a URL that has a query: there, a question mark before a name
     * that its parser knows begins a field, encoded or not, where no such name stands before it and the query has no
     * field of that name besides.
     */
    public Callback appendingQuery() {
        return with(parts.isQueryAppended(true));
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What it is about, where it is another event. */
    public EventKind kind() {
        return kind;
    }

    /** Whether it reports about a call. */
    public boolean isCallStatus() {
        return reader != null;
    }

    /** The transports of its requests; empty for all transports of the provider's other callbacks. */
    public Set<Transport> transports() {
        return parts.transports;
    }

    /** The headers that only this provider sends. */
    public List<String> headers() {
        return parts.headers;
    }

    /** The headers beside one of which alone its evidence claims a request; empty where it needs none. */
    public List<String> supports() {
        return parts.supports;
    }

    /** What must all be there. */
    public List<Evidence> required() {
        return parts.all;
    }

    /** Groups of which one each must be there. */
    public List<List<Evidence>> alternatives() {
        return parts.any;
    }

    /** What must not be there. */
    public List<Evidence> excluded() {
        return parts.none;
    }

    /** Groups of which an element must have one each. */
    public List<List<Evidence>> ofElements() {
        return parts.elements;
    }

    /** The fields that contain the state; empty if every request whose evidence holds is a call status. */
    public List<FieldPath> stateFields() {
        return parts.state;
    }

    /** The tables of words that its reader uses. */
    public List<WordMap<?>> wordMaps() {
        return parts.words;
    }

    /** What the fields are wrapped in; empty where they are the body. */
    public Optional<Unwrap> unwrap() {
        return Optional.ofNullable(parts.unwrap);
    }

    /** What to answer, where it tests the URL. */
    public Optional<Handshake> handshake() {
        return Optional.ofNullable(parts.handshake);
    }

    /** Where the fields stand. */
    public Envelope envelope() {
        return parts.envelope;
    }

    /** Whether its evidence alone claims a request. */
    public boolean isClaiming() {
        return parts.supports.isEmpty() && (isCallStatus() || parts.isClaiming);
    }

    /** Whether a second question mark begins a field, as {@link #appendingQuery()} says. */
    public boolean isQueryAppended() {
        return parts.isQueryAppended;
    }

    /** The field that names the event. */
    public Optional<FieldPath> nameField() {
        return Optional.ofNullable(parts.name);
    }

    /** What makes a status of the fields; empty for another event. */
    public Optional<Reader> reader() {
        return Optional.ofNullable(reader);
    }

    /** What is read of another event. */
    public Optional<EventReader> eventReader() {
        return Optional.ofNullable(parts.eventReader);
    }

    /** Whether its body may be larger than the receiver keeps. */
    public boolean isLarge() {
        return parts.isLarge;
    }

    /** Everything that this callback looks at to recognise a request. */
    public List<Evidence> evidence() {
        return parts.evidence();
    }

    /** The names of all fields that it looks at to recognise a request, with the objects around them. */
    public Set<String> fieldNames() {
        return parts.fieldNames();
    }

    /** The words that it compares with. */
    public Set<String> comparedWords() {
        return parts.comparedWords();
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
