package io.callstatus.internal.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parser whose service file says by what its requests are told is made when one may be its own. */
class InstalledParsersTest {
    private static final AtomicInteger MADE = new AtomicInteger();

    @TempDir
    Path folder;

    /** Counts how often it is made. */
    public static final class Late implements CallStatusParser {
        public Late() {
            MADE.incrementAndGet();
        }

        @Override
        public String provider() {
            return "late";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus("call", this::read)
                    .via(Transport.FORM)
                    .header("X-Late")
                    .all(Evidence.key("late_call"), Evidence.value("late kind", "a b")));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }

        private CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text("late_call")).state(CallState.RINGING);
        }
    }

    /** Its constructor fails. */
    public static final class Broken implements CallStatusParser {
        public Broken() {
            throw new IllegalStateException("cannot be made");
        }

        @Override
        public String provider() {
            return "late";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of();
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }
    }

    /** Sees this service file, and no other. */
    private static final class Seeing extends ClassLoader {
        private final List<URL> files;

        Seeing(URL... files) {
            super(InstalledParsersTest.class.getClassLoader());
            this.files = List.of(files);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(ServiceFile.NAME) ? Collections.enumeration(files) : super.getResources(name);
        }
    }

    private ParserSet load(String... files) throws IOException {
        List<URL> all = new ArrayList<>();
        for (String file : files) {
            Path path = Files.writeString(folder.resolve("file" + all.size()), file);
            all.add(path.toUri().toURL());
        }
        return ParserSet.load(new Seeing(all.toArray(new URL[0])));
    }

    private static WebhookRequest form(String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(body.getBytes(UTF_8))
                .build();
    }

    private static final String FILE = ServiceFile.of(new Late());

    @BeforeEach
    void forget() {
        MADE.set(0);
    }

    @Test
    void load_withAFingerprint_makesNothing() throws IOException {
        ParserSet parsers = load(FILE);
        assertThat(parsers.providers()).containsExactly("late");
        assertThat(parsers.headersOfLargeEvents()).isEmpty();
        assertThat(parsers.only("late").providers()).containsExactly("late");
        assertThat(MADE).hasValue(0);
    }

    @Test
    void detect_ofItsRequest_makesItOnce() throws IOException {
        ParserSet parsers = load(FILE);
        for (int i = 0; i < 3; i++) {
            CallStatus status = Parsers.detect(form("late_call=c1&late+kind=a+b"), parsers)
                    .trustUnverified()
                    .parse();
            assertThat(status.callId()).isEqualTo("c1");
        }
        assertThat(parsers.parser("late")).get().isInstanceOf(Late.class);
        assertThat(parsers.only("late")
                        .detect(form("late_call=c1&late+kind=a+b"))
                        .provider())
                .isEqualTo("late");
        assertThat(MADE).hasValue(1);
    }

    @Test
    void detect_byEightThreads_makesItOnce() throws Exception {
        ParserSet parsers = load(FILE);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = Collections.nCopies(
                    8, () -> parsers.detect(form("late_call=c1&late+kind=a+b")).provider());
            for (Future<String> provider : threads.invokeAll(tasks)) {
                assertThat(provider.get()).isEqualTo("late");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(MADE).hasValue(1);
    }

    @Test
    void detect_ofAnothersRequest_explainsAsOneThatIsMadeAtOnce() throws IOException {
        ParserSet late = load(FILE);
        ParserSet early = ParserSet.of(new Late());
        for (String form : List.of("a=1", "late_call=c1", "late+kind=a+b", "late_call=c1&late+kind=b")) {
            assertThatThrownBy(() -> early.detect(form(form)))
                    .isInstanceOfSatisfying(
                            UnrecognizedRequestException.class,
                            expected -> assertThatThrownBy(() -> late.detect(form(form)))
                                    .isInstanceOfSatisfying(
                                            UnrecognizedRequestException.class,
                                            actual -> assertThat(actual.toString() + actual.explanation())
                                                    .isEqualTo(expected.toString() + expected.explanation())));
        }
    }

    /** Whatever is not understood is a remark. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#=late 1 ",
                "#=late names",
                "#=late words",
                "#=late 2",
                "#=late",
                "#=",
                "#=late unheard-of x",
                "#=other 1 x"
            })
    void load_ofLinesThatAreNotThoseOfThisVersion_makesItAtOnce(String line) throws IOException {
        String file = FILE.replace("#=late 1 ", "#=late 0 ");
        if (line.endsWith("names") || line.endsWith("words")) {
            file = FILE.replace(line, "#");
        } else if (line.endsWith("x")) {
            file = FILE.replace("#=late headers X-Late", line);
        }
        boolean isStillWhole = line.equals("#=other 1 x");
        assertThat(load(file + line + "\n").providers()).containsExactly("late");
        assertThat(MADE.get() > 0).isEqualTo(!isStillWhole);
    }

    @Test
    void load_ofAMergedFile_readsWhatStandsInIt() throws IOException {
        String twice =
                String.join("\n", new LinkedHashSet<>((FILE + FILE).lines().toList()));
        assertThat(load(twice, FILE.replace("\n", "\r\n"))
                        .detect(form("late_call=c1&late+kind=a+b"))
                        .provider())
                .isEqualTo("late");
        assertThat(MADE).hasValue(1);
    }

    @Test
    void load_besideOneWithoutAFingerprint_findsBoth() throws IOException {
        ParserSet parsers = load(FILE, "io.callstatus.FakeParser # a remark\n");
        assertThat(parsers.providers()).containsExactly("late", "standin");
        assertThat(parsers.detect(form("late_call=c1&late+kind=a+b")).provider())
                .isEqualTo("late");
        assertThat(parsers.detect(form("call=c1&status=ringing")).provider()).isEqualTo("standin");
    }

    @Test
    void load_ofTwoWithOneId_isRefused() throws IOException {
        String other = FILE.replace(Late.class.getName(), Broken.class.getName());
        assertThatIllegalStateException()
                .isThrownBy(() -> load(FILE, other))
                .withMessageContaining("'late'")
                .withMessageContaining(Late.class.getName())
                .withMessageContaining(Broken.class.getName());
    }

    @Test
    void parser_thatCannotBeMade_isNamedEachTime() throws IOException {
        ParserSet parsers = load(FILE.replace(Late.class.getName(), Broken.class.getName()));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> parsers.parser("late"))
                    .isInstanceOf(ServiceConfigurationError.class)
                    .hasMessageContaining(Broken.class.getName());
        }
    }

    @Test
    void parser_ofAnotherProviderThanItsFileSays_isRefused() throws IOException {
        ParserSet parsers = load(FILE.replace("#=late ", "#=else "));
        assertThatIllegalStateException()
                .isThrownBy(() -> parsers.parser("else"))
                .withMessageContaining("'else'")
                .withMessageContaining("'late'");
    }

    @Test
    void file_thatWasRead_saysTheSame() {
        List<String> types = new ArrayList<>();
        Map<String, Fingerprint> prints = new HashMap<>();
        ServiceFile.read(FILE.getBytes(UTF_8), types, prints);
        assertThat(types).containsExactly(Late.class.getName());
        assertThat(FILE).endsWith(FingerprintText.of(prints.get(types.get(0)), types.get(0)));
        assertThat(FILE).contains("#=late told late_call\n").contains("#=late names late_call\n");
    }
}
