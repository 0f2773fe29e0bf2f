package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who imports {@code callstatus-bom} has the version of everything that is published, and of nothing else. */
class BomTest {
    private static final Path ROOT = ProviderFolders.ofTheReactor().root();
    private static final Path BOM = ROOT.resolve("providers/bom/pom.xml");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
    private static final Pattern MANAGED = Pattern.compile("(?s)<dependencyManagement>(.*)</dependencyManagement>");
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>(maven-\\w+-plugin)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern PLACE =
            Pattern.compile("<(?:url|connection|developerConnection)>((?!https://www[.]apache[.]org/)[^<]+)<");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    @Test
    void bom_hasEachPublishedModule() throws IOException {
        assertThat(all(ARTIFACT, managed())).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(published());
    }

    @Test
    void bom_hasTheVersionOfTheHouse_andNoParent() {
        assertThat(all(VERSION, text(BOM)).get(0))
                .isEqualTo(all(VERSION, text(ROOT.resolve("pom.xml"))).get(0));
        assertThat(all(VERSION, managed())).containsOnly("${project.version}");
        assertThat(text(BOM)).doesNotContain("<parent>");
    }

    /** Without a parent, Maven would take versions of its own. */
    @Test
    void bom_isBuiltByThePluginsOfTheHouse() {
        assertThat(plugins(ROOT.resolve("pom.xml"))).containsAll(plugins(BOM));
        assertThat(plugins(BOM)).hasSize(6);
    }

    /** Where they are changed before a release, both are. */
    @Test
    void bom_namesTheSamePlaces() {
        String parent = text(ROOT.resolve("pom.xml"));
        assertThat(all(PLACE, text(BOM))).hasSize(4).isSubsetOf(all(PLACE, parent));
        assertThat(text(BOM)).contains("<id>places-that-are-there</id>");
        assertThat(parent).contains("<id>places-that-are-there</id>");
    }

    private static List<String> plugins(Path pom) {
        return PLUGIN.matcher(text(pom))
                .results()
                .map(plugin -> plugin.group(1) + " " + plugin.group(2))
                .toList();
    }

    private static String managed() {
        return all(MANAGED, text(BOM)).get(0);
    }

    private static List<String> published() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 4)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !file.toString().matches(".*[/\\\\](target|src)[/\\\\].*"))
                    .filter(BomTest::isPublished)
                    .map(file -> all(ARTIFACT, PARENT.matcher(text(file)).replaceFirst(""))
                            .get(0))
                    .toList();
        }
    }

    /** A jar, unless its module or one around it says that nothing is deployed. */
    private static boolean isPublished(Path pom) {
        if (text(pom).contains("<packaging>pom</packaging>")) {
            return false;
        }
        Path folder = pom.getParent();
        while (folder != null && folder.startsWith(ROOT)) {
            Path around = folder.resolve("pom.xml");
            if (Files.exists(around) && text(around).contains("<maven.deploy.skip>true")) {
                return false;
            }
            folder = folder.getParent();
        }
        return true;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
