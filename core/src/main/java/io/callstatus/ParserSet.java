package io.callstatus;

import io.callstatus.internal.detect.CandidateIndex;
import io.callstatus.internal.detect.DeclaredParser;
import io.callstatus.internal.detect.InstalledParsers;
import io.callstatus.internal.detect.ParserSource;
import io.callstatus.internal.detect.ServiceFile;
import io.callstatus.internal.json.JacksonCore;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The providers whose requests are recognised. Immutable and thread-safe.
 *
 * <pre>{@code
 * ParserSet parsers = ParserSet.load().with(new CallerDeskParser(TimeFormat.local(zone)));
 * }</pre>
 */
public final class ParserSet {
    /** The header of a request that {@link #withoutSecrets} has made: it cannot be verified. */
    public static final String SECRETS_REMOVED = "Callstatus-Secrets-Removed";

    private final Map<String, ParserSource> parsers;
    private final CandidateIndex candidates;
    private final Set<String> headersOfLargeEvents;

    private ParserSet(Map<String, ParserSource> parsers) {
        JacksonCore.require(); // now, not at the first JSON that is written
        this.parsers = Collections.unmodifiableMap(parsers);
        this.candidates = new CandidateIndex(parsers.values());
        this.headersOfLargeEvents = candidates.largeHeaders();
    }

    /**
     * The providers that the class loader of this library sees. Use it if the library and the providers are loaded by the same
     * class loader. If a module declares how its requests are recognised, its parser is created when a request may be its own,
     * or when it is asked for.
     *
     * @throws java.util.ServiceConfigurationError if a provider module cannot be loaded; it names the module's class. One that is
     *     made later throws it then, as often as it is asked for
     * @throws IllegalStateException if there is none, two have one id, or jackson-core is older than 2.16
     */
    public static ParserSet load() {
        return load(CallStatusParser.class.getClassLoader());
    }

    /**
     * The providers that a class loader sees, such as that of a web application whose server shares this library.
     *
     * @throws java.util.ServiceConfigurationError if a provider module cannot be loaded; it names the module's class
     * @throws IllegalStateException if there is none, or two have one id
     */
    public static ParserSet load(ClassLoader loader) {
        List<ParserSource> found = InstalledParsers.of(loader);
        if (found.isEmpty()) {
            throw new IllegalStateException("no provider module is visible to the class loader that was asked. Add"
                    + " io.callstatus:callstatus, or give ParserSet.load(ClassLoader) the loader that has it; in a"
                    + " shaded jar, merge META-INF/services");
        }
        return ofSources(found);
    }

    /**
     * These providers only.
     *
     * @throws IllegalArgumentException if an id is not 1 to 64 lower-case letters and digits
     * @throws IllegalStateException if two have one id
     */
    public static ParserSet of(CallStatusParser... parsers) {
        List<ParserSource> sources = new ArrayList<>();
        for (CallStatusParser parser : parsers) {
            sources.add(ParserSource.of(parser));
        }
        return ofSources(sources);
    }

    private static ParserSet ofSources(List<ParserSource> parsers) {
        Map<String, ParserSource> byId = new LinkedHashMap<>();
        for (ParserSource parser : parsers) {
            ParserSource other = byId.put(parser.provider(), parser);
            if (other != null) {
                throw new IllegalStateException("two provider modules have the id '" + parser.provider() + "': "
                        + other.type() + " and " + parser.type() + ". Remove one, or build the set with ParserSet.of");
            }
        }
        return new ParserSet(byId);
    }

    /**
     * These providers and this one; it replaces the provider with the same id.
     *
     * @throws IllegalArgumentException if its id is not 1 to 64 lower-case letters and digits
     */
    public ParserSet with(CallStatusParser parser) {
        Map<String, ParserSource> more = new LinkedHashMap<>(parsers);
        ParserSource source = ParserSource.of(parser);
        more.put(source.provider(), source);
        return new ParserSet(more);
    }

