package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusException;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the pages say what the code does. */
class PageTablesTest {
    static List<String> providers() {
        return Providers.ids();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void providerTable_namesEveryProviderItsTransportsAndItsProof(String id) throws Exception {
        CallStatusParser parser = Providers.parser(id);
        List<String> row = providerRow(id);
        assertThat(row.get(2).split(", ")).containsExactlyInAnyOrderElementsOf(names(parser));
        assertThat(row.get(5)).startsWith(proof(parser, "none"));
    }

    /** Its name there is the one that the table of providers gives to the id. */
    @ParameterizedTest
    @MethodSource("providers")
    void securityTable_saysWhatEveryProviderProves(String id) throws Exception {
        CallStatusParser parser = Providers.parser(id);
        String name = providerRow(id).get(0);
        List<String> row = row(Pages.SECURITY, "Security", cells -> cells.get(0).equals(name));
        assertThat(row.get(1)).contains(proof(parser, "none offered"));
        assertThat(row.get(5))
                .startsWith(
                        parser.verification().covers().contains(Coverage.TIME)
                                ? "is refused after"
                                : "is believed for ever");
    }

    @Test
    void securityTable_namesNobodyElse() throws Exception {
        List<String> names = new ArrayList<>();
        for (String id : Providers.ids()) {
            names.add(providerRow(id).get(0));
        }
        assertThat(Pages.rows(Pages.SECURITY, "Security").stream().map(cells -> cells.get(0)))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private static List<String> providerRow(String id) throws Exception {
        return row(Pages.PROVIDERS, "Providers", cells -> cells.get(1).equals("`" + id + "`"));
    }

    private static List<String> row(String page, String heading, Predicate<List<String>> wanted) {
        List<List<String>> found =
                Pages.rows(page, heading).stream().filter(wanted).toList();
        assertThat(found).as(page).hasSize(1);
        return found.get(0);
    }

    /** What the README says of the proof follows from what the parser verifies. */
    @ParameterizedTest
    @MethodSource("providers")
    void readme_saysTheProofOfEachProvider(String id) {
        Verification verification = Providers.parser(id).verification();
        String proof = verification.isSharedSecret() ? "secret" : verification.isOffered() ? "signature" : "none";
        List<String> row = row(Pages.README, "Providers", cells -> cells.get(1).equals("`" + id + "`"));
        assertThat(row.get(4)).isEqualTo(proof);
    }

    @Test
    void readme_hasTheProvidersInTheOrderOfTheirNames() {
        assertThat(Pages.rows(Pages.README, "Providers").stream().map(cells -> cells.get(0)))
                .hasSameSizeAs(Providers.ids())
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private static String proof(CallStatusParser parser, String none) {
        Verification verification = parser.verification();
        return Stream.concat(verification.headers().stream(), verification.secretFields().stream())
                .findFirst()
                .map(place -> "`" + place + "`")
                .orElse(verification.isOffered() ? "the body is a JWT" : none);
    }

    private static List<String> names(CallStatusParser parser) {
        return Providers.transports(parser.provider()).stream()
                .map(transport ->
                        transport == Transport.JSON ? "JSON" : transport.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void threats_areHeldByTestsThatThereAre() throws Exception {
        Set<String> sources = new HashSet<>();
        try (Stream<Path> files = Files.walk(Pages.ROOT)) {
            files.forEach(file -> sources.add(file.getFileName().toString()));
        }
        List<String> tests = Pages.rows(Pages.SECURITY, "Threats").stream()
                .flatMap(cells -> Pattern.compile("`(\\w+Test|ProviderContract)`")
                        .matcher(cells.get(3))
                        .results())
                .map(test -> test.group(1) + ".java")
                .toList();
        assertThat(tests).hasSizeGreaterThan(15).allMatch(sources::contains);
        assertThat(Pages.rows(Pages.SECURITY, "Threats")).allMatch(cells -> cells.size() == 5);
    }

    @Test
    void errorTable_hasEveryKindWithItsHttpStatus() throws Exception {
        List<String> rows = Pages.text(Pages.ERRORS)
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();
        for (CallStatusException.Kind kind : kinds()) {
            assertThat(rows)
                    .as(kind.name())
                    .anyMatch(row -> row.contains("`" + kind.name() + "` | " + kind.httpStatus() + " |"));
        }
    }

    private static List<CallStatusException.Kind> kinds() {
        return Stream.of(CallStatusException.Kind.class.getPermittedSubclasses())
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(CallStatusException.Kind.class::cast)
                .toList();
    }
}
