package io.callstatus.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the repository. Immutable and thread-safe.
 *
 * @param path its path below the root, with slashes: {@code core/guides/ERRORS.md}
 * @param markdown its text
 */
record SourcePage(String path, String markdown) {
    /** Every page below the root, in the order of their paths: no sources, nothing that was built. */
    static List<SourcePage> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".md"))
                    .filter(path -> !path.matches("(.*/)?(src|target|node_modules|\\.[^/]+)/.*"))
                    .sorted()
                    .map(path -> new SourcePage(path, read(root.resolve(path))))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of its first heading, without marks. */
    String title() {
        return markdown.lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(path + ": begin the page with a title"))
                .substring(2)
                .replace("`", "");
    }

    /** Its path in the site. */
    String target() {
        return path.replaceAll("\\.md$", ".html");
    }

    /** The way from its folder up to the root of the site: empty, or {@code ../../}. */
    String up() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** The part of the menu that it stands in. */
    String group() {
        if (path.startsWith("core/guides/")) {
            return "Guides";
        }
        if (path.matches("providers/[^/]+/README\\.md")) {
            return "Providers";
        }
        return path.endsWith("/FIELDS.md") ? "" : "Project";
    }
}