    /**
     * Only the providers with these ids, for a URL that no other provider calls: providers that are not in the set claim nothing
     * there.
     *
     * <pre>{@code
     * ParserSet.load().only("signalwire")
     * }</pre>
     *
     * @throws IllegalArgumentException if one is not in this set, or none is named
     */
    public ParserSet only(String... providers) {
        Set<String> chosen = known(providers);
        return chosen(chosen::contains);
    }

    /**
     * These providers without those with these ids.
     *
     * @throws IllegalArgumentException if one is not in this set, or none would be left
     */
    public ParserSet without(String... providers) {
        Set<String> left = known(providers);
        return chosen(id -> !left.contains(id));
    }

    private Set<String> known(String... providers) {
        for (String id : providers) {
            if (!parsers.containsKey(id)) {
                throw new IllegalArgumentException(
                        "no provider of this set has the id '" + id + "'; it has " + providers());
            }
        }
        return Set.copyOf(List.of(providers));
    }

    private ParserSet chosen(Predicate<String> choice) {
        Map<String, ParserSource> chosen = new LinkedHashMap<>(parsers);
        chosen.keySet().removeIf(choice.negate());
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no provider would be left of " + providers());
        }
        return new ParserSet(chosen);
    }

    /** The ids of the providers. */
    public Set<String> providers() {
        return parsers.keySet();
    }

    /** The parser of a provider. */
    public Optional<CallStatusParser> parser(String provider) {
        return declared(provider).map(DeclaredParser::parser);
    }

    private Optional<DeclaredParser> declared(String provider) {
        return Optional.ofNullable(parsers.get(provider)).map(ParserSource::parser);
    }

    /**
     * The content for {@code META-INF/services/io.callstatus.spi.CallStatusParser} of a module with this parser: its class, and
     * as remarks how its requests are recognised. With the remarks, {@link #load()} creates the parser when a request may be its
     * own; without them, at once. The provider's contract writes and compares the file.
     */
    public static String serviceFile(CallStatusParser parser) {
        return ServiceFile.of(parser);
    }

    /**
     * The headers that mark an event that may be {@linkplain Callback#largeBody() too large to be kept}: the proof headers of
     * the providers that send such events.
     */
    public Set<String> headersOfLargeEvents() {
        return headersOfLargeEvents;
    }

    /**
     * Which provider seems to have sent a request.
     *
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it, or its method delivers nothing
     */
    public Detection detect(WebhookRequest request) {
        return Detector.detect(request, candidates);
    }

    /**
     * A copy for logs and tickets, in which {@code ***} replaces personal data and everything that is not known to be harmless.
     *
     * <p>The copy keeps provider, state, direction, times, lengths, sequence, SIP code and the problems of known fields. Of the
     * payload it keeps the values of fields that {@link CallStatusParser#fields()} allows to be shown, if they could be read and
     * are words that the provider's parser knows, or look like an id, a number or a time: not prose, JSON, a URL, an e-mail
     * address or an international number. Ids and words of the typed view stay if such a field contains them. Addresses, names
     * and URLs never stay, and neither do the names of unknown fields. A status of a provider that is not in this set keeps no
     * text except the provider's id. Absent values stay absent. The copy has another {@link CallStatus#eventKey()}, and also
     * another {@link CallStatus#callKey()} if the id of call or account is hidden.
     *
     * <p>The rule belongs to the provider, not to the status: it also applies to a status that was read from JSON.
     */
    public CallStatus redacted(CallStatus status) {
        return Redaction.of(status, declared(status.provider()).map(parser -> parser));
    }

    /**
     * A copy of a request for archives and tickets, in which {@code secret-removed} replaces every secret: the values of all
     * headers except those of HTTP and of proxies, signatures included; the values of the query if there is a body, else of the
     * fields that hold a secret; a secret of yours in the path; and in the body what the provider's parser declares as a secret
     * or a credential. If such a body cannot be split into its fields, all of it is removed. The copy has the header
     * {@value #SECRETS_REMOVED}. It can be parsed, but not verified. Telephone numbers stay.
     *
     * @param secrets the ones that you configured
     */
    public WebhookRequest withoutSecrets(WebhookRequest request, Secrets secrets) {
        return new SecretRemoval(this, secrets.keys()).copy(request);
    }
}
