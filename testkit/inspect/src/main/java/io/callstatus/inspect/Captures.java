package io.callstatus.inspect;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files of a folder that contain requests: those whose names end in {@code .http}, {@code .har}, {@code .jsonl} or {@code
 * .jsonl.gz}, at any depth and sorted by path; all regular files if there are none of these. What cannot be opened is listed
 * too, so that its line says so. Links to folders or files are not followed: whoever names a folder means its content.
 */
final class Captures extends SimpleFileVisitor<Path> {
    private static final List<String> SUFFIXES = List.of(".http", ".har", ".jsonl", ".jsonl.gz");

    private final List<Path> files = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();

    private Captures() {}

    /** The files, by the path that was given. */
    static List<Path> in(Path folder) throws IOException {
        Captures found = new Captures();
        Path real = folder.toRealPath(); // the folder itself may be a link
        Files.walkFileTree(real, found);
        List<Path> captures = new ArrayList<>(found.files);
        if (captures.stream().anyMatch(Captures::isNamed)) {
            captures.removeIf(file -> !isNamed(file));
        }
        captures.addAll(found.closed);
        return captures.stream()
                .map(file -> folder.resolve(real.relativize(file)))
                .sorted(Comparator.comparing(Path::toString))
                .toList();
    }

    private static boolean isNamed(Path file) {
        return SUFFIXES.stream().anyMatch(file.toString()::endsWith);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) { // a link is none
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        closed.add(file);
        return FileVisitResult.CONTINUE;
    }
}
