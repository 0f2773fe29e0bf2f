package io.callstatus.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standalone cluster of Flink on the loopback address: a JobManager and workers, each a process of its own. */
final class Cluster implements AutoCloseable {
    private static final Pattern JOB = Pattern.compile("JobID ([0-9a-f]{32})");
    private static final long POLL = 200;

    private final Path folder;
    private final int rest;
    private final String heap;
    private final Process jobManager;
    private final List<Process> workers = new ArrayList<>();
    private Duration cpuOfTheKilled = Duration.ZERO;
    private final HttpClient http = HttpClient.newHttpClient();

    private Cluster(Path folder, int rest, String heap) throws IOException {
        this.folder = folder;
        this.rest = rest;
        this.heap = heap;
        this.jobManager = Jvm.flink(
                folder.resolve("jobmanager.log"),
                Map.of(),
                List.of("-Xmx768m"),
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                "--configDir",
                folder.toString());
    }

    /**
     * With so many workers, of one slot each.
     *
     * @param heap of a worker, such as {@code 512m}
     * @param interval of checkpoints
     */
    static Cluster start(Path folder, int workers, String heap, Duration interval)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int rest = Jvm.freePort();
        Files.write(folder.resolve("config.yaml"), settings(folder, rest, workers, heap, interval));
        Cluster cluster = new Cluster(folder, rest, heap);
        for (int i = 0; i < workers; i++) {
            cluster.startWorker();
        }
        cluster.await("/overview", overview -> overview.path("taskmanagers").asInt() == workers);
        return cluster;
    }

    private static List<String> settings(Path folder, int rest, int workers, String heap, Duration interval)
            throws IOException {
        return List.of(
                "jobmanager.rpc.address: 127.0.0.1",
                "jobmanager.rpc.port: " + Jvm.freePort(),
                "jobmanager.bind-host: 127.0.0.1",
                "taskmanager.host: 127.0.0.1",
                "taskmanager.bind-host: 127.0.0.1",
                "rest.address: 127.0.0.1",
                "rest.bind-address: 127.0.0.1",
                "rest.port: " + rest,
                "taskmanager.numberOfTaskSlots: 1",
                "taskmanager.cpu.cores: 1.0",
                "taskmanager.memory.task.heap.size: " + heap,
                "taskmanager.memory.task.off-heap.size: 0m",
                "taskmanager.memory.network.min: 64m",
                "taskmanager.memory.network.max: 64m",
                "taskmanager.memory.managed.size: 64m",
                "taskmanager.memory.framework.heap.size: 128m",
                "taskmanager.memory.framework.off-heap.size: 128m",
                "taskmanager.memory.jvm-metaspace.size: 256m",
                "taskmanager.memory.jvm-overhead.min: 192m",
                "taskmanager.memory.jvm-overhead.max: 192m",
                "parallelism.default: " + workers,
                "heartbeat.interval: 500",
                "heartbeat.timeout: 20000",
                "restart-strategy.type: fixed-delay",
                "restart-strategy.fixed-delay.attempts: 50",
                "restart-strategy.fixed-delay.delay: 500ms",
                "execution.checkpointing.dir: " + folder.resolve("checkpoints").toUri(),
                "execution.checkpointing.interval: " + interval.toMillis() + "ms",
                "io.tmp.dirs: " + Files.createDirectories(folder.resolve("tmp")));
    }

    void startWorker() throws IOException {
        workers.add(Jvm.flink(
                folder.resolve("worker-" + workers.size() + ".log"),
                Map.of(),
                List.of("-Xmx" + heap),
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                "--configDir",
                folder.toString()));
    }

    /** At once, as by the kernel. */
    void killWorker(int number) {
        cpuOfTheKilled = cpuOfTheKilled.plus(cpu(workers.get(number)));
        workers.get(number).destroyForcibly().onExit().join();
    }

    /** Of all workers since they were started, those that were killed too. */
    Duration cpu() {
        return workers.stream().filter(Process::isAlive).map(Cluster::cpu).reduce(cpuOfTheKilled, Duration::plus);
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** As {@code flink run -d} does; its id. */
    String run(Path jar, List<String> arguments) throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(List.of("org.apache.flink.client.cli.CliFrontend", "run", "-d", jar.toString()));
        all.addAll(arguments);
        Path log = folder.resolve("client.log");
        Jvm.flink(log, Map.of("FLINK_CONF_DIR", folder.toString()), List.of(), all.toArray(String[]::new))
                .waitFor();
        Matcher id = JOB.matcher(Files.readString(log));
        if (!id.find()) {
            throw new IllegalStateException(Files.readString(log));
        }
        return id.group(1);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rest + path))
                .build();
        return Output.tree(http.send(request, BodyHandlers.ofString()).body());
    }

    /** Until what it answers there is as it should be; a cluster that is just starting answers nothing. */
    JsonNode await(String path, Predicate<JsonNode> condition) throws InterruptedException {
        while (true) {
            requireAlive();
            try {
                JsonNode answer = get(path);
                if (condition.test(answer)) {
                    return answer;
                }
            } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
                // not yet
            }
            Thread.sleep(POLL);
        }
    }

    private void requireAlive() {
        if (!jobManager.isAlive() || workers.stream().noneMatch(Process::isAlive)) {
            throw new AssertionError("the JobManager or all workers have ended: see the logs in " + folder);
        }
    }

    /** What all of them have logged. */
    String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                logs.append(Files.readString(log));
            }
        }
        return logs.toString();
    }

    @Override
    public void close() {
        workers.forEach(Process::destroyForcibly);
        jobManager.destroyForcibly().onExit().join();
        workers.forEach(worker -> worker.onExit().join());
    }
}
