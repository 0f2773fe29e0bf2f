package io.callstatus.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Lists the folders in a folder of resources, in a jar as in the classes of a build. */
final class ResourceFolders {
    private ResourceFolders() {}

    /**
     * The names of the folders in a folder beside a class, sorted.
     *
     * @throws IllegalStateException if the class is neither in a jar nor in a folder
     */
    static List<String> beside(Class<?> anchor, String folder) {
        URL self = Objects.requireNonNull(anchor.getResource(anchor.getSimpleName() + ".class"));
        try {
            URLConnection connection = self.openConnection();
            if (connection instanceof JarURLConnection jar) {
                String entry = jar.getEntryName();
                return inJar(jar, entry.substring(0, entry.lastIndexOf('/') + 1) + folder + "/");
            }
            if (self.getProtocol().equals("file")) {
                return inFolder(Path.of(URI.create(self.toString())).resolveSibling(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(
                "the fixtures can be listed in a jar and in a folder of classes, not in " + self);
    }

    private static List<String> inJar(JarURLConnection connection, String prefix) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .filter(name -> name.indexOf('/') > 0)
                    .map(name -> name.substring(0, name.indexOf('/')))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
