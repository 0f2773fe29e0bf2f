package io.callstatus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Trust;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished jars on the module path, compiled against, and linked into an image that holds nothing else. */
class ModulePathIT {
    private static final Fixture FIXTURE = Fixtures.of("callerdesk", "maximal-form");
    private static final String DESCRIPTOR = "module app { requires io.callstatus; }";
    private static final String MAIN = String.join(
            "\n",
            "package app;",
            "import io.callstatus.Parsers;",
            "import io.callstatus.WebhookRequest;",
            "import java.nio.file.Files;",
            "import java.nio.file.Path;",
            "public final class Main {",
            "    private Main() {}",
            "    public static void main(String[] arguments) throws java.io.IOException {",
            "        WebhookRequest request = WebhookRequest.fromHttp(Files.readAllBytes(Path.of(arguments[0])));",
            "        System.out.print(Parsers.installed().providers().size() + \" \"",
            "                + Parsers.detect(request).trustUnverified().parse().toJson());",
            "    }",
            "}");

    @TempDir
    Path folder;

    @Test
    void application_linkedIntoAnImage_readsARequest() throws Exception {
        String modulePath = Stream.concat(Jars.all().stream(), Stream.of(allProviders(), compile()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Path image = folder.resolve("image");
        run("jlink", "--module-path", modulePath, "--add-modules", "app", "--output", image.toString());
        Path request = Files.write(folder.resolve("request.http"), FIXTURE.http());
        Process process = new ProcessBuilder(
                        image.resolve("bin").resolve("java").toString(), "-m", "app/app.Main", request.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output)
                .isEqualTo(Fixtures.providers().size() + " "
                        + FIXTURE.status().toBuilder()
                                .trust(Trust.UNVERIFIED)
                                .build()
                                .toJson());
    }

    /** All of the library, its descriptors included, and no warning. */
    private Path compile() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source/app"));
        Path descriptor = Files.writeString(folder.resolve("source/module-info.java"), DESCRIPTOR);
        Path main = Files.writeString(source.resolve("Main.java"), MAIN);
        Path classes = folder.resolve("classes");
        String modulePath = Stream.concat(Jars.all().stream(), Stream.of(allProviders()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        String output = run(
                "javac",
                "-Xlint:all",
                "-Werror",
                "--module-path",
                modulePath,
                "-d",
                classes.toString(),
                descriptor.toString(),
                main.toString());
        assertThat(output).isEmpty();
        return classes;
    }

    /** The module without code: nothing but its descriptor tells where it lies. */
    private static Path allProviders() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(ModulePathIT::isAllProviders)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAllProviders(Path jar) {
        return jar.getFileName().toString().startsWith("callstatus-")
                && ModuleFinder.of(jar).find("io.callstatus").isPresent();
    }

    private static String run(String tool, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int status = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        assertThat(status).as("%s %s: %s", tool, List.of(arguments), output).isZero();
        return output.toString();
    }
}
