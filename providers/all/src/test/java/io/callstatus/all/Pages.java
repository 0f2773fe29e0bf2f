package io.callstatus.all;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The pages of the project, by their paths below its root. */
final class Pages {
    static final Path ROOT = ProviderFolders.ofTheReactor().root();
    static final String README = "README.md";
    static final String GETTING_STARTED = "core/guides/GETTING-STARTED.md";
    static final String PROVIDERS = "core/guides/PROVIDERS.md";
    static final String SECURITY = "core/guides/SECURITY.md";
    static final String ERRORS = "core/guides/ERRORS.md";

    private Pages() {}

    static String text(String page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page of the project, in the order of their paths; what tests read is none. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> page.endsWith(".md"))
                    .filter(page -> !page.matches("(.*/)?(src|target|node_modules|\\.[^/]+)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String title(String page) {
        return text(page)
                .lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " begins with no title"))
                .substring(2);
    }

    /** What the headings of a page are called in links, as hosting sites make it. */
    static Set<String> anchors(String page) {
        Set<String> anchors = new HashSet<>();
        outsideOfCode(page)
                .lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .forEach(anchors::add);
        return anchors;
    }

    /** The page without its fenced blocks and code spans. */
    static String outsideOfCode(String page) {
        return text(page).replaceAll("(?ms)^```.*?^```$", "").replaceAll("(?m)^ {4}.*$", "");
    }

    /** The rows of the first table below the heading, as the texts of their cells; a link counts as its text. */
    static List<List<String>> rows(String page, String heading) {
        return text(page)
                .lines()
                .dropWhile(line -> !line.matches("#+ " + heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(Pages::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("\\|"))
                .map(cell -> cell.strip().replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1"))
                .toList();
    }
}
