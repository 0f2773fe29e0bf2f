package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.OtherEvent;
import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Proof;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme;
import io.callstatus.spi.WordMap;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
    private static final String CLASSES = "<!-- made of the classes -->\n";
    private static final String END_OF_CLASSES = "<!-- end of the classes -->\n";

    /** What a provider's module is made of. */
    private static final List<Class<?>> DECLARED = List.of(
            CallStatusParser.class,
            Callback.class,
            Evidence.class,
            Envelope.class,
            Unwrap.class,
            Handshake.class,
            Transport.class,
            Verification.class,
            Proof.Builder.class,
            Proof.Algorithm.class,
            Proof.CodeFormat.class,
            SignedRequest.class,
            WordMap.class,
            FieldCatalog.class,
            Fields.class,
            TimeFormat.class,
            CallStatus.Builder.class,
            OtherEvent.Builder.class,
            CallState.class,
            CallDirection.class,
            EndReason.class,
            HangupSide.class,
            EventKind.class);

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

    @Test
    void providersPage_hasWhatMayBeDeclared() throws Exception {
        String page = Files.readString(PAGE);
        String table = "| type | its names |\n| --- | --- |\n"
                + DECLARED.stream().map(ProviderTableTest::namesOf).collect(Collectors.joining());
        if ("write".equals(System.getProperty("callstatus.fields"))) {
            int start = page.indexOf(CLASSES) + CLASSES.length();
            Files.writeString(PAGE, page.substring(0, start) + table + page.substring(page.indexOf(END_OF_CLASSES)));
        }
        assertThat(Files.readString(PAGE)).contains(CLASSES + table + END_OF_CLASSES);
    }

    private static String namesOf(Class<?> type) {
        Stream<String> constants = Stream.of(type.getFields())
                .filter(field -> field.getType() == type)
                .map(Field::getName);
        Stream<String> methods = Stream.of(type.getMethods())
                .filter(method -> isForAuthors(type, method))
                .map(Method::getName)
                .distinct()
                .sorted();
        String name = type.getName().substring(type.getPackageName().length() + 1);
        String source = "../core/src/main/java/" + type.getPackageName().replace('.', '/') + "/"
                + name.replaceFirst("\\$.*", "") + ".java";
        return Stream.concat(constants, methods)
                .collect(Collectors.joining("`, `", "| [" + name.replace('$', '.') + "](" + source + ") | `", "` |\n"));
    }

    /** Of an interface what is asked of it, of another type what gives one of that type. */
    private static boolean isForAuthors(Class<?> type, Method method) {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        List<String> gives = List.of(method.getGenericReturnType().getTypeName().split("[<>]"));
        return type.isInterface() ? !isStatic : !type.isEnum() && !method.isBridge() && gives.contains(type.getName());
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
