package io.callstatus.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The application of the matrix as it is deployed: a WAR with the library and what it needs. */
final class WebArchive {
    private static final List<String> LIBRARIES =
            List.of("callstatus", "jackson-core", "jackson-annotations", "jspecify");

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0" metadata-complete="true">
              <listener><listener-class>%s</listener-class></listener>
            </web-app>
            """.formatted("io.callstatus.containers.jakarta.Application");

    private WebArchive() {}

    static Path write(Path war) {
        try {
            Files.createDirectories(war.toAbsolutePath().getParent());
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
                add(zip, "WEB-INF/web.xml", WEB_XML.getBytes(UTF_8));
                int number = 0;
                for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
                    Path path = Path.of(entry);
                    if (isLibrary(path)) {
                        add(
                                zip,
                                "WEB-INF/lib/" + number++ + ".jar",
                                Files.isDirectory(path) ? jar(path) : Files.readAllBytes(path));
                    }
                }
            }
            return war.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Jars by their names; folders of this build are modules of it, but for the tests of this one. */
    private static boolean isLibrary(Path path) {
        return Files.isDirectory(path)
                ? path.endsWith("classes")
                : LIBRARIES.stream().anyMatch(path.getFileName().toString()::startsWith);
    }

    private static byte[] jar(Path classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(zip, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(content);
        zip.closeEntry();
    }
}
