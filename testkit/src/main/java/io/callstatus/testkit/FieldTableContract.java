package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a details type promises: every field of its provider is read by an accessor, and every accessor reads a field
 * that the provider is known to send. The known fields stand in a table, {@code
 * META-INF/callstatus/<provider>-fields.tsv} among the resources of the provider's module, one row each, parted by
 * tabs: name, accessors, type on the wire, unit or form, source, example. The page {@code FIELDS.md} of the module is
 * written from it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FieldTableContract {
    private static final String UNREADABLE = "@";

    /** The types that cannot hold any text. */
    private static final Set<String> VALUE_TYPES = Set.of(
            "Optional<Instant>",
            "Optional<Duration>",
            "Optional<BigDecimal>",
            "Optional<JsonText>",
            "List<Map<String, Object>>",
            "OptionalInt",
            "OptionalLong",
            "OptionalDouble");

    /** A constructor for subclasses. */
    protected FieldTableContract() {}

    /** The parser of the provider. */
    protected abstract CallStatusParser parser();

    /** The details type, an interface. */
    protected abstract Class<?> detailsType();

    /** The details of a status: the {@code of} of the type. */
    protected abstract Object of(CallStatus status);

    /** The details of a status of the provider: the {@code find} of the type. */
    protected abstract Optional<?> find(CallStatus status);

    /** What {@code of} makes of the fields of a status. */
    protected abstract Object read(Fields in);

    /** Where the page of fields is: in the nearest folder above the compiled tests that has one, wherever tests run. */
    protected Path page() {
        for (Path folder = compiledTests(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("FIELDS.md"))) {
                return folder.resolve("FIELDS.md");
            }
        }
        return Path.of("FIELDS.md");
    }

    private @Nullable Path compiledTests() {
        try {
            return Path.of(getClass()
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private FieldTable table() {
        return FieldTable.of(parser().provider(), detailsType());
    }

    private FieldSample full() {
        return FieldSample.full(parser(), detailsType(), this::of, table());
    }

    /** The fields of the provider, for the tests. */
    final Stream<FieldTable.Row> eachField() {
        return table().rows().stream();
    }

    /** The fields without which there is a status too, for the tests. */
    final Stream<FieldTable.Row> eachOptionalField() {
        FieldSample minimal = full().minimal();
        return eachField().filter(row -> !minimal.fields().containsKey(row.name()));
    }

    /** The fields of these that not every text will do for, for the tests. */
    final Stream<FieldTable.Row> eachFieldThatIsNoText() {
        FieldSample full = full();
        return eachOptionalField()
                .filter(row -> row.accessors().stream().map(full::type).allMatch(VALUE_TYPES::contains));
    }

    @Test
    @DisplayName("The examples can all be read")
    void readsAllExamples() {
        assertEquals(List.of(), full().problems());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachField")
    @DisplayName("Each accessor of a field follows its value")
    void followsTheValue(FieldTable.Row row) {
        FieldSample full = full();
        List<FieldSample> others = Stream.of(full.without(row.name()), full.with(row.name(), row.example() + "0"))
                .filter(FieldSample::isReadable)
                .toList();
        for (String accessor : row.accessors()) {
            Object value = full.value(accessor);
            assertTrue(others.stream().anyMatch(other -> !other.value(accessor).equals(value)), accessor);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachOptionalField")
    @DisplayName("Each field is read, whatever other fields are missing")
    void readsEachFieldAlone(FieldTable.Row row) {
        FieldSample minimal = full().minimal();
        FieldSample more = minimal.with(row.name(), row.example());
        assertTrue(
                row.accessors().stream().anyMatch(a -> !more.value(a).equals(minimal.value(a))),
                () -> "alone, it is read by none of " + row.accessors());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachFieldThatIsNoText")
    @DisplayName("A field that cannot be read is absent and a problem")
    void reportsWhatCannotBeRead(FieldTable.Row row) {
        FieldSample full = full();
        FieldSample garbled = full.with(row.name(), UNREADABLE);
        FieldSample less = full.without(row.name());
        assertEquals(List.of(row.name()), garbled.problems());
        row.accessors().forEach(accessor -> assertEquals(less.value(accessor), garbled.value(accessor), accessor));
    }

    @Test
    @DisplayName("Every accessor stands in the table")
    void hasARowForEveryAccessor() {
        List<String> missing = new ArrayList<>(Accessors.paths(detailsType()));
        eachField().forEach(row -> missing.removeAll(row.accessors()));
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("Exactly the fields of the table are read")
    void readsExactlyTheTable() {
        Set<String> names = new TreeSet<>();
        Fields fields = Fields.of(parser().provider(), full().payload()).observed(names::add);
        FieldSample.reader(parser()).read(FieldSample.inside(parser(), fields));
        read(fields);
        assertEquals(
                new TreeSet<>(eachField().map(FieldTable.Row::name).toList()),
                names,
                "on the left the table, on the right the names that parser and details ask for");
    }

    @Test
    @DisplayName("Each field of the table is declared either harmless or personal")
    void declaresWhatMayBeShown() {
        Set<String> undecided =
                new TreeSet<>(eachField().map(FieldTable.Row::name).toList());
        undecided.removeAll(parser().harmlessFields());
        undecided.removeAll(parser().personalFields());
        Set<String> both = new TreeSet<>(parser().harmlessFields());
        both.retainAll(parser().personalFields());
        assertEquals(List.of(Set.of(), Set.of()), List.of(undecided, both), "fields that are neither, and both");
    }

    @Test
    @DisplayName("The details come back after canonical JSON")
    void comesBackAfterJson() {
        CallStatus status = full().status();
        assertEquals(of(status), of(CallStatus.fromJson(status.toJson())));
        assertEquals(
                of(status).hashCode(), of(CallStatus.fromJson(status.toJson())).hashCode());
    }

    @Test
    @DisplayName("toString shows no value")
    void showsNoValue() {
        String shown = Accessors.groups(detailsType(), of(full().status())).toString();
        eachField()
                .map(row -> Pattern.compile("\\b" + Pattern.quote(row.example()) + "\\b"))
                .forEach(value -> assertFalse(value.matcher(shown).find(), () -> shown + " has " + value));
    }

    @Test
    @DisplayName("Another provider's status is refused by of, and empty for find")
    void refusesAnotherProvidersStatus() {
        CallStatus own = full().status();
        CallStatus other = own.toBuilder().provider("another").build();
        String refusal = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> of(other)).getMessage());
        assertAll(
                () -> assertTrue(
                        refusal.contains("'another'") && refusal.contains("'" + own.provider() + "'"), refusal),
                () -> assertEquals(Optional.empty(), find(other)),
                () -> assertEquals(Optional.of(of(own)), find(own)));
    }

    @Test
    @DisplayName("The page of fields says what the table says")
    void hasAPageThatIsUpToDate() throws IOException {
        FieldSample full = full();
        String text = FieldsPage.of(table(), detailsType(), full::type);
        if ("write".equals(System.getProperty("callstatus.fields"))) {
            Files.writeString(page(), text);
        }
        assertEquals(text, Files.readString(page()), "write it anew with -Dcallstatus.fields=write");
    }
}
