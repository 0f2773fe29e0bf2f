package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page is in the list of pages, and every link leads somewhere. */
class PageLinksTest {
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final String LIST = "core/guides/README.md";
    private static final String START = "<!-- made of the folders: pages -->\n";
    private static final String END = "<!-- end -->\n";
    private static final String PROVIDER = "providers/[a-z0-9]+/(README|FIELDS)\\.md";

    static List<String> pages() {
        return Pages.all();
    }

    static List<String> providers() {
        return Providers.ids();
    }

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if ("write".equals(System.getProperty("callstatus.fields"))) {
            String page = Pages.text(LIST);
            int start = page.indexOf(START) + START.length();
            String written = page.substring(0, start) + list() + page.substring(page.indexOf(END, start));
            Files.writeString(Pages.ROOT.resolve(LIST), written);
        }
    }

    @Test
    void list_hasEveryPageOfTheFolders() {
        assertThat(Pages.text(LIST))
                .as("mvn -q -pl providers/all -am test -Dtest=PageLinksTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dcallstatus.fields=write")
                .contains(START + list() + END);
    }

    private static String list() {
        return pages().stream()
                        .filter(page -> !page.equals(LIST) && !page.matches(PROVIDER))
                        .map(page -> "- [" + Pages.title(page) + "](" + fromTheList(page) + ")\n")
                        .collect(Collectors.joining())
                + "\n| the page of a provider | and every field |\n| --- | --- |\n"
                + Providers.ids().stream().map(PageLinksTest::row).collect(Collectors.joining());
    }

    private static String row(String id) {
        String folder = "../../providers/" + id;
        return "| [" + Pages.title("providers/" + id + "/README.md") + "](" + folder + "/README.md) | [FIELDS.md]("
                + folder + "/FIELDS.md) |\n";
    }

    private static String fromTheList(String page) {
        return page.startsWith("core/guides/") ? page.substring("core/guides/".length()) : "../../" + page;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_ofThePage_leadToAFileAndAHeading(String page) {
        Matcher links = LINK.matcher(Pages.outsideOfCode(page).replaceAll("`[^`]*`", "``"));
        while (links.find()) {
            String link = links.group(1);
            if (link.contains("://")) {
                assertThat(link).as(page).startsWith("https://");
            } else {
                requireTarget(page, link);
            }
        }
    }

    private static void requireTarget(String page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty()
                ? Pages.ROOT.resolve(page)
                : Pages.ROOT.resolve(page).resolveSibling(file).normalize();
        assertThat(target).as("%s: %s", page, link).exists();
        if (hash >= 0) {
            assertThat(Pages.anchors(Pages.ROOT.relativize(target).toString().replace('\\', '/')))
                    .as("%s: %s", page, link)
                    .contains(link.substring(hash + 1));
        }
    }

    /** A file's name in a code span cannot be clicked; of what has changed, a link would age. */
    @ParameterizedTest
    @MethodSource("pages")
    void guides_areNamedByLinks(String page) {
        String text = page.equals("CHANGELOG.md") ? "" : Pages.outsideOfCode(page);
        assertThat(text).as(page).doesNotContainPattern("`[\\w/.]*\\b(?!FIELDS|README)[A-Z][A-Z-]{4,}\\.md`");
    }

    @Test
    void readme_isShort() {
        String withoutTables = Pages.text(Pages.README).replaceAll("(?s)<!-- made of the folders.*?<!-- end -->", "");
        assertThat(withoutTables.lines().toList())
                .as("lines of README.md, without what is made of the folders; shorten the text")
                .hasSizeLessThanOrEqualTo(88);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void providerPage_saysWhatWhoeverClicksNeeds(String id) {
        String page = Pages.text("providers/" + id + "/README.md");
        List<String> headings = page.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
        assertThat(headings).containsSubsequence(FolderBlocks.HEADINGS);
        assertThat(page.substring(page.indexOf("## Sources")))
                .as("%s: the pages that were read, as links", id)
                .contains("](https://");
    }
}
