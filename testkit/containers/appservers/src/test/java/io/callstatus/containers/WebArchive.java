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

    static final String JAKARTA = webXml("https://jakarta.ee/xml/ns/jakartaee", "5.0", "jakarta");
    static final String JAVAX = webXml("http://xmlns.jcp.org/xml/ns/javaee", "4.0", "javax");

    private WebArchive() {}

    private static String webXml(String namespace, String version, String servlets) {
        return """
                <web-app xmlns="%s" version="%s" metadata-complete="true">
                  <listener><listener-class>io.callstatus.containers.%s.Application</listener-class></listener>
                </web-app>
                """.formatted(namespace, version, servlets);
    }

    static Path write(Path war) {
        return write(war, JAKARTA);
    }

    static Path write(Path war, String webXml) {
        try {
            Files.createDirectories(war.toAbsolutePath().getParent());
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
                add(zip, "WEB-INF/web.xml", webXml.getBytes(UTF_8));
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
