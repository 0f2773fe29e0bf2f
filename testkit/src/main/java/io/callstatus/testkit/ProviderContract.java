package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.callstatus.spi.CallStatusParser;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules that every provider's parser has to follow, as a test class to extend. JUnit 5 with its parameterized tests has to
 * be on the class path.
 *
 * <pre>{@code
 * class AcmeContractTest extends ProviderContract {
 *     @Override
 *     protected String provider() {
 *         return "acme";
 *     }
 *
 *     @Override
 *     protected List<Fixture> fixtures() {
 *         return Fixtures.in(AcmeContractTest.class, "acme");
 *     }
 * }
 * }</pre>
 *
 * <p>If {@code AcmeDetails} is beside {@code AcmeParser}, each of its accessors is compared with the fixtures too. Beside the
 * test are {@code details.json}, the details of some fixtures by their names, and {@code fields.tsv}, a line
 * {@code name<TAB>note} for each field that needs a note which code cannot express. {@code FIELDS.md} in the folder of the
 * module is written from all of these with {@code -Dcallstatus.fields=write}; without this option, an outdated page fails the
 * test. The same holds for the remarks in the module's service file, by which {@code ParserSet} knows when to create the
 * parser.
 */
public abstract class ProviderContract extends DetailsContract {
    /** For subclasses. */
    protected ProviderContract() {}

    @Test
    @DisplayName("The service loader finds the provider once")
    void isFoundOnce() {
        long found = ServiceLoader.load(CallStatusParser.class, getClass().getClassLoader()).stream()
                .filter(service -> service.get().provider().equals(provider()))
                .count();
        assertEquals(1, found);
    }

    @Test
    @DisplayName("Its service file says what its requests are told by")
    void hasAServiceFileThatIsUpToDate() throws IOException {
        new ServiceFileContract(module(), subject().parser()).isUpToDate(isWriting());
    }

    @Test
    @DisplayName("A fixture reaches each word of its code tables")
    void hasNoDeadWord() {
        assertEquals(
                List.of(),
                subject().wordsWithoutFixture(),
                "add a line to variants.tsv, or a fixture, with each; of a fixture, the word has to be the text beside its constant:"
                        + " set both by state(text, table) and direction(text, table)");
    }

    @Test
    @DisplayName("Each word that its fixtures are read by stands in its code tables")
    void hasNoHiddenWord() {
        assertEquals(
                List.of(),
                subject().wordsOutsideTheTables(),
                "add each to a table that the callback names by words(…)");
    }

    @Test
    @DisplayName("A fixture shows a call status in each transport that it declares")
    void hasNoDeadTransport() {
        assertEquals(
                Set.of(),
                subject().transportsWithoutFixture(),
                "add a fixture of a call status that travels so, or take it out of via(…)");
    }

