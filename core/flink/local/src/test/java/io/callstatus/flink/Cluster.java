package io.callstatus.flink;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/** A standalone cluster of Flink: a JobManager and TaskManagers, each a process of its own, on ports of this machine. */
final class Cluster implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** With so many workers, each with room for the whole job. */
    static Cluster start(Path folder, int workers) throws IOException {
        int port = freePort();
        Files.write(folder.resolve("config.yaml"), settings(folder, freePort(), port));
        Cluster cluster = new Cluster(folder, port);
        cluster.start(StandaloneSessionClusterEntrypoint.class, "manager");
        for (int i = 0; i < workers; i++) {
            cluster.start(TaskManagerRunner.class, "worker-" + i);
        }
        return cluster;
    }

    /** The memory of the workers is what Flink's scripts would compute. */
    private static List<String> settings(Path folder, int rpcPort, int restPort) {
        return List.of(
                "jobmanager.rpc.address: localhost",
                "jobmanager.rpc.port: " + rpcPort,
                "rest.address: localhost",
                "rest.port: " + restPort,
                "taskmanager.host: localhost",
                "taskmanager.numberOfTaskSlots: 2",
                "taskmanager.cpu.cores: 1",
                "taskmanager.memory.task.heap.size: 256mb",
                "taskmanager.memory.task.off-heap.size: 0mb",
                "taskmanager.memory.network.min: 32mb",
                "taskmanager.memory.network.max: 32mb",
                "taskmanager.memory.managed.size: 16mb",
                "heartbeat.interval: 1000",
                "heartbeat.timeout: 20000",
                "restart-strategy.type: fixed-delay",
                "restart-strategy.fixed-delay.attempts: 100",
                "restart-strategy.fixed-delay.delay: 1s",
                "execution.checkpointing.dir: " + folder.resolve("checkpoints").toUri(),
                "io.tmp.dirs: " + folder.resolve("temporary"));
    }

    private void start(Class<?> main, String name) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--configDir",
                folder.toString());
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Where jobs are handed in. */
    int port() {
        return port;
    }

    /** As if its machine lost its power. */
    void killWorker(int number) throws InterruptedException {
        processes.get(number + 1).destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
