package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusException;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;
import io.callstatus.testkit.Fixtures;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The README says nothing that was not run. */
class ReadmeTest {
    private static final Logger CONTAINER = Logger.getLogger("org.apache");
    private static final Path README =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("README.md");

    private static String readme() throws Exception {
        return Files.readString(README);
    }

    @Test
    void servlet_compiledAndRunInTomcat_answersAsTheTableSaysAndLogsNoOtherEvent(@TempDir Path folder)
            throws Exception {
        CONTAINER.setLevel(Level.OFF);
        System.setProperty("freeclimb.secret", "sigsec_0123456789");
        Matcher java = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme());
        assertThat(java.find()).isTrue();
        compile(Files.writeString(folder.resolve("CallStatusReceiver.java"), java.group(1)), folder);
        Tomcat tomcat = new Tomcat();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            tomcat.setBaseDir(folder.toString());
            tomcat.setPort(0);
            tomcat.setSilent(true); // else it prints what the servlet logs
            Context context = tomcat.addContext("", folder.toString());
            Tomcat.addServlet(context, "calls", (jakarta.servlet.Servlet)
                    loader.loadClass("CallStatusReceiver").getConstructor().newInstance());
            context.addServletMapping("/calls", "calls");
            tomcat.start();
            LogLines logged = LogLines.of(context.getLogName());
            URI uri = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/calls");
            assertThat(post(uri, "callerdesk", "maximal-form")).isEqualTo(204);
            assertThat(post(uri, "fonedynamics", "maximal")).isEqualTo(204);
            assertThat(post(uri, "callerdesk", "event-add-member")).isEqualTo(204);
            assertThat(logged.lines()).hasSize(2).allMatch(line -> line.contains(" after "));
            assertThat(post(uri, "freeclimb", "maximal")).isEqualTo(401);
            assertThat(post(uri, "revring", "documented-sample")).isEqualTo(401);
            assertThat(logged.lines()).hasSize(4);
            logged.close();
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    /** Every expression of the text, with the imports of the servlet and those of what it names besides. */
    @ParameterizedTest
    @ValueSource(strings = {"jakarta", "javax"})
    void lines_withTheImportsOfTheServlet_compile(String servlets, @TempDir Path folder) throws Exception {
        List<String> lines = Pattern.compile("`(\\w+\\.\\w+\\([^`…]+)`|(?m)^ {4}CallStatus status = (.*);$")
                .matcher(readme())
                .results()
                .map(line -> line.group(1) == null ? line.group(2) : line.group(1))
                .filter(line -> !line.matches("\\w+\\.\\w+\\(\\)")) // Type.method() names a method
                .toList();
        assertThat(lines).hasSizeGreaterThan(6).anyMatch(line -> line.contains("Parsers.redacted("));
        StringBuilder code = new StringBuilder();
        readme().lines()
                .filter(line -> line.startsWith("import "))
                .forEach(line -> code.append(line).append('\n'));
        Providers.ids().forEach(id -> code.append("import io.callstatus." + id + ".*;\n"));
        code.append("import io.callstatus.*;\nimport io.callstatus.spi.*;\nimport java.time.ZoneId;\n");
        code.append("interface Line {\n");
        for (int i = 0; i < lines.size(); i++) {
            code.append("static Object line" + i + "(HttpServletRequest request, Secrets secrets, CallStatus status,"
                    + " ZoneId zone, String text, String account) throws Exception { return " + lines.get(i) + "; }\n");
        }
        String written = code.append("}\n").toString().replace("jakarta", servlets);
        compile(Files.writeString(folder.resolve("Line.java"), written), folder);
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
        List<String> row =
                row("Security", name, cells -> List.of(cells.get(0).split(", ")).contains(name));
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
        assertThat(rows("Security").stream()
                        .flatMap(cells -> Stream.of(cells.get(0).split(", "))))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private static List<String> providerRow(String id) throws Exception {
        return row("Providers", id, cells -> cells.get(1).equals("`" + id + "`"));
    }

    private static List<String> row(String section, String name, Predicate<List<String>> wanted) throws Exception {
        List<List<String>> found = rows(section).stream().filter(wanted).toList();
        assertThat(found)
                .as("README.md, \"" + section + "\": add one row for " + name + " to the table")
                .hasSize(1);
        return found.get(0);
    }

    /** The rows of the section's table, as the texts of their cells. */
    private static List<List<String>> rows(String section) throws Exception {
        String text = readme().split("(?m)^## " + section + "$")[1].split("(?m)^## ")[0];
        return text.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
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
        try (Stream<Path> files = Files.walk(README.getParent())) {
            files.forEach(file -> sources.add(file.getFileName().toString()));
        }
        List<String> tests = rows("Threats").stream()
                .flatMap(cells -> Pattern.compile("`(\\w+Test|ProviderContract)`")
                        .matcher(cells.get(3))
                        .results())
                .map(test -> test.group(1) + ".java")
                .toList();
        assertThat(tests).hasSizeGreaterThan(15).allMatch(sources::contains);
        assertThat(rows("Threats")).allMatch(cells -> cells.size() == 5);
    }

    @Test
    void errorTable_hasEveryKindWithItsHttpStatus() throws Exception {
        List<String> rows =
                readme().lines().filter(line -> line.startsWith("|")).toList();
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
