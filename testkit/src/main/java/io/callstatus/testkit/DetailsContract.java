package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.callstatus.CallStatus;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.WordMap;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The part of {@link ProviderContract} about single fields: each is read, by the accessor that says so, and declared. */
abstract class DetailsContract extends ContractSetup {
    private static final String WHERE =
            " Details read from the top of the body, a mapping from where its envelope leads: inside(…) leads there";

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

    private @Nullable FieldUses uses;
    private @Nullable List<FieldUse> fields;

    DetailsContract() {}

    /** The details class of the provider: {@code XDetails} beside the parser {@code XParser}, if there is one. */
    protected Optional<Class<? extends ProviderDetails>> details() {
        return DetailsType.beside(subject().parser().getClass());
    }

    private FieldUses uses() {
        FieldUses found = uses;
        if (found == null) {
            found = new FieldUses(subject(), new FieldProbe(subject(), details().map(DetailsType::new)));
            uses = found;
        }
        return found;
    }

    private List<FieldUse> fields() {
        List<FieldUse> found = fields;
        if (found == null) {
            found = uses().all();
            fields = found;
        }
        return found;
    }

    private DetailsType type() {
        Optional<Class<? extends ProviderDetails>> details = details();
        assumeTrue(details.isPresent(), "it has no details class");
        return details.map(DetailsType::new).orElseThrow();
    }

    @Test
    @DisplayName("A fixture shows each field that it reads, and an accessor follows it")
    void readsEachFieldToSomeEnd() {
        Set<String> missing = new LinkedHashSet<>(uses().names());
        fields().forEach(use -> missing.removeIf(name -> name.equals(use.name()) || uses().isSame(name, use.name())));
        assertEquals(
                Set.of(),
                missing,
                "read, but no fixture shows what is made of it: add it to a fixture; if one has it, it is read in another place."
                        + WHERE);
    }

    @Test
    @DisplayName("Each accessor of the details follows a field")
    void hasNoDeadAccessor() {
        List<String> missing = new ArrayList<>(type().paths());
        fields().forEach(use -> missing.removeAll(use.accessors()));
        assertEquals(List.of(), missing, "no field of a fixture decides what these give: show it in one." + WHERE);
    }

    @Test
    @DisplayName("Each field is read, whatever other fields are missing")
    void readsEachFieldAlone() {
        List<FieldUse> lost = fields().stream()
                .filter(use -> uses().isOptional(use) && !uses().isReadAlone(use))
                .toList();
        assertEquals(
                List.of(),
                lost,
                "these are read only where others are there too, or say what another one says: if so, name them in `deciding` of"
                        + " traits.properties");
    }

    @Test
    @DisplayName("A field that cannot be read is absent and a problem")
    void reportsWhatCannotBeRead() {
        List<String> faults = fields().stream()
                .filter(use -> uses().isOptional(use) && isNoText(use))
                .flatMap(use -> uses().faultsOfUnreadable(use).stream())
                .toList();
        assertEquals(List.of(), faults);
    }

    private boolean isNoText(FieldUse use) {
        return use.accessors().stream()
                .map(path -> Accessors.type(path.startsWith("CallStatus.") ? CallStatus.class : type().type(), path))
                .allMatch(VALUE_TYPES::contains);
    }

    @Test
    @DisplayName("Each field that it reads may either be shown or is personal")
    void declaresWhatMayBeShown() {
        FieldCatalog catalog = subject().parser().fields();
        Set<String> undecided = new TreeSet<>(uses().names());
        undecided.removeAll(catalog.names());
        Set<String> both = new TreeSet<>(catalog.shownNames());
        both.retainAll(catalog.personalNames());
        assertEquals(
                Set.of(), undecided, "read, and missing in fields(): each is shown or personal, by its path." + WHERE);
        assertEquals(Set.of(), both, "in fields() shown and personal, which is one of both");
    }

    @Test
    @DisplayName("The details are those of details.json, which shows each accessor")
    void hasTheDetailsOfItsGolden() {
        Map<String, Object> golden = Json.object(resource("details.json"));
        List<String> wrong = new ArrayList<>();
        Set<String> unseen = new TreeSet<>(type().paths());
        golden.forEach((name, expected) -> {
            ProviderDetails details = type().of(status(name));
            differences(object(expected), type().asExpected(details))
                    .forEach(difference -> wrong.add(name + "." + difference));
            unseen.removeIf(path -> !Accessors.isAbsent(type().values(details).get(path)));
        });
        assertEquals(List.of(), wrong);
        assertEquals(Set.of(), unseen, "details.json beside the test has to show them, by fixture and accessor");
    }

    private static List<String> differences(Map<String, Object> expected, Map<String, Object> actual) {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        keys.removeIf(key -> Objects.equals(expected.get(key), actual.get(key)));
        return keys.stream()
                .map(key -> key + ": expected " + expected.get(key) + ", was " + actual.get(key))
                .toList();
    }

