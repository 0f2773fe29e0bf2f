package io.callstatus.all;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists of providers that a build and a reader cannot do without, in blocks of their files: made of the folders below
 * {@code providers}, in the order of their names, and written anew with {@code -Dcallstatus.fields=write}.
 */
record FolderBlocks(Path root, List<String> ids) {
    private static final Pattern BLOCK =
            Pattern.compile("(?s)(?<=made of the folders: )(\\w+)( -->)?\n(.*?)(?=\n? *(?:<!-- end -->|// end\n))");
    private static final Pattern KEY = Pattern.compile("(?<!\\$)\\{([a-z.-]+)}");
    private static final String DEPENDENCY = """
                <dependency>
                  <groupId>io.callstatus</groupId>
                  <artifactId>callstatus-{id}</artifactId>
                  <version>${project.version}</version>
                </dependency>
            """;

    private static final String TRAITS = "fixtures/traits.properties";
    private static final String README = "readme.properties";

    /** What begins a block of this name. */
    private static final Map<String, String> HEADS =
            Map.of("providers", """
            | provider | id | sends | call status | other events, by name | proof | quirks that are handled | grade, read on |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """, "security", """
            | Provider | Proof | Who can send a request that is believed | Covered | Not covered | A recorded request |
            | --- | --- | --- | --- | --- | --- |
            """, "start", """
            | provider | id | its secret | know this first | proof | grade |
            | --- | --- | --- | --- | --- | --- |
            """, "timelines", """
            | provider | what its reports tell together | order | lost reports | legs |
            | --- | --- | --- | --- | --- |
            """);

    /** What the block "start" says of the proof, by the group of the folder. */
    static final Map<String, String> PROOFS = Map.of("signed", "signature", "shared", "secret", "unproven", "none");

    /** What stands in a block of this name for each provider; in braces what its folder says of it. */
    private static final Map<String, String> LINES = Map.of(
            "modules",
            "    <module>{id}</module>\n",
            "dependencies",
            DEPENDENCY,
            "tests",
            DEPENDENCY.replace("    </dep", "      <type>test-jar</type>\n      <scope>test</scope>\n    </dep"),
            "managed",
            DEPENDENCY.indent(2),
            "requires",
            "    requires transitive io.callstatus.{id};\n",
            "providers",
            "| [{name}](../../providers/{id}/README.md) | `{id}` | {sends} | {call-status} | {other-events} | {proof} | {quirks} | {grade}, {read} |\n",
            "facts",
            """
            | | |
            | --- | --- |
            | id | `{id}` |
            | artifact | `io.callstatus:callstatus-{id}` |
            | its secret | {start.secret} |
            | sends | {sends} |
            | call status | {call-status} |
            | other events, by name | {other-events} |
            | proof | {security.proof} |
            | who can send a request that is believed | {security.sender} |
            | covered | {security.covered} |
            | not covered | {security.not-covered} |
            | a recorded request | {security.recorded} |
            | grade | {grade}, read on {read}: {known} |
            | fields | [FIELDS.md](FIELDS.md) |
            """,
            "start",
            "| [{name}](providers/{id}/README.md) | `{id}` | {start.secret} | {start.trap} | {start.proof} | {grade} |\n",
            "timelines",
            "| {name} | {timeline.tells} | {timeline.order} | {timeline.lost} | {timeline.legs} |\n",
            "security",
            "| {name} | {security.proof} | {security.sender} | {security.covered} | {security.not-covered}"
                    + " | {security.recorded} |\n");

    /** The files, and the names of their blocks in order. */
    static final Map<String, List<String>> FILES = Map.of(
            "providers/pom.xml", List.of("modules"),
            "providers/all/pom.xml", List.of("dependencies", "tests"),
            "providers/bom/pom.xml", List.of("managed"),
            "providers/all/src/main/jpms/module-info.java", List.of("requires"),
            "README.md", List.of("start"),
            "core/guides/PROVIDERS.md", List.of("providers"),
            "core/guides/SECURITY.md", List.of("security"),
            "core/guides/TIMELINE.md", List.of("timelines"));

    /** What the page of a provider has, in this order. */
    static final List<String> HEADINGS = List.of(
            "Where the secret is",
            "What to set",
            "What is sent when",
            "Retries, time-outs, order",
            "Traps",
            "Not known",
            "Sources");

    static FolderBlocks ofTheReactor() {
        ProviderFolders folders = ProviderFolders.ofTheReactor();
        return new FolderBlocks(folders.root(), folders.ids());
    }

