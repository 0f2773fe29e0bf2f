package io.callstatus.flink;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes of Java besides the one of the test. */
final class Jvm {
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=info");

    private Jvm() {}

    /** The path of a finished jar. */
    static Path jar(String name) {
        return Path.of(System.getProperty("flink.jars"), name).toAbsolutePath().normalize();
    }

    /** Flink and what it needs, as Maven has them; nothing of ours, and no class that is not in a jar. */
    static String flink() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("callstatus"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** A main class of Flink; what it says and logs goes to a file. */
    static Process flink(Path log, Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        List<String> all = new ArrayList<>(OPENED);
        all.addAll(options);
        all.addAll(List.of("-cp", flink()));
        ProcessBuilder builder = new ProcessBuilder(command(all, arguments));
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