    @Test
    @DisplayName("A fixture shows each other event that it declares")
    void hasNoDeadEvent() {
        assertEquals(List.of(), subject().eventsWithoutFixture(), "add a fixture of each");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("A fixture shows what it reports")
    void showsWhatItReports(Capability capability) {
        boolean isShown = eachCallStatus().stream().anyMatch(capability::isShownBy);
        String reason = lacking().get(capability);
        if (reason != null) {
            assertFalse(isShown, () -> "a fixture shows what is declared as lacking: " + reason);
        }
        assumeTrue(reason == null, reason);
        assertTrue(
                isShown,
                () -> "no fixture shows " + capability
                        + ": add one; if the provider never reports it, override lacking() in the contract test with the reason");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachFixture")
    @DisplayName("Each fixture is read as documented")
    void readsAsDocumented(Fixture fixture) {
        with(fixture).isReadAsDocumented();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachFixture")
    @DisplayName("Each fixture is claimed by this provider alone")
    void claimsItsOwn(Fixture fixture) {
        with(fixture).isClaimedByItsProviderAlone();
    }

    @Test
    @DisplayName("It claims no look-alike")
    void claimsNoLookAlike() {
        assertEquals(
                List.of(), subject().claimed(lookAlikes()), "rule each out by none(…) in the callback that claims it");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachFixture")
    @DisplayName("The order of fields does not matter")
    void readsInAnyOrder(Fixture fixture) {
        with(fixture).isReadInAnyOrder();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    @DisplayName("The payload has every field, in order")
    void keepsTheWholePayload(Fixture fixture) {
        with(fixture).hasItsWholePayload();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    @DisplayName("A field that nobody knows changes nothing and is kept")
    void keepsAnUnknownField(Fixture fixture) {
        with(fixture).keepsAnUnknownField();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    @DisplayName("An equal copy of a field changes nothing and is kept")
    void countsEqualCopiesOnce(Fixture fixture) {
        with(fixture).countsEqualCopiesOnce();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    @DisplayName("A word that nobody knows is UNKNOWN and keeps its text")
    void keepsUnknownWords(Fixture fixture) {
        with(fixture).keepsUnknownWords();
    }

    @Tag("logic")
    @ParameterizedTest(name = "{0}")
    @MethodSource("eachFixture")
    @DisplayName("A field removed, doubled, emptied or garbled gives a status or a CallStatusException")
    void survivesChangedFields(Fixture fixture) {
        with(fixture).survivesChangedFields();
    }

    @Tag("logic")
    @ParameterizedTest(name = "{0}")
    @MethodSource("eachFixture")
    @DisplayName("A request cut off anywhere gives a status or a CallStatusException")
    void survivesCuts(Fixture fixture) {
        with(fixture).survivesCuts();
    }

    @Tag("logic")
    @ParameterizedTest(name = "{0}")
    @MethodSource("eachFixture")
    @DisplayName("No message and no toString holds a value that was sent")
    void showsNoValue(Fixture fixture) {
        with(fixture).showsNoValue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    @DisplayName("The canonical JSON comes back as the same status")
    void roundTripsAsJson(Fixture fixture) {
        with(fixture).roundTripsAsJson();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachFixture")
    @DisplayName("With its secret it is believed, without it is refused; a provider without proof never pretends")
    void isBelievedWithProofOnly(Fixture fixture) {
        proof(fixture).isBelievedWithProofOnly();
    }

    @Test
    @DisplayName("Over HTTP, call statuses and other events are answered with what it takes for success")
    void answersWithSuccess() {
        new AnswerContract(subject()).isSuccessForEach();
    }

    @Test
    @DisplayName("Requests that were signed elsewhere are believed, or refused, as their vectors say")
    void provesItsVectors() {
        if (subject().parser().verification().isOffered()) {
            new VectorContract(subject(), vectors()).areProven();
        }
    }

    @Test
    @DisplayName("No byte of what its scheme says it covers can be changed")
    void coversWhatItSays() {
        if (subject().parser().verification().isOffered()) {
            new VectorContract(subject(), vectors()).areCovered();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    @DisplayName("A receiver with a secret for each account is told the account before it believes")
    void findsTheSecretByAccount(Fixture fixture) {
        proof(fixture).findsTheSecretByAccount();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    @DisplayName("It names its account as is declared, and its keys outlast its JSON")
    void namesItsAccount(Fixture fixture) {
        with(fixture).namesItsAccount();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    @DisplayName("Fields that hold numbers, names and recordings are declared as personal")
    void declaresPersonalFields(Fixture fixture) {
        with(fixture).declaresPersonalFields();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    @DisplayName("A redacted copy holds no number, no name and no recording")
    void redactsWhatIsPersonal(Fixture fixture) {
        with(fixture).redactsWhatIsPersonal();
    }

    @Test
    @DisplayName("What traits.properties names is where a status reads it")
    void readsWhatItsTraitsName() {
        assertEquals(List.of(), new TraitsContract(subject()).faults(), "see the fields that traits.properties names");
    }

    @Test
    @DisplayName("Real calls are read as a person reads them, in whatever order their reports come")
    void readsCallsAsAPersonDoes() {
        RealCall.beside(fixtures()).forEach(call -> new TimelineContract(subject(), call).isReadAsAPersonDoes());
    }

    @Test
    @DisplayName("Eight threads read the same as one")
    void agreesAcrossThreads() {
        assertEquals(List.of(), new Threads(subject()).disagreements());
    }
}
