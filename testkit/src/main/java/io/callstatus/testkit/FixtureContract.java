package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Payload;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of a provider with one of its fixtures; every failure names the fixture. */
record FixtureContract(ContractSubject subject, Fixture fixture) {
    private static final int ORDERS = 3;
    private static final List<String> NONE = List.of();

    void isReadAsDocumented() {
        Map<String, Object> actual = read(fixture.request()).asExpected();
        assertEquals(NONE, Differences.between(fixture.expected(), actual), () -> fixture + " is read otherwise");
    }

    private Reading read(WebhookRequest request) {
        return subject.read(request);
    }

    void isClaimedByItsProviderAlone() {
        List<String> claims = subject.claims(fixture.request());
        assertEquals(List.of(subject.parser().provider()), claims, () -> fixture + " is claimed by others");
    }

    void isReadInAnyOrder() {
        WireRequest wire = subject.wire(fixture);
        Map<String, Object> inOrder = read(fixture.request()).withoutOrder();
        for (int seed = 0; seed < ORDERS; seed++) {
            int order = seed;
            WebhookRequest shuffled = wire.with(WireField.shuffled(wire.fields(), new Random(seed)));
            List<String> differences =
                    Differences.between(inOrder, read(shuffled).withoutOrder());
            assertEquals(NONE, differences, () -> fixture + " is read otherwise in order " + order);
        }
    }

    void hasItsWholePayload() {
        List<Payload.Field> expected = subject.wire(fixture).fields().stream()
                .map(field -> Payload.Field.of(field.name(), field.value()))
                .toList();
        Optional<CallStatus> status = read(fixture.request()).status();
        assertEquals(
                pairs(expected), status.map(s -> pairs(s.payload().fields())).orElse(NONE), fixture::toString);
    }

    private static List<String> pairs(List<Payload.Field> fields) {
        return fields.stream().map(field -> field.name() + "=" + field.value()).toList();
    }

    void keepsAnUnknownField() {
        WireRequest wire = subject.wire(fixture);
        List<WireField> more = WireField.plus(wire.fields(), wire.codec().text("zz.unheardOf", "zz top"));
        CallStatus status = status(wire.with(more));
        assertEquals(Optional.of("zz top"), status.payload().first("zz.unheardOf"), fixture::toString);
        assertEquals(NONE, differencesBesidePayload(status), () -> fixture + " with a field more");
    }

    void countsEqualCopiesOnce() {
        WireRequest wire = subject.wire(fixture);
        for (WireField field : wire.fields()) {
            CallStatus status = status(wire.with(WireField.plus(wire.fields(), field)));
            assertEquals(NONE, differencesBesidePayload(status), () -> fixture + " with a copy of " + field.name());
            int copies = WireField.named(wire.fields(), field.name()).size() + 1;
            long kept = status.payload().fields().stream()
                    .filter(f -> f.name().equals(field.name()))
                    .count();
            assertEquals(copies, kept, () -> fixture + ": copies of " + field.name() + " in the payload");
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
        return Differences.between(new TreeMap<>(expected), new TreeMap<>(actual));
    }

    void keepsUnknownWords() {
        CallStatus known = fixture.status();
        withUnknown(known.stateText(), status -> {
            assertEquals(CallState.UNKNOWN, status.state(), () -> fixture + " with an unknown word for the state");
            return status.stateText();
        });
        withUnknown(known.directionText(), status -> {
            assertEquals(CallDirection.UNKNOWN, status.direction(), () -> fixture + " with an unknown direction");
            return status.directionText();
        });
    }

    /** Direction and state may be what tells the provider, so that a request with another word is not its any more. */
    private void withUnknown(Optional<String> word, Function<CallStatus, Optional<String>> text) {
        WireRequest wire = subject.wire(fixture);
        String unknown = word.map(FixtureContract::unknown).orElse("");
        List<WireField> changed = wire.fields().stream()
                .map(f -> isWord(f.value(), word) ? wire.codec().text(f.name(), unknown) : f)
                .toList();
        Reading reading = read(wire.with(changed));
        if (!changed.equals(wire.fields())
                && !(reading.failure().orElse(null) instanceof UnrecognizedRequestException)) {
            assertEquals(Optional.of(unknown), text.apply(reading.orThrow()), fixture::toString);
        }
    }

    private static boolean isWord(@Nullable String value, Optional<String> word) {
        return value != null && word.filter(value::equals).isPresent();
    }

    private static String unknown(String word) {
        boolean isUpper = word.equals(word.toUpperCase(Locale.ROOT));
        return word + (isUpper ? "ZQX" : "zqx");
    }

    void survivesChangedFields() {
        Change.ofFields(subject.wire(fixture)).forEach(this::survives);
    }

    void survivesCuts() {
        Change.cuts(fixture.request()).forEach(this::survives);
    }

    private void survives(Change change) {
        assertDoesNotThrow(() -> read(change.request()), () -> fixture + ", " + change.what());
    }

    void showsNoValue() {
        List<String> values = Stream.concat(
                        subject.wire(fixture).fields().stream().flatMap(f -> Optional.ofNullable(f.value()).stream()),
                        Stream.of(Change.CANARY))
                .toList();
        Stream.concat(Stream.of(new Change("as it is", fixture.request())), Change.ofFields(subject.wire(fixture)))
                .forEach(change -> assertEquals(
                        NONE, subject.leaked(change.request(), values), () -> fixture + ", " + change.what()));
    }

    /** Wherever a number, a name or a recording stands, also where the typed view does not take it from. */
    void declaresPersonalFields() {
        CallStatus status = fixture.status();
        List<String> personal = personal(status);
        List<String> undeclared = status.payload().fields().stream()
                .filter(field -> field.value().filter(personal::contains).isPresent())
                .map(Payload.Field::name)
                .filter(name -> !subject.parser().personalFields().contains(name))
                .toList();
        assertEquals(NONE, undeclared, () -> fixture + " has them in fields that are not declared");
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
