package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.NotACallStatusException;
import io.callstatus.Payload;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of a provider with one of its fixtures; every failure names the fixture. */
record FixtureContract(ContractSubject subject, Fixture fixture, FieldSample sample) {
    private static final int ORDERS = 3;
    private static final List<String> NONE = List.of();

    void isReadAsDocumented() {
        Map<String, Object> actual = read(fixture.request()).asExpected();
        if (fixture.outcome() == Outcome.NOT_A_CALL_STATUS) {
            actual.putAll(ReadEvent.of(subject.parsers().detect(fixture.request())));
        }
        if (fixture.outcome() == Outcome.SEVERAL_STATUSES) {
            actual.put("statuses", jsonOf(subject.readAll(fixture.request())));
        }
        assertEquals(NONE, Differences.between(fixture.expected(), actual), () -> fixture + " is read otherwise");
    }

    private static List<Map<String, Object>> jsonOf(List<CallStatus> statuses) {
        return statuses.stream()
                .map(status ->
                        status.toBuilder().trust(Optional.empty()).build().toJson())
                .map(Json::object)
                .toList();
    }

    private Reading read(WebhookRequest request) {
        return subject.read(request);
    }

    void isClaimedByItsProviderAlone() {
        List<String> claims = subject.claims(fixture.request());
        assertEquals(
                List.of(subject.parser().provider()),
                claims,
                () -> fixture + (claims.isEmpty() ? " is claimed by nobody" : " is claimed by others"));
    }

    void isReadInAnyOrder() {
        subject.scopes(fixture).forEach(this::isReadInAnyOrder);
    }

    private void isReadInAnyOrder(WireRequest wire) {
        Map<String, Object> inOrder = withoutOrder(wire, fixture.request());
        for (int seed = 0; seed < ORDERS; seed++) {
            int order = seed;
            WebhookRequest shuffled = wire.with(WireField.shuffled(wire.fields(), new Random(seed)));
            List<String> differences = Differences.between(inOrder, withoutOrder(wire, shuffled));
            assertEquals(NONE, differences, () -> fixture + " is read otherwise in order " + order + of(wire));
        }
    }

    /** The text of an object has its order, so that there the payload is another one. */
    private Map<String, Object> withoutOrder(WireRequest wire, WebhookRequest request) {
        Map<String, Object> read = read(request).withoutOrder();
        if (!wire.path().isEmpty()) {
            read.remove("payload");
            read.remove("envelope");
        }
        return read;
    }

    private static String of(WireRequest wire) {
        return wire.path().isEmpty() ? "" : " of " + String.join(".", wire.path());
    }

    void hasItsWholePayload() {
        List<Payload.Field> expected = subject.ofPayload(fixture).fields().stream()
                .filter(field -> !isSecret(field))
                .map(field -> Payload.Field.of(field.name(), field.value()))
                .toList();
        Optional<CallStatus> status = read(fixture.request()).status();
        assertEquals(
                pairs(expected), status.map(s -> pairs(s.payload().fields())).orElse(NONE), fixture::toString);
    }

    /** A secret in the body is kept nowhere, and so is a credential in a form. */
    private boolean isSecret(WireField field) {
        List<String> path = List.of(field.name());
        return subject.parser().verification().secretFields().contains(field.name())
                || subject.parser().credentials().stream()
                        .anyMatch(credential -> credential.names().equals(path));
    }

    private static List<String> pairs(List<Payload.Field> fields) {
        return fields.stream().map(field -> field.name() + "=" + field.value()).toList();
    }

    void keepsAnUnknownField() {
        subject.scopes(fixture).forEach(this::keepsAnUnknownField);
    }

    private void keepsAnUnknownField(WireRequest wire) {
        List<WireField> more = WireField.plus(wire.fields(), wire.codec().text("zz.unheardOf", "zz top"));
        CallStatus status = status(wire.with(more));
        List<String> path = Stream.concat(inPayload(wire.path()).stream(), Stream.of("zz.unheardOf"))
                .toList();
        String[] rest = path.subList(1, path.size()).toArray(String[]::new);
        assertEquals(Optional.of("zz top"), kept(status, wire).at(path.get(0), rest), fixture::toString);
        assertEquals(NONE, differencesBesidePayload(status), () -> fixture + " with a field more" + of(wire));
    }

