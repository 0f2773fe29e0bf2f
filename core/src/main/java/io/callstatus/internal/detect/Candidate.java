package io.callstatus.internal.detect;

import io.callstatus.WebhookRequest;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.Headers;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.text.BodyError;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parser, and what decides whether a request belongs to it. What the fingerprint says is there at once; the rest is created
 * when it is first needed. Thread-safe.
 */
public final class Candidate {
    private static final String[] NO_NAMES = {};

    private final ParserSource source;
    private final Vocabulary vocabulary;
    private final Set<String> headers;
    private final String[] headerNames;
    private final String[] echoNames;
    private final String[] supportNames;
    private final boolean isQueryAppended;
    private final boolean readsArrays;
    private final boolean isWrapped;
    private final int position;
    private final List<Candidate> alone = List.of(this);
    /** A request that passes this filter may belong to the parser. It is checked before the parser is created. */
    private final Prefilter prefilter;

    private volatile @Nullable Made made;
    private volatile @Nullable DeclaredNames declaredNames;

    /** What is created from the parser. */
    private record Made(CallStatusParser parser, CallbackMatcher matcher, Unwrap[] unwraps, NamesByLength names) {}

    Candidate(ParserSource source, int position, Vocabulary vocabulary) {
        source.requireRules();
        Fingerprint print = source.fingerprint();
        this.source = source;
        this.vocabulary = vocabulary;
        this.headers = Collections.unmodifiableSet(new LinkedHashSet<>(print.headers()));
        this.headerNames = print.headers().toArray(NO_NAMES);
        this.echoNames = print.echoes().toArray(NO_NAMES);
        this.supportNames = print.supports().toArray(NO_NAMES);
        this.isQueryAppended = print.has(Fingerprint.APPENDING);
        this.readsArrays = print.has(Fingerprint.ARRAYS);
        this.isWrapped = print.has(Fingerprint.WRAPPED);
        this.position = position;
        this.prefilter = new Prefilter(print, vocabulary);
    }

    private Made made() {
        Made ready = made;
        return ready == null ? make() : ready;
    }

    private synchronized Made make() {
        Made ready = made;
        if (ready == null) {
            DeclaredParser parser = source.parser();
            Set<Unwrap> unwraps = new LinkedHashSet<>();
            for (Callback callback : parser.callbacks()) {
                Unwrap unwrap = callback.unwrap().orElse(null);
                if (unwrap != null) {
                    unwraps.add(unwrap);
                }
            }
            ready = new Made(
                    parser,
                    new CallbackMatcher(parser.callbacks(), vocabulary),
                    unwraps.toArray(new Unwrap[0]),
                    new NamesByLength(isQueryAppended ? DeclaredNames.known(parser) : Set.of()));
            made = ready;
        }
        return ready;
    }

    private CallbackMatcher matcher() {
        return made().matcher();
    }

    /** The id of its provider. */
    public String provider() {
        return source.provider();
    }

    /** The parser. */
    public CallStatusParser parser() {
        return made().parser();
    }

    /** The headers that only its provider sends. */
    public Set<String> headers() {
        return headers;
    }

    /** Whether a body of its provider may be an array. */
    public boolean isReadingArrays() {
        return readsArrays;
    }

    /** Under which headers and names the index lists this parser. */
    Fingerprint fingerprint() {
        return source.fingerprint();
    }

    /** The request as this provider wraps it: what is inside the wrapper, or the request itself. */
    public RequestScan inside(RequestScan received) {
        if (!isWrapped) {
            return received;
        }
        for (Unwrap unwrap : made().unwraps()) {
            RequestScan inside = received.unwrapped(unwrap);
            if (inside != null) {
                return inside;
            }
        }
        return received;
    }

    /** The names of all fields that its provider declares. */
    public DeclaredNames declaredNames() {
        DeclaredNames names = declaredNames;
        return names == null ? makeDeclaredNames() : names;
    }

    private synchronized DeclaredNames makeDeclaredNames() {
        DeclaredNames names = declaredNames;
        if (names == null) {
            names = new DeclaredNames(parser(), vocabulary);
            declaredNames = names;
        }
        return names;
    }

    /** Its position in the order of its set. */
    int position() {
        return position;
    }

    /** A list of this candidate alone. */
    List<Candidate> alone() {
        return alone;
    }

    /** Whether a header shows that its provider sent a request. */
    boolean sends(String header, boolean hasBody) {
        return isOneOf(headerNames, header) || !hasBody && isOneOf(echoNames, header);
    }

    /** The header of a request that shows that its provider sent it. */
    public Optional<String> sentHeader(WebhookRequest request, boolean hasBody) {
        return Stream.concat(Stream.of(headerNames), hasBody ? Stream.empty() : Stream.of(echoNames))
                .filter(name -> request.headers().stream().anyMatch(sent -> Headers.isSame(name, sent.name())))
                .findFirst();
    }

    private static boolean isOneOf(String[] names, String header) {
        for (String name : names) {
            if (Headers.isSame(name, header)) {
                return true;
            }
        }
        return false;
    }

    /** The fields of a request as this provider reads them. */
    public FieldSource fields(RequestScan received) {
        return scopes(received).top();
    }

    private boolean isReadAsSigned(RequestScan scan) {
        return scan.isReadAsDeclared() && parser().verification().signsBytes();
    }

