package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.callstatus.CallState;
import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixturesTest {
    @Test
    void provenance_wordThatIsNone_namesTheFixtureAndTheWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provenance.of("real", "busy"))
                .withMessageContainingAll("'real' of busy", "documented, captured-like, constructed");
        assertThat(Provenance.of("captured-like", "busy")).isEqualTo(Provenance.CAPTURED_LIKE);
    }

    /** North American numbers have 555-01xx set aside for fiction. */
    private static final Pattern AMERICAN = Pattern.compile("(?:\\+|%2[Bb])1(\\d{10})(?!\\d)");

    private static final Path LOOK_ALIKES = Path.of("src/main/resources/io/callstatus/testkit/fixtures/lookalikes");

    static Stream<String> folders() {
        return Stream.concat(Fixtures.providers().stream(), Stream.of("lookalikes"));
    }

    static Stream<Fixture> everyFixture() {
        return Stream.concat(Fixtures.all().stream(), Fixtures.lookAlikes().stream());
    }

    private static List<Fixture> fixtures(String folder) {
        return folder.equals("lookalikes") ? Fixtures.lookAlikes() : Fixtures.of(folder);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void index_namesEachFileOnceAndSorted(String folder) throws IOException {
        List<String> names = fixtures(folder).stream().map(Fixture::name).toList();
        assertThat(names).isSorted().doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        Path directory = directory(folder);
        try (Stream<Path> files = Files.list(directory)) {
            Stream<String> expected =
                    files(directory).stream().flatMap(name -> Stream.of(name + ".http", name + ".json"));
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.matches(".*\\.(http|json)")))
                    .containsExactlyInAnyOrderElementsOf(expected.toList());
        }
    }

    /** The names that the index has; the others are variants of them. */
    private static List<String> files(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("index.tsv")).stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    /** What is written down by hand is what the rule of all others would give. */
    @ParameterizedTest
    @MethodSource("folders")
    void goldens_tenAtMostHaveAPayload_whichIsTheRequestsFields(String folder) throws IOException {
        Path directory = directory(folder);
        int written = 0;
        for (String name : files(directory)) {
            Map<String, Object> golden = Json.object(Files.readString(directory.resolve(name + ".json")));
            if (golden.remove("payload") != null) {
                written++;
                Fixture fixture = Fixtures.of(folder, name);
                WireRequest wire = WireRequest.of(
                        fixture.request(), fixture.requireTraits().appended());
                golden.remove("envelope");
                assertThat(Golden.withPayload(
                                golden,
                                wire,
                                fixture.requireTraits().elements(),
                                fixture.requireTraits().secretFields()))
                        .isEqualTo(fixture.expected());
            }
        }
        assertThat(written).isLessThanOrEqualTo(10);
    }

    private static Path directory(String folder) {
        return folder.equals("lookalikes") ? LOOK_ALIKES : Path.of("../providers", folder, "fixtures");
    }

    @ParameterizedTest
    @MethodSource("everyFixture")
    void fixture_isWellFormed(Fixture fixture) {
        WebhookRequest request = fixture.request();
        assertThat(fixture.description()).isNotBlank();
        assertThat(request.header("Host")).contains("hooks.example.com");
        assertThat(request.header("Content-Length").map(Integer::valueOf).orElse(0))
                .isEqualTo(request.body().length);
        if (fixture.outcome() == Outcome.CALL_STATUS) {
            assertThat(fixture.status().provider()).isEqualTo(fixture.provider());
        }
    }

    /** A vendor's published signature is one over a certain body, numbers and all. */
    static Stream<Fixture> written() {
        return everyFixture().filter(fixture -> !fixture.name().endsWith("-signed-vector"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void fixture_hasFictionalNumbersOnly(Fixture fixture) {
        Matcher numbers = AMERICAN.matcher(new String(fixture.http(), StandardCharsets.UTF_8));
        assertThat(numbers.results().map(number -> number.group(1)))
                .allMatch(
                        number -> number.startsWith("55501", 3) || number.startsWith("55501"), "555-01xx, or 555 01x");
    }

    @Test
    void of_givesTheFixturesOfOneProvider() {
        assertThat(Fixtures.of("signalwire"))
                .hasSizeGreaterThan(100)
                .allMatch(fixture -> fixture.provider().equals("signalwire"));
    }

    @Test
    void providers_areTheFoldersThatHaveFixtures() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../providers"))) {
            assertThat(Fixtures.providers())
                    .containsExactlyInAnyOrderElementsOf(
                            folders.filter(folder -> Files.exists(folder.resolve("fixtures/index.tsv")))
                                    .map(folder -> folder.getFileName().toString())
                                    .toList());
        }
    }

    /** Whoever adds a provider adds a folder, and no line here. */
    @ParameterizedTest
    @MethodSource("io.callstatus.testkit.Fixtures#providers")
    void mainSources_nameNoProvider(String id) throws IOException {
        String spelled = String.join(" ?", id.split(""));
        Pattern name = Pattern.compile("(?<![A-Za-z])" + spelled, Pattern.CASE_INSENSITIVE);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(name.matcher(Files.readString(file)).results())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void of_whatHappens_isTheFixtureThatTheTraitsName() {
        assertThat(Fixtures.of("signalwire").busy()).hasToString("signalwire/busy");
        assertThat(Fixtures.of("telnyx").noAnswer()).hasToString("telnyx/cause-no-answer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixtures.of("telnyx").abandoned())
                .withMessage("no fixture telnyx/abandoned");
    }

    @Test
    void of_withAName_givesThatFixture() {
        Fixture fixture = Fixtures.of("signalwire", "completed");
        assertThat(fixture.status().state()).isEqualTo(CallState.COMPLETED);
        assertThat(fixture.provenance()).isEqualTo(Provenance.DOCUMENTED);
        assertThat(fixture).hasToString("signalwire/completed");
    }

    @Test
    void of_anUnknownProvider_saysWhichThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixtures.of("acme"))
                .withMessageContaining("signalwire");
    }

    @Test
    void of_anUnknownName_namesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixtures.of("signalwire", "nonesuch"))
                .withMessage("no fixture signalwire/nonesuch");
    }

    @Test
    void status_ofAnotherEvent_saysWhatItIs() {
        Fixture fixture = Fixtures.of("signalwire", "event-recording");
        assertThat(fixture.event()).contains("recording");
        assertThatIllegalStateException().isThrownBy(fixture::status).withMessageContaining("NOT_A_CALL_STATUS");
    }

    @Test
    void field_ofAMalformedRequest_isTheOneThatCannotBeRead() {
        assertThat(Fixtures.of("signalwire", "call-sid-missing").field()).contains("CallSid");
    }
}