    /** The files, those of each provider too, and the names of their blocks in order. */
    private Map<String, List<String>> files() {
        Map<String, List<String>> files = new LinkedHashMap<>(FILES);
        ids.forEach(id -> files.put(page(id), List.of("facts")));
        return files;
    }

    private static String page(String id) {
        return "providers/" + id + "/README.md";
    }

    /** The blocks that are missing, or are not those of the folders. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        files().forEach((file, names) -> {
            List<String> found = new ArrayList<>();
            Matcher blocks = BLOCK.matcher(text(file));
            while (blocks.find()) {
                found.add(blocks.group(1));
                if (!(blocks.group(3) + "\n").equals(lines(file, blocks.group(1)))) {
                    complaints.add(file + ": the block '" + blocks.group(1) + "' is not that of the folders");
                }
            }
            if (!found.equals(names)) {
                complaints.add(file + ": has the blocks " + found + ", not " + names);
            }
        });
        ids.forEach(id -> addUnread(id, complaints));
        return complaints;
    }

    /** A key that nothing reads is a slip of the pen. */
    private void addUnread(String id, List<String> complaints) {
        Set<String> read = new TreeSet<>(Set.of("group"));
        LINES.values().forEach(line -> KEY.matcher(line).results().forEach(key -> read.add(key.group(1))));
        loaded(id, List.of(README)).stringPropertyNames().stream()
                .filter(key -> !read.contains(key))
                .forEach(key -> complaints.add("providers/" + id + "/" + README + ": nothing reads " + key));
    }

    void write() {
        files().keySet().forEach(this::write);
    }

    private void write(String file) {
        String present = Files.exists(root.resolve(file)) ? text(file) : newPage(file.split("/")[1]);
        String written = BLOCK.matcher(present).replaceAll(block -> {
            String end = block.group(2) == null ? "" : block.group(2);
            return Matcher.quoteReplacement(
                    block.group(1) + end + "\n" + lines(file, block.group(1)).stripTrailing());
        });
        try {
            Files.writeString(root.resolve(file), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of a provider that has none yet, with nothing below its headings. */
    private String newPage(String id) {
        String headings =
                HEADINGS.stream().map(heading -> "\n## " + heading + "\n").collect(Collectors.joining());
        return filled("# {name}\n\n<!-- made of the folders: facts -->\n\n<!-- end -->\n", id) + headings;
    }

    private String lines(String file, String name) {
        String line = LINES.getOrDefault(name, "");
        return HEADS.getOrDefault(name, "")
                + inOrder(name).stream()
                        .filter(id -> !name.equals("facts") || file.equals(page(id)))
                        .map(id -> filled(line, id))
                        .collect(Collectors.joining());
    }

    /** Whoever looks for a provider looks for its name. */
    private List<String> inOrder(String block) {
        Comparator<String> byName = Comparator.comparing(id -> filled("{name}", id), String.CASE_INSENSITIVE_ORDER);
        return Set.of("start", "timelines").contains(block)
                ? ids.stream().sorted(byName).toList()
                : ids;
    }

    private String filled(String line, String id) {
        Properties about = about(id);
        return KEY.matcher(line).replaceAll((MatchResult key) -> {
            String text = about.getProperty(key.group(1), "").strip();
            if (text.isEmpty()) {
                throw new IllegalStateException(missing(id, key.group(1)));
            }
            return Matcher.quoteReplacement(text);
        });
    }

    /** Which key is to be added to which file, or which file. */
    private String missing(String id, String key) {
        boolean isTrait = Set.of("grade", "read", "known").contains(key);
        String file = "providers/" + id + "/" + (isTrait ? TRAITS : README);
        return Files.exists(root.resolve(file))
                ? file + ": add " + key
                : file + " is missing; among others, it has " + key;
    }

    private Properties about(String id) {
        Properties about = loaded(id, List.of(TRAITS, README));
        about.setProperty("id", id);
        about.setProperty("start.proof", PROOFS.getOrDefault(about.getProperty("group", ""), ""));
        return about;
    }

    private Properties loaded(String id, List<String> files) {
        Properties loaded = new Properties();
        for (String file : files) {
            Path path = root.resolve("providers").resolve(id).resolve(file);
            if (Files.exists(path)) {
                try (Reader in = Files.newBufferedReader(path)) {
                    loaded.load(in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return loaded;
    }

    private String text(String file) {
        try {
            return Files.exists(root.resolve(file)) ? Files.readString(root.resolve(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
