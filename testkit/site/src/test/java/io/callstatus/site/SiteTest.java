package io.callstatus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page is in the site, and every link of it leads to a file and a heading there. */
class SiteTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static final Map<Path, String> READ = new HashMap<>();

    private static String text(Path file) {
        return READ.computeIfAbsent(file, SiteTest::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void make() throws IOException {
        Files.createDirectories(folder.resolve("0.0.1"));
        Site.main(new String[] {ROOT.toString(), folder.toString(), "0.1.0"});
    }

    static List<String> pages() throws IOException {
        return SourcePage.below(ROOT).stream().map(SourcePage::path).toList();
    }

    private static Path target(String page) {
        return folder.resolve("0.1.0").resolve(page.replaceAll("\\.md$", ".html"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_hasLinksThatLeadSomewhere(String page) {
        Path file = target(page);
        Matcher links = LINK.matcher(text(file));
        int found = 0;
        while (links.find()) {
            found++;
            String link = links.group(1);
            if (!link.contains("://")) {
                requireTarget(file, link);
            }
        }
        assertThat(found).isGreaterThan(40);
    }

    private static void requireTarget(Path file, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        assertThat(target).as("%s: %s", file, link).exists();
        if (hash >= 0) {
            assertThat(text(target)).as("%s: %s", file, link).contains("id=\"" + link.substring(hash + 1) + "\"");
        }
    }

    @Test
    void site_bringsAllThatItNeeds() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")))
                    .allSatisfy(file ->
                            assertThat(text(file)).doesNotContainPattern("(src|href)=\"(https?:)?//[^\"]*\\.(js|css)"));
        }
    }

    @Test
    void search_knowsEveryPage() throws IOException {
        String index = text(folder.resolve("0.1.0/search.js"));
        assertThat(pages())
                .allSatisfy(page -> assertThat(index).contains("[\"" + page.replaceAll("\\.md$", ".html") + "\""));
        assertThat(index).contains("EXACT_BODY_REQUIRED");
    }

    @Test
    void versions_areAllThatThereAre_andTheNewestIsTheStart() throws IOException {
        assertThat(folder.resolve("versions.js")).content().isEqualTo("window.versions = [\"0.0.1\", \"0.1.0\"];\n");
        assertThat(folder.resolve("index.html")).content().contains("url=0.1.0/README.html");
    }
}
