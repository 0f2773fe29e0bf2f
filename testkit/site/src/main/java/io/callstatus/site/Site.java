package io.callstatus.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Makes the site of all pages: a folder for each version, which needs no server, and a list of the versions beside it. */
public final class Site {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern HREF = Pattern.compile("href=\"([^\":#]+)(#[^\"]*)?\"");

    private final Path root;
    private final Path folder;
    private final String version;
    private final List<SourcePage> pages;
    private final String frame;

    private Site(Path root, Path folder, String version) throws IOException {
        this.root = root;
        this.folder = folder.resolve(version);
        this.version = version;
        pages = SourcePage.below(root);
        frame = resource("frame.html");
    }

    /**
     * Writes the site of one version.
     *
     * @param arguments the root of the repository, the folder for the sites of all versions, and the version
     */
    public static void main(String[] arguments) throws IOException {
        Path all = Path.of(arguments[1]);
        new Site(Path.of(arguments[0]).normalize(), all, arguments[2]).write();
        writeVersions(all);
    }

    private void write() throws IOException {
        for (SourcePage page : pages) {
            Path file = folder.resolve(page.target());
            Files.createDirectories(file.getParent());
            Files.writeString(file, html(page));
        }
        Files.writeString(folder.resolve("site.css"), resource("site.css"));
        Files.writeString(folder.resolve("site.js"), resource("site.js"));
        Files.writeString(folder.resolve("search.js"), searchIndex());
        Files.writeString(folder.resolve("index.html"), redirect("README.html"));
    }

    private String html(SourcePage page) throws IOException {
        return frame.replace("{up}", page.up())
                .replace("{title}", escaped(page.title()))
                .replace("{version}", escaped(version))
                .replace("{menu}", menu(page))
                .replace("{content}", linked(page, HTML.render(PARSER.parse(page.markdown()))));
    }

    /** Links to pages become links to their HTML; another file that a page names is copied beside it. */
    private String linked(SourcePage page, String html) throws IOException {
        Matcher links = HREF.matcher(html);
        StringBuilder linked = new StringBuilder();
        while (links.find()) {
            String target = links.group(1);
            String hash = links.group(2) == null ? "" : links.group(2);
            if (target.endsWith(".md")) {
                target = target.replaceAll("\\.md$", ".html");
            } else {
                copy(page, target);
            }
            links.appendReplacement(linked, Matcher.quoteReplacement("href=\"" + target + hash + "\""));
        }
        return links.appendTail(linked).toString();
    }

    private void copy(SourcePage page, String target) throws IOException {
        Path from = root.resolve(page.path()).resolveSibling(target).normalize();
        Path to = folder.resolve(root.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(from));
    }

    private String menu(SourcePage here) {
        return Stream.of("Guides", "Providers", "Project")
                .map(group -> "<h2>" + group + "</h2>\n<ul>\n"
                        + pages.stream()
                                .filter(page -> page.group().equals(group))
                                .sorted(Comparator.comparing(SourcePage::title, String.CASE_INSENSITIVE_ORDER))
                                .map(page -> item(here, page))
                                .collect(Collectors.joining())
                        + "</ul>\n")
                .collect(Collectors.joining());
    }

    private static String item(SourcePage here, SourcePage page) {
        String current = here.equals(page) ? " aria-current=\"page\"" : "";
        return "<li><a href=\"" + here.up() + page.target() + "\"" + current + ">" + escaped(page.title())
                + "</a></li>\n";
    }

    /** The texts of all pages, for the search in the browser. */
    private String searchIndex() {
        return pages.stream()
                .map(page -> {
                    Node text = PARSER.parse(page.markdown());
                    return "[" + quoted(page.target()) + "," + quoted(page.title()) + "," + quoted(TEXT.render(text))
                            + "]";
                })
                .collect(Collectors.joining(",\n", "window.pages = [\n", "\n];\n"));
    }

    private static void writeVersions(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            List<String> versions = folders.filter(Files::isDirectory)
                    .map(version -> version.getFileName().toString())
                    .sorted()
                    .toList();
            String list = versions.stream().map(Site::quoted).collect(Collectors.joining(", "));
            Files.writeString(all.resolve("versions.js"), "window.versions = [" + list + "];\n");
            Files.writeString(all.resolve("index.html"), redirect(versions.get(versions.size() - 1) + "/README.html"));
        }
    }

    private static String redirect(String target) {
        return "<!doctype html>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"refresh\" content=\"0; url=" + target
                + "\">\n<title>Callstatus</title>\n<a href=\"" + target + "\">Callstatus</a>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", " ")
                        .replace("<", "\\u003c") + "\"";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
