package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.ParserSet;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parser that {@code providers/README.md} shows is compiled, and reads what it says. */
class GuideTest {
    private static final Pattern PARSER = Pattern.compile(
            "(?m)^ {4}public final class AcmeParser implements CallStatusParser \\{\\n(?:(?: {8}.*)?\\n)*? {4}}\\n");
    private static final String IMPORTS = "import io.callstatus.*; import io.callstatus.spi.*; import java.util.*;\n";

    @TempDir
    Path folder;

    @Test
    void parser_ofTheGuide_readsItsCallback() throws Exception {
        Matcher parser = PARSER.matcher(
                Files.readString(ProviderFolders.ofTheReactor().root().resolve("providers/README.md")));
        assertThat(parser.find()).isTrue();
        Path source = Files.writeString(folder.resolve("AcmeParser.java"), IMPORTS + parser.group());
        assertThat(compile(source)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Object made = loader.loadClass("AcmeParser").getConstructor().newInstance();
            var status = ParserSet.of((CallStatusParser) made)
                    .detect(request())
                    .trustUnverified()
                    .parse();
            assertThat(status.state()).isEqualTo(CallState.INITIATED);
            assertThat(status.callId()).isEqualTo("17");
        }
    }

    private static WebhookRequest request() {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/acme")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Acme-Signature", "t=1,v1=00")
                .body("acme_call=17&acme_state=dialing&acme_from=anonymous".getBytes(StandardCharsets.US_ASCII))
                .build();
    }

    private String compile(Path source) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            errors,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            return compiled ? "" : errors.toString();
        }
    }
}
