package io.callstatus.internal.detect;

import io.callstatus.WebhookRequest;
import io.callstatus.internal.detect.CallbackMatcher.Claim;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.read.Declarations;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.Headers;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.WordMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parser with what decides whether a request is its own, made ready once. */
public final class Candidate {
    private final CallStatusParser parser;
    private final CallbackMatcher matcher;
    private final Set<String> headers;
    private final String[] headerNames;
    private final Set<String> echoes;
    private final String[] echoNames;
    private final boolean isQueryAppended;
    private final boolean readsArrays;
    private final Unwrap[] unwraps;
    private final Set<String> names;
    private final NamesByLength namesByLength;
    private final DeclaredNames declaredNames;
    private final int position;
    private final List<Candidate> alone = List.of(this);

    Candidate(CallStatusParser parser, int position, Vocabulary vocabulary) {
        DeclarationRules.require(parser);
        this.parser = parser;
        this.matcher = new CallbackMatcher(parser.callbacks(), vocabulary);
        this.headers = Declarations.headers(parser);
        this.echoes = echoes(parser);
        headers.removeAll(echoes);
        this.headerNames = headers.toArray(new String[0]);
        this.echoNames = echoes.toArray(new String[0]);
        this.isQueryAppended = isQueryAppended(parser);
        this.readsArrays = readsArrays(parser);
        this.unwraps = parser.callbacks().stream()
                .flatMap(callback -> callback.unwrap().stream())
                .distinct()
                .toArray(Unwrap[]::new);
        this.names = DeclaredNames.known(parser);
        this.namesByLength = new NamesByLength(names);
        this.declaredNames = new DeclaredNames(parser);
        this.position = position;
    }

