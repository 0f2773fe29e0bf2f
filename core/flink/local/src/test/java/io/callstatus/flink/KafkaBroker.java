package io.callstatus.flink;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A broker of Apache Kafka in a process of its own, in KRaft mode, on a port of this machine that was free. */
final class KafkaBroker implements AutoCloseable {
    private final Process process;
    private final int port;

    private KafkaBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Its data and its log are in the folder. */
    static KafkaBroker start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path settings = Files.write(folder.resolve("server.properties"), settings(folder, port, freePort()));
        int formatted = new ProcessBuilder(command(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        "bGlrZV9hbnlfb3RoZXJfb25l",
                        "--config",
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("format.log").toFile())
                .start()
                .waitFor();
        if (formatted != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("format.log")));
        }
        Process process = new ProcessBuilder(command("kafka.Kafka", settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
        return new KafkaBroker(process, port);
    }

    private static List<String> settings(Path folder, int port, int controllerPort) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@localhost:" + controllerPort,
                "listeners=PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("data"),
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0");
    }

    private static List<String> command(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "localhost:" + port;
    }

    /** At once; its data are the test's. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
