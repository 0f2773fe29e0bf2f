package io.callstatus.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.testkit.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How providers are found, and what is said where they are not. */
class ServiceFilesIT {
    private static final Object[] ALL = Fixtures.providers().toArray();

    @TempDir
    Path folder;

    private static List<Path> jarsAnd(Path more) {
        List<Path> jars = new ArrayList<>(Jars.all());
        jars.add(more);
        return jars;
    }

    private Path serviceFile(Class<?> parser) throws Exception {
        return serviceFile(parser.getName());
    }

    private Path serviceFile(String parser) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(CallStatusParser.class.getName()), parser + "\n");
        return folder;
    }

    private void addClass(Class<?> type) throws Exception {
        String file = type.getName().replace('.', '/') + ".class";
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(Jars.of(type).resolve(file), target);
    }

    @Test
    void installed_ofTheFinishedJars_hasAllProviders() throws Throwable {
        try (Isolated library = new Isolated(Jars.all())) {
            assertThat(library.providers().toArray()).containsExactlyInAnyOrder(ALL);
        }
    }

    @Test
    void installed_ofAShadedJarWithMergedServiceFiles_hasAllProviders() throws Throwable {
        try (Isolated library = new Isolated(List.of(Path.of("target", "merged.jar")))) {
            assertThat(library.providers().toArray()).containsExactlyInAnyOrder(ALL);
        }
    }

    @Test
    void installed_ofTheCoreAlone_saysWhatToAdd() throws Throwable {
        try (Isolated library = new Isolated(Jars.core())) {
            for (int i = 0; i < 2; i++) { // it says so every time
                assertThatThrownBy(library::providers)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("io.callstatus:callstatus")
                        .hasMessageContaining("META-INF/services");
            }
        }
    }

    @Test
    void installed_withAProviderThatIsNotThere_namesIt() throws Throwable {
        try (Isolated library = new Isolated(jarsAnd(serviceFile("com.example.MissingParser")))) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(library::providers)
                        .isInstanceOf(ServiceConfigurationError.class)
                        .hasMessageContaining("com.example.MissingParser");
            }
        }
    }

    @Test
    void installed_withAProviderThatCannotBeMade_namesIt() throws Throwable {
        addClass(BrokenParser.class);
        try (Isolated library = new Isolated(jarsAnd(serviceFile(BrokenParser.class)))) {
            assertThatThrownBy(library::providers)
                    .isInstanceOf(ServiceConfigurationError.class)
                    .hasMessageContaining(BrokenParser.class.getName());
        }
    }

    @Test
    void installed_withTwoProvidersOfOneId_namesBoth() throws Throwable {
        addClass(SecondCallerDeskParser.class);
        try (Isolated library = new Isolated(jarsAnd(serviceFile(SecondCallerDeskParser.class)))) {
            assertThatThrownBy(library::providers)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("'callerdesk'")
                    .hasMessageContaining("io.callstatus.callerdesk.CallerDeskParser")
                    .hasMessageContaining(SecondCallerDeskParser.class.getName());
        }
    }
}
