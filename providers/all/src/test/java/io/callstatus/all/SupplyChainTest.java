package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users get with the one dependency that they add: our modules and three small libraries, and no other licence. */
class SupplyChainTest {
    private static final Pattern LIBRARY = Pattern.compile("(.+?)-(\\d[0-9.]*)\\.jar");

    /** The build writes it before the tests run. */
    @Test
    void runTimeClassPath_isOurModulesAndThreeLibraries() throws IOException {
        List<Path> entries = runTimeClassPath();
        assertThat(entries.stream().filter(SupplyChainTest::isOurs).map(SupplyChainTest::module))
                .as("providers/all has each folder of providers as a dependency")
                .containsExactlyInAnyOrderElementsOf(modules());
        assertThat(entries.stream().filter(entry -> !isOurs(entry)).map(SupplyChainTest::library))
                .containsExactlyInAnyOrder("jackson-core 2", "jackson-annotations 2", "jspecify 1");
    }

    /** In the form of {@code sha256sum}; whoever raises a version writes the new sum, and so looks where the file came from. */
    @Test
    void runTimeLibraries_areTheFilesThatWereChecked() throws Exception {
        List<String> sums = new ArrayList<>();
        for (Path library :
                runTimeClassPath().stream().filter(entry -> !isOurs(entry)).toList()) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(library));
            sums.add(HexFormat.of().formatHex(sum) + "  " + library.getFileName());
        }
        assertThat(sums)
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(root().resolve("core").resolve("libraries.sha256")));
    }

    private static List<String> modules() {
        return Stream.concat(
                        Stream.of("core"),
                        ProviderFolders.ofTheReactor().ids().stream().map(id -> "providers/" + id))
                .toList();
    }

    private static List<Path> runTimeClassPath() throws IOException {
        String text = Files.readString(Path.of("target", "run-time-class-path.txt"));
        return Arrays.stream(text.strip().split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
    }

    private static Path root() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    private static boolean isOurs(Path entry) {
        return entry.startsWith(root());
    }

    /** The folder above {@code target}, whether it has classes yet or a jar already. */
    private static String module(Path entry) {
        return root().relativize(entry.getParent().getParent()).toString().replace('\\', '/');
    }

    private static String library(Path entry) {
        return LIBRARY.matcher(entry.getFileName().toString())
                .replaceFirst(found -> found.group(1) + " " + found.group(2).split("\\.")[0]);
    }

    @Test
    void sources_haveOneLicence() throws IOException {
        assertThat(Files.readString(root().resolve("LICENSE"))).contains("Apache License", "Version 2.0, January 2004");
        try (Stream<Path> files = Files.walk(root(), 4)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("(?i)(licen[cs]e|copying|notice).*")))
                    .containsOnly("LICENSE");
        }
    }
}
