package io.callstatus.all.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixtures, scenarios, signers and mutations need neither JUnit nor AssertJ nor a servlet API, at compile time or later. */
class OptionalLibrariesTest {
    private static final String USER = """
            import io.callstatus.testkit.CallScenario;
            import io.callstatus.testkit.Fixture;
            import io.callstatus.testkit.Fixtures;
            import io.callstatus.testkit.Mutation;
            import io.callstatus.testkit.TestRequest;
            import java.util.function.Supplier;

            public class User implements Supplier<String> {
                @Override
                public String get() {
                    Fixture fixture = Fixtures.of("signalwire").completed();
                    TestRequest request = fixture.with("CallStatus", "busy").signed("secret").mutated(Mutation.EXTRA_FIELD);
                    int requests = CallScenario.of("signalwire").requests().size() + Fixtures.all().size();
                    return request.request().method() + " " + fixture.status().state() + " " + (requests > 700);
                }
            }
            """;

    @Test
    void user_withoutOptionalLibraries_compilesWithoutWarningAndRuns(@TempDir Path folder) throws Exception {
        List<String> needed = classPath();
        assertThat(compile(Files.writeString(folder.resolve("User.java"), USER), folder, needed))
                .isEmpty();
        List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String entry : needed) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Object user = loader.loadClass("User").getConstructor().newInstance();
            assertThat(((Supplier<?>) user).get()).isEqualTo("POST COMPLETED true");
            assertThat(needed).noneMatch(entry -> entry.matches(".*(junit|assertj|servlet|tomcat|jetty).*"));
        }
    }

    /** Core, testkit and their run-time dependencies, as folders of classes or as jars. */
    private static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(OptionalLibrariesTest::isNeeded)
                .toList();
    }

    private static boolean isNeeded(String entry) {
        Path path = Path.of(entry);
        String name = path.getFileName().toString();
        boolean isOurs = path.endsWith("core/target/classes")
                || path.endsWith("testkit/target/classes")
                || name.startsWith("callstatus-core")
                || name.startsWith("callstatus-testkit");
        return isOurs
                || name.startsWith("jackson-core-2")
                || name.startsWith("jackson-annotations-")
                || name.startsWith("jspecify-");
    }

    private static String compile(Path source, Path folder, List<String> classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-Xlint:all",
                "-Werror",
                "--release",
                "17",
                "-cp",
                String.join(File.pathSeparator, classPath),
                "-d",
                folder.toString());
        compiler.getTask(
                        messages,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        return messages.toString();
    }
}