    /** Where fields of the request are kept: in the payload, or around it. */
    private Payload kept(CallStatus status, WireRequest wire) {
        return isInPayload(wire.path()) ? status.payload() : status.envelope().orElseThrow();
    }

    private boolean isInPayload(List<String> path) {
        List<String> payload = subject.ofPayload(fixture).path();
        return path.size() >= payload.size() && path.subList(0, payload.size()).equals(payload);
    }

    /** A path in the request as one in the payload, or in what is around it. */
    private List<String> inPayload(List<String> path) {
        int around = isInPayload(path) ? subject.ofPayload(fixture).path().size() : 0;
        return path.subList(around, path.size());
    }

    void countsEqualCopiesOnce() {
        subject.scopes(fixture).forEach(this::countsEqualCopiesOnce);
    }

    private void countsEqualCopiesOnce(WireRequest wire) {
        for (WireField field :
                wire.fields().stream().filter(field -> !isSecret(field)).toList()) {
            CallStatus status = status(wire.with(WireField.plus(wire.fields(), field)));
            assertEquals(NONE, differencesBesidePayload(status), () -> fixture + " with a copy of " + field.name());
            int copies = WireField.named(wire.fields(), field.name()).size() + 1;
            long kept = kept(status, wire).fields().stream()
                    .filter(f -> f.name().equals(field.name()))
                    .count();
            if (inPayload(wire.path()).isEmpty()) {
                assertEquals(copies, kept, () -> fixture + ": copies of " + field.name() + " in the payload");
            }
        }
    }

    /** What the page shows, or was seen, bears out what is declared; a fixture that was made to lack something need not. */
    void namesItsAccount() {
        boolean isDeclared = subject.parser().isAccountInEveryReport();
        CallStatus status = status(fixture.request());
        assertEquals(isDeclared, status.isAccountInEveryReport(), fixture::toString);
        if (isDeclared && fixture.provenance() != Provenance.CONSTRUCTED) {
            assertTrue(
                    status.accountId().isPresent(),
                    () -> fixture + " names no account, and isAccountInEveryReport() says that each report does");
        }
        CallStatus stored = CallStatus.fromJson(status.toJson());
        assertEquals(status.callKey(), stored.callKey(), () -> fixture + ": the key of the call after JSON");
        assertEquals(status.eventKey(), stored.eventKey(), () -> fixture + ": the key of the event after JSON");
    }

    private CallStatus status(WebhookRequest request) {
        return subject.reader().apply(request, subject.parsers());
    }

    private List<String> differencesBesidePayload(CallStatus status) {
        Map<String, Object> expected = new HashMap<>(fixture.expected());
        Map<String, Object> actual = Json.object(status.toJson());
        expected.remove("payload");
        actual.remove("payload");
        expected.remove("envelope");
        actual.remove("envelope");
        return Differences.between(new TreeMap<>(expected), new TreeMap<>(actual));
    }

    void keepsUnknownWords() {
        CallStatus known = fixture.status();
        withUnknown(known.stateText(), status -> {
            if (!isDecidedBesideItsWord()) {
                assertEquals(
                        CallState.UNKNOWN,
                        status.state(),
                        () -> fixture
                                + " with an unknown word for the state; if another field decides, `state` in traits.properties names it");
            }
            return status.stateText();
        });
        boolean isWordOfBoth = known.directionText().equals(known.stateText());
        withUnknown(known.directionText(), status -> {
            if (!isWordOfBoth) { // else its beginning may say the direction still
                assertEquals(CallDirection.UNKNOWN, status.direction(), () -> fixture + " with an unknown direction");
            }
            return status.directionText();
        });
    }

    /** Where the provider's page says that another field decides, and that was sent: then the text is kept all the same. */
    private boolean isDecidedBesideItsWord() {
        VariedRequest sent = VariedRequest.of(fixture);
        return fixture.traits().stream()
                .flatMap(traits -> traits.besideState(sent).stream())
                .anyMatch(field -> !sent.value(field).isBlank());
    }

    /** Direction and state may be what tells the provider, so that a request with another word is not its any more. */
    private void withUnknown(Optional<String> word, Function<CallStatus, Optional<String>> text) {
        subject.scopes(fixture).forEach(wire -> withUnknown(wire, word, text));
    }

