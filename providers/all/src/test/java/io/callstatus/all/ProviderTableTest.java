package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.VerificationScheme;
import io.callstatus.spi.WordMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of what each provider declares, in {@code providers/README.md}, is made of the parsers themselves. After a
 * change, write it anew with {@code -Dcallstatus.fields=write}, as the tables of fields.
 */
class ProviderTableTest {
    private static final Path PAGE = Path.of("").toAbsolutePath().getParent().resolve("README.md");
    private static final String START = "<!-- made of the parsers -->\n";
    private static final String END = "<!-- end -->\n";
    private static final String HEAD = "| id | transports | proof | account | other events | words |\n"
            + "| --- | --- | --- | --- | --- | --- |\n";

    @Test
    void providersPage_hasTheTableOfTheParsers() throws Exception {
        String page = Files.readString(PAGE);
        int start = page.indexOf(START) + START.length();
        String table = HEAD
                + ParserSet.load().providers().stream()
                        .sorted()
                        .map(id -> row(ParserSet.load().parser(id).orElseThrow()))
                        .collect(Collectors.joining());
        if ("write".equals(System.getProperty("callstatus.fields"))) {
            Files.writeString(PAGE, page.substring(0, start) + table + page.substring(page.indexOf(END)));
        }
        assertThat(Files.readString(PAGE)).contains(START + table + END);
    }

    private static String row(CallStatusParser parser) {
        List<Callback> callbacks = parser.callbacks();
        Stream<String> anyOther = callbacks.stream()
                .flatMap(callback -> callback.stateFields().stream())
                .map(field -> Callback.UNKNOWN_EVENT);
        List<String> events = Stream.concat(
                        callbacks.stream()
                                .filter(callback -> !callback.isCallStatus())
                                .map(Callback::name),
                        anyOther)
                .distinct()
                .toList();
        Stream<String> words = callbacks.stream()
                .flatMap(callback -> callback.wordMaps().stream())
                .flatMap(ProviderTableTest::words);
        return Stream.of(
                        parser.provider(),
                        Providers.transports(parser.provider()).stream()
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")),
                        parser.verification()
                                .scheme()
                                .map(VerificationScheme::name)
                                .orElse("none"),
                        parser.verification().accountField().orElse("–"),
                        events.isEmpty() ? "–" : String.join(", ", events),
                        words.distinct().collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** In full, then the beginnings and pieces. */
    private static Stream<String> words(WordMap<?> table) {
        return Stream.concat(
                table.words().keySet().stream(), table.parts().keySet().stream().map(part -> part + "…"));
    }
}
