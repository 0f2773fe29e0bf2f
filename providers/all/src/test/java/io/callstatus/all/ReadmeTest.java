package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.testkit.Fixtures;
import io.callstatus.timeline.CallTimeline;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README and the pages around it say nothing that was not run. */
class ReadmeTest {
    private static final Logger CONTAINER = Logger.getLogger("org.apache");
    private static final String KEY = "a1b2c3d4e5f60718";
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @BeforeAll
    static void configure() {
        CONTAINER.setLevel(Level.OFF);
        System.setProperty("freeclimb.secret", "sigsec_0123456789");
        System.setProperty("callerdesk.key", KEY);
    }

    @AfterAll
    static void forget() {
        System.clearProperty("freeclimb.secret");
        System.clearProperty("callerdesk.key");
    }

    @Test
    void endpointOfTheReadme_inTomcat_answersAndLogsStatuses() throws Exception {
        try (RunningServlet server = run(Pages.README);
                LogLines handled = LogLines.of("calls");
                LogLines refused = LogLines.of("io.callstatus")) {
            assertThat(post(server.uri("/calls/" + KEY), "callerdesk", "maximal-form"))
                    .isEqualTo(204);
            assertThat(handled.lines()).hasSize(1).first().asString().contains("callerdesk");
            assertThat(post(server.uri("/calls"), "callerdesk", "maximal-form")).isEqualTo(401);
            assertThat(post(server.uri("/calls"), "freeclimb", "maximal")).isEqualTo(401);
            assertThat(handled.lines()).hasSize(1);
            assertThat(refused.lines()).isNotEmpty();
        }
    }

    @Test
    void servletOfYourOwn_inTomcat_answersAsTheTableSaysAndLogsNoOtherEvent() throws Exception {
        try (RunningServlet server = run(Pages.GETTING_STARTED);
                LogLines logged = LogLines.of(server.logName())) {
            assertThat(post(server.uri("/calls/" + KEY), "callerdesk", "maximal-form"))
                    .isEqualTo(204);
            assertThat(post(server.uri("/calls/" + KEY), "callerdesk", "event-add-member"))
                    .isEqualTo(204);
            assertThat(logged.lines()).hasSize(1).allMatch(line -> line.contains(" after "));
            assertThat(post(server.uri("/calls"), "callerdesk", "maximal-form")).isEqualTo(401);
            assertThat(post(server.uri("/calls"), "freeclimb", "maximal")).isEqualTo(401);
            assertThat(post(server.uri("/calls"), "revring", "documented-sample"))
                    .isEqualTo(401);
            assertThat(logged.lines()).hasSize(4);
        }
    }

    /** Runs the first class of the page. */
    private RunningServlet run(String page) throws Exception {
        Matcher java = JAVA.matcher(Pages.text(page));
        assertThat(java.find()).isTrue();
        compile(Files.writeString(folder.resolve("CallStatusReceiver.java"), java.group(1)), folder);
        return RunningServlet.start(folder, "CallStatusReceiver");
    }

    @Test
    void timeline_inAServlet_compiles() throws Exception {
        Matcher java =
                Pattern.compile("```java\n(private .*?)```", Pattern.DOTALL).matcher(Pages.text(Pages.GETTING_STARTED));
        assertThat(java.find()).isTrue();
        String code = "import io.callstatus.CallStatus;\n"
                + "import io.callstatus.Secrets;\n"
                + "import io.callstatus.jakarta.Parsers;\n"
                + "import io.callstatus.timeline.CallTimeline;\n"
                + "import jakarta.servlet.http.*;\n"
                + "import java.io.*;\n"
                + "import java.util.*;\n"
                + "import java.util.concurrent.*;\n"
                + "class Calls extends HttpServlet {\n"
                + "Secrets secrets;\n"
                + java.group(1) + "}\n";
        compile(Files.writeString(folder.resolve("Calls.java"), code), folder);
        assertThat(folder.resolve("Calls.class")).exists();
    }

    @Test
    void timelineOfItsPage_keepsBusyBehindATrailingCompleted() {
        CallStatus busy = vonage("busy");
        CallStatus started = vonage("started");
        CallStatus trailingCompleted = vonage("completed-unanswered");
        CallTimeline call = CallTimeline.of(busy).plus(started).plus(trailingCompleted);
        CallStatus whole = call.current();
        assertThat(whole.state()).isEqualTo(CallState.BUSY);
        assertThat(call.isComplete()).isTrue();
    }

    private static CallStatus vonage(String name) {
        return Fixtures.of("vonage", name).status();
    }

    /** Every expression of the text, with the imports of the servlet and those of what it names besides. */
    @ParameterizedTest
    @ValueSource(strings = {"jakarta", "javax"})
    void lines_withTheImportsOfTheServlet_compile(String servlets) throws Exception {
        String written = Stream.of(Pages.README, Pages.GETTING_STARTED, Pages.PROVIDERS, Pages.ERRORS, Pages.SECURITY)
                .map(Pages::text)
                .collect(Collectors.joining());
        List<String> lines = Pattern.compile("`(\\w+\\.\\w+\\([^`…]+)`|(?m)^ {4}CallStatus status = (.*);$")
                .matcher(written)
                .results()
                .map(line -> line.group(1) == null ? line.group(2) : line.group(1))
                .filter(line -> !line.matches("\\w+\\.\\w+\\(\\)")) // Type.method() names a method
                .toList();
        assertThat(lines).hasSizeGreaterThan(6).anyMatch(line -> line.contains("Parsers.redacted("));
        StringBuilder code = new StringBuilder();
        Pages.text(Pages.GETTING_STARTED)
                .lines()
                .filter(line -> line.startsWith("import "))
                .forEach(line -> code.append(line).append('\n'));
        Providers.ids().forEach(id -> code.append("import io.callstatus." + id + ".*;\n"));
        code.append("import io.callstatus.*;\nimport io.callstatus.spi.*;\nimport java.time.ZoneId;\n");
        code.append("interface Line {\n");
        for (int i = 0; i < lines.size(); i++) {
            code.append("static Object line" + i + "(HttpServletRequest request, Secrets secrets, CallStatus status,"
                    + " ZoneId zone, String text, String account) throws Exception { return " + lines.get(i) + "; }\n");
        }
        String source = code.append("}\n").toString().replace("jakarta", servlets);
        compile(Files.writeString(folder.resolve("Line.java"), source), folder);
    }

    private static void compile(Path source, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-Xlint:all,-processing,-serial", "-Werror", "-proc:none", "-d", folder.toString());
        compiler.getTask(
                        messages,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertThat(messages.toString()).isEmpty();
    }

    private static int post(URI uri, String provider, String name) throws Exception {
        var sent = Fixtures.of(provider).stream()
                .filter(fixture -> fixture.name().equals(name))
                .findFirst()
                .orElseThrow()
                .request();
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", sent.header("Content-Type").orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofByteArray(sent.body()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
