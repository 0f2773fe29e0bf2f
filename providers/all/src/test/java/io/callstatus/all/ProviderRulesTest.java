package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.callstatus.spi.CallStatusParser;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules also hold for a provider that no test knows by name: each rule finds the fault that is planted in it. */
@Tag("logic")
class ProviderRulesTest {
    private static final String PARSER = """
            package io.callstatus.acme;

            import io.callstatus.CallStatus;
            import io.callstatus.spi.Callback;
            import io.callstatus.spi.CallStatusParser;
            import io.callstatus.spi.Fields;
            import io.callstatus.spi.Transport;
            import io.callstatus.spi.Verification;
            import java.util.List;

            public final class AcmeParser implements CallStatusParser {
                @Override
                public String provider() {
                    return "acme";
                }

                @Override
                public List<Callback> callbacks() {
                    return List.of(Callback.callStatus("call", this::read)
                            .via(Transport.JSON)
                            .header("Acme-Signature"));
                }

                @Override
                public Verification verification() {
                    return Verification.timestampedBody("Acme-Signature");
                }

                private CallStatus.Builder read(Fields in) {
                    return CallStatus.builder().callId(in.text("call"));
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void provider_thatUsesTheSpi_keepsTheRules() throws Exception {
        assertThat(violations("package io.callstatus.acme; interface Words {}")).isEmpty();
    }

    @Test
    void provider_thatUsesInternals_isFound() throws Exception {
        String internal = new ClassFileImporter()
                .importPackages("io.callstatus.internal").stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .findFirst()
                        .orElseThrow()
                        .getName();
        assertThat(violations(using(internal))).hasSize(1);
    }

    @Test
    void provider_thatUsesAnotherProvider_isFound() throws Exception {
        String other = Providers.parser(Providers.ids().get(0)).getClass().getName();
        assertThat(violations(using(other))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.fasterxml.jackson.core.JsonFactory", "java.security.Key", "java.net.URL"})
    void provider_thatParsesSignsOrCallsItself_isFound(String type) throws Exception {
        assertThat(violations(using(type))).hasSize(1);
    }

    private static String using(String type) {
        return "package io.callstatus.acme; interface Words { " + type + " THIS = null; }";
    }

    /** No way around: a class in a package of the core, or of nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"io.callstatus", "io.callstatus.spi", "com.example"})
    void provider_thatLivesInAnotherPackage_isFound(String name) throws Exception {
        assertThat(violations("package " + name + "; interface Words {}")).hasSize(1);
    }

    private List<String> violations(String source) throws Exception {
        compile(source);
        JavaClasses classes = new ClassFileImporter().importPath(folder.resolve("classes"));
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.resolve("classes").toUri().toURL()},
                getClass().getClassLoader())) {
            CallStatusParser parser = (CallStatusParser) loader.loadClass("io.callstatus.acme.AcmeParser")
                    .getConstructor()
                    .newInstance();
            return ProviderRules.of(parser).stream()
                    .flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream())
                    .toList();
        }
    }

    private void compile(String source) throws Exception {
        Path words = Files.writeString(folder.resolve("Words.java"), source);
        Path parser = Files.writeString(folder.resolve("AcmeParser.java"), PARSER);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Path classes = folder.resolve("classes");
            try (var old = Files.exists(classes) ? Files.walk(classes) : java.util.stream.Stream.<Path>empty()) {
                old.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
            List<String> options = List.of("-proc:none", "-d", classes.toString());
            compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(words, parser))
                    .call();
        }
        assertThat(messages.toString()).isEmpty();
    }
}
