package io.callstatus.all;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders below {@code providers}: they are the list of providers. What each must have is looked up here; the lists that
 * name them are {@link FolderBlocks}.
 */
final class ProviderFolders {
    private static final Set<String> NO_PROVIDERS = Set.of("all", "bom", "target");
    private static final String SERVICE = "META-INF/services/io.callstatus.spi.CallStatusParser";

    private final Path root;
    private final List<String> complaints = new ArrayList<>();

    private ProviderFolders(Path root) {
        this.root = root;
    }

    static ProviderFolders ofTheReactor() {
        return below(Path.of("").toAbsolutePath().getParent().getParent());
    }

    static ProviderFolders below(Path root) {
        return new ProviderFolders(root);
    }

    Path root() {
        return root;
    }

    /** Their names, which are the ids of the providers; sorted. What a build left behind is no provider. */
    List<String> ids() {
        try (Stream<Path> folders = Files.list(root.resolve("providers"))) {
            return folders.filter(Files::isDirectory)
                    .filter(folder ->
                            !NO_PROVIDERS.contains(folder.getFileName().toString()))
                    .filter(ProviderFolders::hasMoreThanItsTarget)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasMoreThanItsTarget(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !file.endsWith("target"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has to be added where, for each folder that is missing somewhere. */
    List<String> complaints() {
        complaints.clear();
        ids().forEach(this::inspect);
        return complaints;
    }

    private void inspect(String id) {
        String folder = "providers/" + id + "/";
        require(id, folder + "pom.xml", "<artifactId>callstatus-" + id + "</artifactId>");
        require(id, folder + "src/main/resources/" + SERVICE, "io.callstatus." + id + ".");
        require(id, folder + "src/main/resources/" + SERVICE, "#=" + id + " 1 ");
        require(id, descriptor(folder), "module io.callstatus." + id + " {");
        require(id, folder + "readme.properties", "name = ");
        require(id, folder + "fixtures/sequence.tsv", "step\t");
        require(id, folder + "fixtures/timelines.tsv", "call\t");
    }

    private void require(String id, String file, String text) {
        if (!text(file).contains(text)) {
            complaints.add("providers/" + id + " is there: add to " + file + ": " + text);
        }
    }

    private String descriptor(String folder) {
        Path sources = root.resolve(folder).resolve("src/main");
        if (!Files.isDirectory(sources)) {
            return folder + "module-info.java";
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("module-info.java"))
                    .findFirst()
                    .map(file -> root.relativize(file).toString())
                    .orElse(folder + "module-info.java");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        try {
            return Files.exists(root.resolve(file)) ? Files.readString(root.resolve(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
