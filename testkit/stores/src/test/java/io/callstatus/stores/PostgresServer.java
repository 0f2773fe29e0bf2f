package io.callstatus.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PostgreSQL server out of a jar, until this virtual machine ends. It refuses to run as root: there it starts in a user
 * namespace and, where none is allowed, as another user.
 */
enum PostgresServer {
    /** As the user of the tests; as root in a user namespace. */
    HERE {
        @Override
        String start() throws IOException {
            // What one user has unpacked, another may not use.
            Path own = Path.of(
                    System.getProperty("java.io.tmpdir"), "callstatus-postgresql-" + System.getProperty("user.name"));
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(own.toFile())
                    .start();
            return server.getJdbcUrl("postgres", "postgres");
        }
    },

    /** Only root can: in a virtual machine of its own, as a user without any rights, who reads a copy of the class path. */
    AS_ANOTHER_USER {
        @Override
        String start() throws IOException {
            Path copy = Files.createTempDirectory("callstatus-class-path-");
            List<String> command = asNobody(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Duser.name=nobody",
                    "-cp",
                    classPath(copy),
                    PostgresServer.class.getName()));
            Process process = new ProcessBuilder(command)
                    .directory(copy.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start(); // ends with its input, so with this machine
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(copy)));
            BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            return Optional.ofNullable(lines.readLine())
                    .orElseThrow(() -> new IOException("no PostgreSQL server by " + command));
        }
    };

    /** Its URL. */
    abstract String start() throws IOException;

    /** The ways in which it starts here, the better one first. */
    static List<PostgresServer> ways() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of(HERE);
        }
        return LinuxUtils.isUnshareAvailable() ? List.of(HERE, AS_ANOTHER_USER) : List.of(AS_ANOTHER_USER);
    }

    public static void main(String... arguments) throws IOException {
        System.out.println(HERE.start());
        System.out.flush();
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
        System.exit(0);
    }

    private static List<String> asNobody(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        if (succeeds(whole, "id")) {
            whole.addAll(command);
            return whole;
        }
        String quoted = command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        return List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec " + quoted);
    }

    private static boolean succeeds(List<String> prefix, String command) throws IOException {
        List<String> all = new ArrayList<>(prefix);
        all.add(command);
        try {
            return new ProcessBuilder(all)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException e) {
            return false; // no such program
        }
    }

    private static String classPath(Path to) throws IOException {
        readable(to);
        List<String> copies = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(element);
            if (Files.exists(from)) {
                Path copy = to.resolve(copies.size() + "-" + from.getFileName());
                copy(from, copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectory(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
        readable(to);
    }

    /** Whatever this user keeps from others. */
    private static void readable(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // the next start of the machine empties the folder
        }
    }
}
