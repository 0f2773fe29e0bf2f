package com.example.testbed.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder that the rehearsal deployed into. */
final class Repository {
    static final Path FOLDER = Path.of(System.getProperty("rehearsal.folder"));
    static final String VERSION = System.getProperty("callstatus.version");

    private static final Path GROUP = FOLDER.resolve("repository/io/callstatus");

    private Repository() {}

    /** Names of artifacts, sorted. */
    static List<String> artifacts() {
        try (Stream<Path> folders = Files.list(GROUP)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of an artifact, such as {@code .pom} or {@code -sources.jar}. */
    static Path file(String artifact, String end) {
        return GROUP.resolve(artifact).resolve(VERSION).resolve(artifact + "-" + VERSION + end);
    }

    /** Whatever was built, checksums and signatures aside. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(GROUP)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(md5|sha1|sha256|sha512|asc)"))
                    .filter(file -> !file.getFileName().toString().startsWith("maven-metadata"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every POM of the tree that is published, by the artifact: those that neither skip it nor lie below one that does. */
    static TreeMap<String, Path> published() {
        Path tree = FOLDER.resolve("tree");
        try (Stream<Path> files = Files.walk(tree, 4)) {
            TreeMap<String, Path> found = new TreeMap<>();
            files.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !tree.relativize(file).toString().contains("src/"))
                    .filter(file -> !isSkipped(file.getParent(), tree))
                    .forEach(file -> found.put(Pom.read(file).text("artifactId"), file));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSkipped(Path folder, Path tree) {
        Path pom = folder.resolve("pom.xml");
        boolean here = Files.exists(pom) && Pom.source(pom).contains("<maven.deploy.skip>true<");
        return here || !folder.equals(tree) && isSkipped(folder.getParent(), tree);
    }
}
