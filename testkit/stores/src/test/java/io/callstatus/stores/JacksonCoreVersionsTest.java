package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.CallStatus;
import io.callstatus.callerdesk.CallerDeskParser;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library beside other versions of jackson-core than its own, each in a class loader that has nothing else. */
class JacksonCoreVersionsTest {
    private static final Path VERSIONS = Path.of("target", "jackson-core");
    private static final CallStatus STATUS = Statuses.all().get(3);

    private static URL of(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static URLClassLoader beside(String version) throws Exception {
        Path jackson = VERSIONS.resolve("jackson-core-" + version + ".jar");
        assertThat(jackson).exists();
        URL[] classPath = {
            of(CallStatus.class),
            of(CallerDeskParser.class),
            of(JsonValue.class),
            jackson.toUri().toURL()
        };
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static Object call(URLClassLoader loader, String type, String method, String argument) throws Exception {
        Class<?> found = loader.loadClass(type);
        return argument == null
                ? found.getMethod(method).invoke(null)
                : found.getMethod(method, String.class).invoke(null, argument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.13.5", "2.15.4"})
    void versionThatIsTooOld_isRefusedWithASentence(String version) throws Exception {
        try (URLClassLoader loader = beside(version)) {
            for (List<String> entry : List.of(
                    List.of("io.callstatus.ParserSet", "load"), List.of("io.callstatus.Parsers", "installed"))) {
                assertThatThrownBy(() -> call(loader, entry.get(0), entry.get(1), null))
                        .rootCause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("needs jackson-core 2.16 or newer, and the class path has " + version);
            }
            assertThatThrownBy(() -> call(loader, "io.callstatus.CallStatus", "fromJson", STATUS.toJson()))
                    .rootCause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(version);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.16.2", "2.17.2"})
    void oldestVersionThatIsPromised_doesAll(String version) throws Exception {
        try (URLClassLoader loader = beside(version)) {
            assertThat(call(loader, "io.callstatus.Parsers", "installed", null)).isNotNull();
            Object read = call(loader, "io.callstatus.CallStatus", "fromJson", STATUS.toJson());
            assertThat(read.getClass().getMethod("toJson").invoke(read)).isEqualTo(STATUS.toJson());
        }
    }

    /** What is asked for above is what Maven has put there. */
    @Test
    void versions_areFour() throws Exception {
        try (Stream<Path> files = Files.list(VERSIONS)) {
            assertThat(files).hasSize(4);
        }
    }
}
