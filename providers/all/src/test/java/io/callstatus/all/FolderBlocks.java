package io.callstatus.all;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists of providers that a build cannot do without, in blocks of its files: made of the folders below
 * {@code providers}, and written anew with {@code -Dcallstatus.fields=write}.
 */
record FolderBlocks(Path root, List<String> ids) {
    private static final Pattern BLOCK =
            Pattern.compile("(?s)(?<=made of the folders: )(\\w+)( -->)?\n(.*?)(?=\\n? *(?:<!-- end -->|// end\n))");
    private static final String DEPENDENCY = """
                <dependency>
                  <groupId>io.callstatus</groupId>
                  <artifactId>callstatus-ID</artifactId>
                  <version>${project.version}</version>
                </dependency>
            """;

    /** What stands in a block of this name for each provider. */
    private static final Map<String, String> LINES = Map.of(
            "modules",
            "    <module>ID</module>\n",
            "dependencies",
            DEPENDENCY,
            "tests",
            DEPENDENCY.replace("    </dep", "      <type>test-jar</type>\n      <scope>test</scope>\n    </dep"),
            "managed",
            DEPENDENCY.indent(2),
            "requires",
            "    requires transitive io.callstatus.ID;\n");

    private static final Map<String, List<String>> FILES = Map.of(
            "providers/pom.xml", List.of("modules"),
            "providers/all/pom.xml", List.of("dependencies", "tests"),
            "providers/bom/pom.xml", List.of("managed"),
            "providers/all/src/main/jpms/module-info.java", List.of("requires"));

    static FolderBlocks ofTheReactor() {
        ProviderFolders folders = ProviderFolders.ofTheReactor();
        return new FolderBlocks(folders.root(), folders.ids());
    }

    /** The blocks that are missing, or are not those of the folders. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        FILES.forEach((file, names) -> {
            List<String> found = new ArrayList<>();
            Matcher blocks = BLOCK.matcher(text(file));
            while (blocks.find()) {
                found.add(blocks.group(1));
                if (!(blocks.group(3) + "\n").equals(lines(blocks.group(1)))) {
                    complaints.add(file + ": the block '" + blocks.group(1) + "' is not that of the folders");
                }
            }
            if (!found.equals(names)) {
                complaints.add(file + ": has the blocks " + found + ", not " + names);
            }
        });
        return complaints;
    }

    void write() {
        FILES.keySet().forEach(this::write);
    }

    private void write(String file) {
        String written = BLOCK.matcher(text(file)).replaceAll(block -> {
            String end = block.group(2) == null ? "" : block.group(2);
            return Matcher.quoteReplacement(
                    block.group(1) + end + "\n" + lines(block.group(1)).stripTrailing());
        });
        try {
            Files.writeString(root.resolve(file), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lines(String name) {
        String line = LINES.getOrDefault(name, "");
        return ids.stream().map(id -> line.replace("ID", id)).collect(Collectors.joining());
    }

    private String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
