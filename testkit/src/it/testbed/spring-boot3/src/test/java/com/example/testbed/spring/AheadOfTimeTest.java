package com.example.testbed.spring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.testbed.driver.TestBed;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The application as Spring's AOT processing generates it, with beans that generated code creates. A native image is compiled
 * from it.
 */
@EnabledIfSystemProperty(named = "aot", matches = "true")
class AheadOfTimeTest {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @Test
    void callbacks_ofFiveProviders() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dspring.aot.enabled=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        "--server.port=0",
                        "--server.address=127.0.0.1")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
            TestBed.check(URI.create("http://127.0.0.1:" + port(output)));
        } finally {
            server.destroy();
        }
    }

    private static String port(BufferedReader output) throws IOException {
        boolean isGenerated = false;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            isGenerated |= line.contains("Starting AOT-processed Application");
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                assertTrue(isGenerated, "the generated code runs");
                return port.group(1);
            }
        }
        throw new AssertionError("the application ended before it listened");
    }

    /** Spring adds nothing that is ours: the parsers are named by the files in our jars. */
    @Test
    void metadata_ofTheApplication_nameNoParser() throws IOException {
        Path file = Path.of("target/spring-aot/main/resources/META-INF/native-image/com.example.testbed/spring-boot3");
        try (var files = Files.walk(file)) {
            for (Path metadata : files.filter(Files::isRegularFile).toList()) {
                assertTrue(!Files.readString(metadata).contains("io.callstatus.spi"), metadata::toString);
            }
        }
    }
}
