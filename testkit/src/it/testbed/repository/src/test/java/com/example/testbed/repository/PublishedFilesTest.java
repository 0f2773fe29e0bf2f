package com.example.testbed.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Central repository demands of a release, and what a careful user looks at. */
class PublishedFilesTest {
    private static final List<String> OF_EACH_JAR =
            List.of(".jar", "-sources.jar", "-javadoc.jar", ".pom", "-cyclonedx.json", "-cyclonedx.xml");

    static List<String> artifacts() {
        return Repository.artifacts();
    }

    @Test
    void artifacts_areAllThatThisTreePublishes() {
        assertThat(Repository.artifacts())
                .containsExactlyElementsOf(Repository.published().keySet());
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void pom_hasWhatCentralDemands(String artifact) {
        Pom pom = Pom.read(Repository.file(artifact, ".pom"));
        assertThat(List.of("name", "description"))
                .allSatisfy(path -> assertThat(pom.text(path)).as(path).isNotEmpty());
        assertThat(Stream.of(
                        "version",
                        "groupId",
                        "url",
                        "inceptionYear",
                        "licenses/license/name",
                        "licenses/license/url",
                        "developers/developer/name",
                        "scm/url",
                        "scm/connection"))
                .allSatisfy(path -> assertThat(inherited(pom, path)).as(path).isNotEmpty());
        assertThat(Pom.source(Repository.file(artifact, ".pom")))
                .doesNotContain("SNAPSHOT", "<repositories>", "<distributionManagement>", "<pluginRepositories>");
    }

    private static String inherited(Pom pom, String path) {
        return pom.inherited(path).isEmpty() ? pom.text("parent/" + path) : pom.inherited(path);
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void files_areComplete(String artifact) {
        boolean isJar = Pom.read(Repository.file(artifact, ".pom")).isJar();
        assertThat(isJar ? OF_EACH_JAR : List.of(".pom"))
                .allSatisfy(end -> assertThat(Repository.file(artifact, end)).isRegularFile());
    }

    @Test
    void files_haveChecksumsThatFit() throws Exception {
        for (Path file : Repository.files()) {
            for (Map.Entry<String, String> sum :
                    Map.of("md5", "MD5", "sha1", "SHA-1").entrySet()) {
                String told =
                        Files.readString(Path.of(file + "." + sum.getKey())).strip();
                assertThat(told).as(file.toString()).isEqualTo(digest(sum.getValue(), file));
            }
        }
    }

    private static String digest(String algorithm, Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
    }

    @Test
    void files_areSigned() throws Exception {
        List<String> complaints = new ArrayList<>();
        for (Path file : Repository.files()) {
            Path signature = Path.of(file + ".asc");
            if (!Files.exists(signature) || !Signatures.fits(signature, file)) {
                complaints.add(file.getFileName().toString());
            }
        }
        assertThat(complaints).isEmpty();
    }

    /** The judge of signatures can say no. */
    @Test
    void signature_ofAnotherFile_doesNotFit() throws Exception {
        List<Path> files = Repository.files();
        assertThat(Signatures.fits(Path.of(files.get(0) + ".asc"), files.get(1)))
                .isFalse();
    }

    @Test
    void texts_nameNoFolderOfTheBuild() throws IOException {
        for (Path file : Repository.files()) {
            if (file.toString().matches(".*\\.(pom|json|xml)")) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(Repository.FOLDER.toString());
            }
        }
    }
}