    /** The headers of handshakes, which claim what has no body: beside one, anybody may have them. */
    private static Set<String> echoes(CallStatusParser parser) {
        Set<String> echoes = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            if (CallbackMatcher.isEchoOfHeader(callback)) {
                echoes.addAll(callback.headers());
            }
        }
        return echoes;
    }

    private static boolean readsArrays(CallStatusParser parser) {
        for (Callback callback : parser.callbacks()) {
            if (callback.envelope().isBody()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQueryAppended(CallStatusParser parser) {
        for (Callback callback : parser.callbacks()) {
            if (callback.isQueryAppended()) {
                return true;
            }
        }
        return false;
    }

    /** The words that a parser has for states and the like. */
    static Set<String> words(CallStatusParser parser) {
        Set<String> words = new LinkedHashSet<>(Declarations.comparedWords(parser));
        for (WordMap<?> table : Declarations.wordMaps(parser)) {
            words.addAll(table.words().keySet());
        }
        return words;
    }

    /** The parser. */
    public CallStatusParser parser() {
        return parser;
    }

    /** The headers that only its provider sends. */
    public Set<String> headers() {
        return headers;
    }

    /** Whether a body of its provider may be an array. */
    public boolean isReadingArrays() {
        return readsArrays;
    }

    /** What its provider may wrap its fields in. */
    Unwrap[] unwraps() {
        return unwraps;
    }

    /** A request as this provider wraps it: what is inside, or the request itself. */
    public RequestScan inside(RequestScan received) {
        for (Unwrap unwrap : unwraps) {
            RequestScan inside = received.unwrapped(unwrap);
            if (inside != null) {
                return inside;
            }
        }
        return received;
    }

    /** Whether its provider appends its fields to a URL that has a query. */
    boolean isQueryAppended() {
        return isQueryAppended;
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

    /** The headers that only its provider sends when it tests a URL, without a body. */
    Set<String> echoes() {
        return echoes;
    }

    /** Whether a header shows that its provider sent a request. */
    boolean sends(String header, boolean hasBody) {
        return isOneOf(headerNames, header) || !hasBody && isOneOf(echoNames, header);
    }

    /** The header of a request that shows that its provider sent it. */
    public Optional<String> sentHeader(WebhookRequest request, boolean hasBody) {
        return Stream.concat(headers.stream(), hasBody ? Stream.empty() : echoes.stream())
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

    /** The fields of a request as this provider means them. */
    public FieldSource fields(RequestScan received) {
        return scopes(received).top();
    }

    private boolean isReadAsSigned(RequestScan scan) {
        return scan.isReadAsDeclared() && parser.verification().signsBytes();
    }

    /** The same, with those of the objects inside. */
    public FieldScopes scopes(RequestScan received) {
        RequestScan scan = inside(received);
        if (isReadAsSigned(scan)) {
            return scan.scopesAsSigned();
        }
        boolean isWhole = !isQueryAppended || !Urls.hasSecondMark(scan.query());
        return isWhole
                ? scan.scopes()
                : scan.scopesBy(namesByLength, query -> AppendedQuery.split(query, namesByLength));
    }

    /** Whether its requests travel this way. */
    public boolean travelsBy(Transport transport) {
        return matcher.transports().contains(transport);
    }

    /** The ways in which its requests travel. */
    public Set<Transport> transports() {
        return matcher.transports();
    }

    /** Whether the fields alone make the request its own. */
    public boolean claimsByFields(RequestScan received) {
        RequestScan scan = inside(received);
        if (!travelsBy(scan.transport())) {
            return false;
        }
        Claim claim = matcher.claim(scopes(scan), scan.transport());
        if (claim != null) {
            scan.remember(this, claim.callback());
            return true;
        }
        for (FieldScopes element : elements(scan)) {
            if (matcher.claimsElement(element, scan.transport())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the fields make the request its own beside one of its headers, which others send too. */
    public boolean claimsBeside(WebhookRequest request, RequestScan received) {
        List<String> names =
                request.headers().stream().map(WebhookRequest.Header::name).toList();
        RequestScan scan = inside(received);
        return matcher.claimsBeside(names, scopes(scan), scan.transport());
    }

    /** The callback that a claimed request is; null where it bears no state and is no event that is declared. */
    public @Nullable Callback callback(RequestScan received) {
        RequestScan scan = inside(received);
        Callback known = scan.remembered(this);
        if (known != null) {
            return known;
        }
        for (FieldScopes element : elements(scan)) {
            Callback callback = matcher.callback(element, scan.transport(), true);
            if (callback != null && callback.isCallStatus()) {
                return callback;
            }
        }
        return matcher.callback(scopes(scan), scan.transport(), false);
    }

    /** What a request lacks to be one of its call statuses, by field names; without a value. */
    public List<String> missing(RequestScan received) {
        RequestScan scan = inside(received);
        List<FieldScopes> elements = elements(scan);
        boolean isArray = !elements.isEmpty();
        return matcher.missing(isArray ? elements.get(0) : scopes(scan), scan.transport(), isArray);
    }

    /** Whether the body is an array, as its provider may send one. */
    public boolean readsArrayOf(RequestScan scan) {
        return !elements(scan).isEmpty();
    }

    private List<FieldScopes> elements(RequestScan scan) {
        return readsArrays ? scan.elements() : List.of();
    }

    /** Whether an element of an array is a status of this callback. */
    public boolean isStatus(Callback callback, FieldScopes element) {
        return matcher.isStatus(callback, element);
    }

    /** The other event that an element of an array is; null where none is declared for it. */
    @Nullable
    Callback otherEvent(FieldScopes element) {
        return matcher.otherEvent(element);
    }

    /** The text of a field; null where there is none, or copies of it differ. */
    public @Nullable String text(RequestScan scan, FieldPath path) {
        return text(scopes(scan), path);
    }

    static @Nullable String text(FieldScopes scopes, FieldPath path) {
        FieldSource fields = scopes.at(path.around());
        int index = fields == null ? -1 : fields.find(path.name(), 0);
        return fields == null || index < 0 || fields.next(index) >= 0 ? null : fields.value(index);
    }
}