    private void withUnknown(WireRequest wire, Optional<String> word, Function<CallStatus, Optional<String>> text) {
        String unknown = word.map(this::unknown).orElse("");
        List<WireField> changed = wire.fields().stream()
                .map(f -> isWord(f.value(), word) ? wire.codec().text(f.name(), unknown) : f)
                .toList();
        Reading reading = read(wire.with(changed));
        if (!changed.equals(wire.fields()) && !isOtherwiseTold(reading, unknown)) {
            assertEquals(Optional.of(unknown), text.apply(reading.orThrow()), fixture::toString);
        }
    }

    /** Nobody's, or another event that is named by the word: so it is not lost. */
    private static boolean isOtherwiseTold(Reading reading, String word) {
        @Nullable CallStatusException failure = reading.failure().orElse(null);
        return failure instanceof UnrecognizedRequestException
                || failure instanceof NotACallStatusException other
                        && other.event().equals(word);
    }

    private static boolean isWord(@Nullable String value, Optional<String> word) {
        return value != null && word.filter(value::equals).isPresent();
    }

    private String unknown(String word) {
        String strange = word.equals(word.toUpperCase(Locale.ROOT)) ? "ZQX" : "zqx";
        return subject.isKnownByPart(word + strange) ? strange : word + strange;
    }

    void survivesChangedFields() {
        changes().forEach(this::survives);
    }

    private Stream<Change> changes() {
        return subject.scopes(fixture).stream()
                .flatMap(wire -> Change.ofFields(wire, name -> sample.has(fixture, wire, name)));
    }

    void survivesCuts() {
        Change.cuts(fixture.request()).forEach(this::survives);
    }

    private void survives(Change change) {
        assertDoesNotThrow(() -> read(change.request()), () -> fixture + ", " + change.what());
    }

    void showsNoValue() {
        List<String> sent = Stream.concat(
                        subject.scopes(fixture).stream()
                                .flatMap(wire -> wire.fields().stream())
                                .flatMap(f -> Optional.ofNullable(f.value()).stream()),
                        Stream.of(Change.CANARY))
                .toList();
        List<String> values = Shown.telling(sent, subject.ownWords());
        Set<String> clean = new HashSet<>();
        Stream.concat(Stream.of(new Change(Change.AS_IT_IS, fixture.request())), changes())
                .forEach(change -> assertEquals(
                        NONE, subject.leaked(change, values, clean), () -> fixture + ", " + change.what()));
    }

    /** Wherever a number, a name or a recording stands, also where the typed view does not take it from. */
    void declaresPersonalFields() {
        CallStatus status = fixture.status();
        List<String> personal = personal(status);
        List<String> undeclared = subject.scopes(fixture).stream()
                .flatMap(wire -> wire.fields().stream()
                        .filter(field -> personal.contains(field.value()))
                        .map(field -> name(inPayload(wire.path()), field.name())))
                .filter(name -> !subject.parser().fields().personalNames().contains(name))
                .toList();
        assertEquals(NONE, undeclared, () -> fixture + " has them in fields that are not declared");
    }

    private static String name(List<String> around, String name) {
        return around.isEmpty() ? name : String.join(".", around) + "." + name;
    }

    private static List<String> personal(CallStatus status) {
        Stream<String> parties = Stream.of(status.from(), status.to(), status.connectedTo())
                .flatMap(Optional::stream)
                .flatMap(party -> Stream.concat(Stream.of(party.address()), party.name().stream()));
        Stream<String> recordings = status.recordings().stream().flatMap(recording -> recording.url().stream());
        return Stream.concat(parties, recordings).toList();
    }

    void redactsWhatIsPersonal() {
        CallStatus status = fixture.status();
        String redacted = subject.parsers().redacted(status).toJson();
        List<String> shown = personal(status).stream()
                .filter(value -> redacted.contains('"' + value + '"'))
                .toList();
        assertEquals(NONE, shown, () -> fixture + ", redacted: " + redacted);
    }

    void roundTripsAsJson() {
        CallStatus status = status(fixture.request());
        CallStatus back = CallStatus.fromJson(status.toJson());
        assertEquals(status, back, fixture::toString);
        assertEquals(status.toJson(), back.toJson(), fixture::toString);
    }
}
