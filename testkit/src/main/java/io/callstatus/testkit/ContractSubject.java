package io.callstatus.testkit;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.NotACallStatusException;
import io.callstatus.ParserSet;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The provider under test among its neighbours, and what can be asked about it. */
record ContractSubject(
        CallStatusParser parser,
        ParserSet parsers,
        List<Fixture> fixtures,
        BiFunction<WebhookRequest, ParserSet, CallStatus> reader,
        Map<String, ParserSet> alone,
        List<Callback> callbacks,
        String ownWords) {
    static ContractSubject of(
            CallStatusParser parser,
            ParserSet parsers,
            List<Fixture> fixtures,
            BiFunction<WebhookRequest, ParserSet, CallStatus> reader) {
        Map<String, ParserSet> alone = parsers.providers().stream()
                .collect(Collectors.toMap(
                        id -> id, id -> ParserSet.of(parsers.parser(id).orElseThrow())));
        return new ContractSubject(
                parser, parsers, fixtures, reader, alone, parser.callbacks(), Shown.ownWords(parsers));
    }

    Reading read(WebhookRequest request) {
        return Reading.of(() -> reader.apply(request, parsers));
    }

    List<Fixture> callStatuses() {
        return fixtures.stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                .toList();
    }

    WireRequest wire(Fixture fixture) {
        boolean isAppended = callbacks.stream().anyMatch(Callback::isQueryAppended);
        Set<String> appended = new TreeSet<>();
        if (isAppended) {
            callbacks.forEach(callback -> appended.addAll(callback.fieldNames()));
        }
        return WireRequest.of(fixture.request(), appended);
    }

    /** All statuses of a request. */
    List<CallStatus> readAll(WebhookRequest request) {
        return parsers.detect(request).trustUnverified().parseAll();
    }

    /** The fields that become the payload of a status: those of a request, or of the only element of its array. */
    WireRequest ofPayload(Fixture fixture) {
        WireRequest top = wire(fixture)
                .without(fixture.traits().map(ProviderTraits::credentials).orElse(List.of()));
        return callbacks.stream()
                .filter(callback -> callback.envelope().isEach())
                .flatMap(callback -> top.inside(path(callback)).stream())
                .findFirst()
                .orElse(top);
    }

    /** The names that lead to a status, or to an array of them. */
    private static List<String> path(Callback callback) {
        return Stream.concat(callback.envelope().path().stream(), callback.envelope().array().stream())
                .toList();
    }

    /** The fields of a request, and those of the JSON objects that lead to a status inside it. */
    List<WireRequest> scopes(Fixture fixture) {
        Map<List<String>, WireRequest> scopes = new LinkedHashMap<>();
        WireRequest top = wire(fixture);
        scopes.put(top.path(), top);
        for (Callback callback : callbacks) {
            Optional<WireRequest> at = Optional.of(top);
            for (String name : path(callback)) {
                at = at.flatMap(around -> around.inside(name));
                at.ifPresent(inside -> scopes.putIfAbsent(inside.path(), inside));
            }
        }
        return List.copyOf(scopes.values());
    }

    /** The ids of the providers that claim a request, each asked alone. */
    List<String> claims(WebhookRequest request) {
        return parsers.providers().stream().filter(id -> claims(id, request)).toList();
    }

    /** Those of these requests that the provider claims. */
    List<Fixture> claimed(List<Fixture> others) {
        return others.stream()
                .filter(other -> claims(parser.provider(), other.request()))
                .toList();
    }

    private boolean claims(String provider, WebhookRequest request) {
        try {
            return Objects.requireNonNull(alone.get(provider))
                    .detect(request)
                    .provider()
                    .equals(provider);
        } catch (UnrecognizedRequestException e) {
            return false;
        }
    }

    /** The rows of the code tables that no fixture reaches. */
    List<String> wordsWithoutFixture() {
        List<CallStatus> expected = callStatuses().stream().map(Fixture::status).toList();
        List<String> missing = new ArrayList<>();
        for (WordMap<?> codes : words().toList()) {
            codes.words().forEach((word, code) -> {
                if (expected.stream().noneMatch(status -> reaches(status, word, code))) {
                    missing.add(word + " for " + code);
                }
            });
            codes.parts().forEach((part, code) -> {
                if (expected.stream().noneMatch(status -> reachesPart(status, codes, part, code))) {
                    missing.add(part + "… for " + code);
                }
            });
        }
        return missing;
    }

    private static boolean reaches(CallStatus status, String word, Enum<?> code) {
        return texts(status, code).anyMatch(sent -> WordMap.sameWord(sent, word));
    }

    private static boolean reachesPart(CallStatus status, WordMap<?> codes, String part, Enum<?> code) {
        return texts(status, code)
                .anyMatch(sent -> codes.part(sent).filter(part::equals).isPresent());
    }

    /** The words that a constant may stand for in a status; none where it does not stand in it. */
    private static Stream<String> texts(CallStatus status, Enum<?> code) {
        if (code instanceof CallState) {
            return Stream.concat(stateTexts(status), sentTexts(status)).filter(text -> status.state() == code);
        }
        if (code instanceof CallDirection) {
            return status.directionText().filter(text -> status.direction() == code).stream();
        }
        Optional<? extends Enum<?>> inStatus =
                code instanceof HangupSide side ? side.endedBy(status.direction()) : Optional.of(code);
        Optional<? extends Enum<?>> ofStatus = code instanceof HangupSide ? status.endedBy() : status.endReason();
        return Stream.concat(status.endReasonText().stream(), sentTexts(status))
                .filter(text -> ofStatus.isPresent() && ofStatus.equals(inStatus));
    }

    /** What was sent beside: a code, or a second word, may decide where the first does not. */
    private static Stream<String> sentTexts(CallStatus status) {
        return status.payload().fields().stream()
                .flatMap(field -> field.value().stream())
                .flatMap(ContractSubject::textsIn);
    }

    /** The text, and of a JSON object those inside it. */
    private static Stream<String> textsIn(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.values().stream().flatMap(ContractSubject::textsIn);
        }
        String text = String.valueOf(value);
        try {
            return text.startsWith("{") ? textsIn(Json.object(text)) : Stream.of(text);
        } catch (UncheckedIOException e) {
            return Stream.of(text); // no JSON
        }
    }

    /** What a state may have been read from: where the call stands, else why it ended. */
    private static Stream<String> stateTexts(CallStatus status) {
        return Stream.of(
                        status.stateText().stream(),
                        status.endReasonText().stream(),
                        status.sipCode().stream().mapToObj(Integer::toString))
                .flatMap(texts -> texts);
    }

    /** What fixtures are read as, by words that no code table has. */
    List<String> wordsOutsideTheTables() {
        List<String> missing = new ArrayList<>();
        for (Fixture fixture : callStatuses()) {
            CallStatus status = fixture.status();
            if (status.state() != CallState.UNKNOWN && !isStateInTables(status)) {
                missing.add(fixture + ": " + status.state());
            }
            if (status.direction() != CallDirection.UNKNOWN
                    && !isInTables(status.directionText(), status.direction())) {
                missing.add(fixture + ": " + status.direction());
            }
            status.endReason()
                    .filter(reason -> reason != EndReason.UNKNOWN && !isInTables(status.endReasonText(), reason))
                    .filter(reason -> !isSentInTables(status, reason))
                    .ifPresent(reason -> missing.add(fixture + ": " + reason));
        }
        return missing;
    }

    /** Of codes of SIP, a table may have a default for the many that it does not name. */
    private boolean isStateInTables(CallStatus status) {
        Optional<String> code = status.sipCode().stream()
                .mapToObj(Integer::toString)
                .filter(sip -> words().anyMatch(
                                table -> table.knows("200") && status.state().equals(table.of(sip))))
                .findFirst();
        return code.isPresent()
                || isInTables(status.stateText(), status.state())
                || status.endReasonText().isPresent() && isInTables(status.endReasonText(), status.state())
                || isSentInTables(status, status.state());
    }

    private boolean isSentInTables(CallStatus status, Enum<?> code) {
        return sentTexts(status).anyMatch(text -> isInTables(Optional.of(text), code));
    }

    private boolean isInTables(Optional<String> text, Enum<?> code) {
        return text.isEmpty()
                || words().anyMatch(codes -> codes.part(text.get()).isPresent() && codes.of(text.get()) == code)
                || words().flatMap(codes -> codes.words().entrySet().stream())
                        .anyMatch(row -> row.getValue() == code && WordMap.sameWord(text.get(), row.getKey()));
    }

    /** Whether a table has a beginning or piece of it, so that words of its kind are known. */
    boolean isKnownByPart(String word) {
        return words().anyMatch(codes -> codes.part(word).isPresent());
    }

    private Stream<WordMap<?>> words() {
        return callbacks.stream()
                .flatMap(callback -> callback.wordMaps().stream())
                .distinct();
    }

    Set<Transport> transportsWithoutFixture() {
        Set<Transport> missing = EnumSet.noneOf(Transport.class);
        callbacks.stream().filter(Callback::isCallStatus).forEach(callback -> missing.addAll(callback.transports()));
        callStatuses().forEach(fixture -> missing.remove(wire(fixture).transport()));
        return missing;
    }

    List<String> eventsWithoutFixture() {
        List<String> shown = fixtures.stream().flatMap(f -> f.event().stream()).toList();
        return callbacks.stream()
                .filter(callback -> !callback.isCallStatus())
                .filter(callback -> shown.stream().noneMatch(event -> isOf(callback, event)))
                .map(Callback::name)
                .distinct()
                .toList();
    }

    /** A field may name the event, and it begins as the callback is named. */
    private static boolean isOf(Callback callback, String event) {
        return event.equals(callback.name()) || callback.nameField().isPresent() && event.startsWith(callback.name());
    }

    /**
     * The values that occur in what the library says about a request. The provider's name of an event, and its words, may
     * occur.
     */
    List<String> leaked(Change change, List<String> values, Set<String> clean) {
        Reading reading = read(change.request());
        String event = reading.failure()
                .map(failure -> failure instanceof NotACallStatusException other ? other.event() : "")
                .orElse("");
        List<String> others =
                values.stream().filter(value -> !event.contains(value)).toList();
        return Shown.of(change, parsers, reading)
                .leaked(others, others.size() == values.size() ? clean : new HashSet<>());
    }
}
