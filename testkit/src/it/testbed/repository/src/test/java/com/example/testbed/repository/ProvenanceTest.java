package com.example.testbed.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The signed statement of what was made of what. */
class ProvenanceTest {
    private static final Path STATEMENT = Repository.FOLDER.resolve("provenance.json");
    private static final Pattern NAMED =
            Pattern.compile("\"name\": \"([^\"]+)\", \"digest\": \\{\"sha256\": \"([0-9a-f]{64})\"}");

    @Test
    void subjects_areAllFilesThatWereBuilt() throws Exception {
        String subjects = section("\"subject\": [", "\"predicateType\"");
        Path repository = Repository.FOLDER.resolve("repository");
        Map<String, String> built = new TreeMap<>();
        for (Path file : Repository.files()) {
            built.put(repository.relativize(file).toString().replace('\\', '/'), digest(file));
        }
        assertThat(named(subjects)).isEqualTo(built).isNotEmpty();
    }

    @Test
    void sources_areACommit() throws IOException {
        assertThat(section("\"resolvedDependencies\"", "\"runDetails\""))
                .containsPattern("\"name\": \"source\", \"digest\": \\{\"gitCommit\": \"[0-9a-f]{40}\"}");
    }

    @Test
    void libraries_areThoseThatTheTreeNames() throws IOException {
        Map<String, String> told = Files.readAllLines(Repository.FOLDER.resolve("tree/core/libraries.sha256")).stream()
                .map(line -> line.split("  "))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        assertThat(named(section("\"resolvedDependencies\"", "\"runDetails\"")))
                .isEqualTo(told)
                .hasSize(3);
    }

    @Test
    void statement_isSigned() throws Exception {
        assertThat(Signatures.fits(Path.of(STATEMENT + ".asc"), STATEMENT)).isTrue();
    }

    private static String section(String from, String to) throws IOException {
        String text = Files.readString(STATEMENT);
        return text.substring(text.indexOf(from), text.indexOf(to));
    }

    private static Map<String, String> named(String text) {
        return NAMED.matcher(text)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (a, b) -> a, TreeMap::new));
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