    /** The same fields, and those of the objects inside. */
    public FieldScopes scopes(RequestScan received) {
        RequestScan scan = inside(received);
        if (isReadAsSigned(scan)) {
            return scan.scopesAsSigned();
        }
        boolean isWhole = !isQueryAppended || !Urls.hasSecondMark(scan.query());
        return isWhole ? scan : apart(scan, made().names());
    }

    private static FieldScopes apart(RequestScan scan, NamesByLength names) {
        return scan.scopesBy(names, query -> AppendedQuery.split(query, names));
    }

    /** Whether its requests use this transport. */
    public boolean travelsBy(Transport transport) {
        return matcher().transports().contains(transport);
    }

    /** The transports of its requests. */
    public Set<Transport> transports() {
        return matcher().transports();
    }

    /** Whether the fields alone show that the request belongs to this provider. */
    public boolean claimsByFields(RequestScan received) {
        if (made == null && prefilter.rulesOut(received)) {
            return false;
        }
        RequestScan scan = inside(received);
        if (!travelsBy(scan.transport())) {
            return false;
        }
        Recognized claim = matcher().claim(scopes(scan), scan.transport());
        if (claim != null) {
            scan.remember(claim);
            return true;
        }
        for (FieldScopes element : elements(scan)) {
            if (matcher().claimsElement(element, scan.transport())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the fields show this together with one of the request's headers, which other providers send too. */
    public boolean claimsBeside(WebhookRequest request, RequestScan received) {
        if (!isSupported(request)) {
            return false;
        }
        List<String> names =
                request.headers().stream().map(WebhookRequest.Header::name).toList();
        RequestScan scan = inside(received);
        return matcher().claimsBeside(names, scopes(scan), scan.transport());
    }

    private boolean isSupported(WebhookRequest request) {
        List<WebhookRequest.Header> sent = request.headers();
        boolean isSupported = false;
        for (int i = 0; supportNames.length > 0 && i < sent.size() && !isSupported; i++) {
            isSupported = isOneOf(supportNames, sent.get(i).name());
        }
        return isSupported;
    }

    /** What a claimed request is; {@link Recognized#UNKNOWN} if it has no state and is no declared event. */
    public Recognized recognized(RequestScan received, WebhookRequest request) {
        RequestScan scan = inside(received);
        Callback echo = echo(scan, request);
        return echo == null ? recognized(scan).named(scopes(scan)) : new Recognized(echo, echo.name());
    }

    /**
     * The error that keeps a request from being read; null if there is none. A header claims a request whatever its body; nothing
     * can be read from a body that its provider never sends. An array as the body is no error if the callback is an array.
     *
     * @param found the error that the scan of the body found
     */
    public @Nullable BodyError error(Recognized what, RequestScan scan, @Nullable BodyError found) {
        if (what.handshake().isPresent()) {
            return null; // the request may have no body
        }
        if (!travelsBy(scan.transport())) {
            return new BodyError(BodyError.Kind.NOT_JSON, 0, "a request in one of " + transports());
        }
        Callback callback = what.callback();
        boolean isArray =
                callback == null ? readsArrayOf(scan) : callback.envelope().isBody();
        return isArray && found != null && found.kind() == BodyError.Kind.NOT_AN_OBJECT ? null : found;
    }

    /** The handshake that consists of a header without a body. */
    private @Nullable Callback echo(RequestScan scan, WebhookRequest request) {
        if (scan.hasBody()) {
            return null;
        }
        for (Callback callback : parser().callbacks()) {
            boolean isSent = CallbackMatcher.isEchoOfHeader(callback)
                    && request.header(callback.headers().get(0)).isPresent();
            if (isSent) {
                return callback;
            }
        }
        return null;
    }

    private Recognized recognized(RequestScan scan) {
        if (scan.remembered() instanceof Recognized known && isOwn(known)) {
            return known;
        }
        List<FieldScopes> elements = elements(scan);
        for (int i = 0; i < elements.size(); i++) {
            Recognized found = matcher().recognized(elements.get(i), scan.transport(), true);
            if (found != null && found.isCallStatus()) {
                return found;
            }
        }
        Recognized found = matcher().recognized(scopes(scan), scan.transport(), false);
        return found == null ? Recognized.UNKNOWN : found;
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isOwn(Recognized known) {
        List<Callback> own = parser().callbacks();
        boolean isOwn = false;
        for (int i = 0; i < own.size() && !isOwn; i++) {
            isOwn = own.get(i) == known.callback();
        }
        return isOwn;
    }

    /** The names of the fields that are missing for one of its call statuses; without values. */
    public List<String> missing(RequestScan received) {
        RequestScan scan = inside(received);
        List<FieldScopes> elements = elements(scan);
        boolean isArray = !elements.isEmpty();
        return matcher().missing(isArray ? elements.get(0) : scopes(scan), scan.transport(), isArray);
    }

    /** Whether the body is an array, and the provider may send one. */
    private boolean readsArrayOf(RequestScan scan) {
        return !elements(scan).isEmpty();
    }

    private List<FieldScopes> elements(RequestScan scan) {
        return readsArrays ? scan.elements() : List.of();
    }

    /** Whether an element of an array is a status of this callback. */
    public boolean isStatus(Callback callback, FieldScopes element) {
        return matcher().isStatus(callback, element);
    }

    /** What an element of an array is if it is no status; {@link Recognized#UNKNOWN} if nothing is declared for it. */
    public Recognized otherEvent(FieldScopes element) {
        Recognized event = matcher().otherEvent(element);
        return event == null ? Recognized.UNKNOWN : event.named(element);
    }
}