    /** A resource beside the test; empty where there is none. */
    String resource(String name) {
        return FieldNotes.text(getClass(), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object json) {
        return (Map<String, Object>) Optional.ofNullable(json).orElse(Map.of());
    }

    private CallStatus status(String fixture) {
        return eachCallStatus().stream()
                .filter(one -> one.name().equals(fixture))
                .findFirst()
                .orElseThrow(() -> new AssertionError("details.json: there is no call status " + fixture))
                .status();
    }

    @Test
    @DisplayName("Each word of the details is read as its table says, and each constant but UNKNOWN has one")
    void readsEachWordOfTheDetails() {
        List<String> faults = new ArrayList<>();
        for (WordMap<?> table : type().wordMaps()) {
            Set<Object> silent = new LinkedHashSet<>(
                    List.of(table.of("zqx").getDeclaringClass().getEnumConstants()));
            silent.removeAll(table.words().values());
            silent.remove(table.of("zqx"));
            silent.forEach(constant -> faults.add(constant + " has no word"));
            for (FieldUse use : fields()) {
                use.ofDetails().stream()
                        .filter(path -> table.knows(use.example()) && isReadBy(table, path))
                        .forEach(path -> faults.addAll(uses().faultsOfWords(use, path, table)));
            }
        }
        assertEquals(List.of(), faults);
    }

    private boolean isReadBy(WordMap<?> table, String path) {
        String constants = table.of("zqx").getDeclaringClass().getSimpleName();
        return Accessors.type(type().type(), path).equals("Optional<" + constants + ">");
    }

    @Test
    @DisplayName("The details come back after canonical JSON")
    void hasTheSameDetailsAfterJson() {
        for (Fixture fixture : eachCallStatus()) {
            ProviderDetails details = type().of(fixture.status());
            ProviderDetails back =
                    type().of(CallStatus.fromJson(fixture.status().toJson()));
            assertEquals(details, back, fixture::toString);
            assertEquals(type().asExpected(details), type().asExpected(back), fixture::toString);
        }
    }

    @Test
    @DisplayName("Another provider's status is refused by of, and empty for find")
    void refusesAnotherProvidersStatus() {
        DetailsType type = type();
        CallStatus own = eachCallStatus().get(0).status();
        CallStatus other = own.toBuilder().provider("another").build();
        String refusal = String.valueOf(assertThrows(IllegalArgumentException.class, () -> type.of(other))
                .getMessage());
        assertTrue(refusal.contains("'another'") && refusal.contains("'" + own.provider() + "'"), refusal);
        assertEquals(Optional.empty(), type.find(other));
        assertEquals(Optional.of(type.of(own)), type.find(own));
    }

    @Test
    @DisplayName("The Javadoc of each accessor begins with the field that it follows")
    void saysWhatEachAccessorReads() {
        FieldsPage page = page(module());
        List<String> silent = fields().stream()
                .flatMap(use -> use.ofDetails().stream()
                        .filter(path -> page.note(use, path).isEmpty())
                        .map(path -> path + " follows " + use))
                .toList();
        assertEquals(List.of(), silent, "write {@code field}: what it is");
    }

    @Test
    @DisplayName("A note says what the duration counts")
    void saysWhatTheDurationCounts() {
        FieldsPage page = page(module());
        List<FieldUse> silent = fields().stream()
                .filter(use -> use.accessors().contains("CallStatus.duration"))
                .filter(use -> !page.notes().byName().containsKey(use.name()))
                .toList();
        assertEquals(List.of(), silent, "add a line to fields.tsv: from when to when, in which unit, by which page");
    }

    @Test
    @DisplayName("FIELDS.md says what the code does")
    void hasAPageThatIsUpToDate() throws IOException {
        String text = page(module()).text();
        Path file = file();
        if (isWriting()) {
            Files.writeString(file, text);
        }
        assertEquals(text, Files.readString(file), "write it anew with -Dcallstatus.fields=write");
    }

    Path file() {
        return module().resolve("FIELDS.md");
    }

    boolean isWriting() {
        return "write".equals(System.getProperty("callstatus.fields"));
    }

    private FieldsPage page(Path module) {
        DetailsSource source = DetailsSource.in(module, subject().parser().getClass(), type().type());
        FieldNotes notes = FieldNotes.of(resource("fields.tsv"));
        return new FieldsPage(provider(), type(), fields(), source, notes, ProviderGrade.of(eachFixture()));
    }

    /**
     * The folder of the provider's module, which has {@code FIELDS.md}, or fixtures where that is to be written: around the
     * compiled tests, or beside the folder that tests run in. Without such a folder, nothing is asked of the page.
     */
    Path module() {
        Stream<Path> around = Stream.iterate(compiledTests(), folder -> folder != null, Path::getParent);
        Path beside = Path.of("").toAbsolutePath().resolveSibling(provider());
        Optional<Path> module = Stream.concat(around, Stream.of(beside))
                .filter(folder ->
                        Files.exists(folder.resolve(isWriting() ? "fixtures/traits.properties" : "FIELDS.md")))
                .findFirst();
        assumeTrue(
                module.isPresent(),
                "no folder around the tests has a FIELDS.md: write it with -Dcallstatus.fields=write");
        return module.orElseThrow();
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
}
