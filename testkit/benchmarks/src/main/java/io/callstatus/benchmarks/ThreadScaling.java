package io.callstatus.benchmarks;

import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * How much more many threads do than one. One virtual machine does both in turn: two would compile the same code
 * differently, and that would be measured. Beside it runs a loop that needs nothing but a core, since virtual cores at
 * times share a real one.
 */
final class ThreadScaling {
    static final int CORES = Runtime.getRuntime().availableProcessors();
    static final int THREADS = 8;
    /** What a loop that needs nothing but a core gets per core where no two threads share one. */
    static final double WHOLE_CORES = 0.95;

    private static final int WARM_UP_MILLIS = 6_000;
    private static final int LOOP_MILLIS = 100;
    private static final int MILLIS = 400;
    private static final int TURNS = 10;
    private static final int BATCH = 100;
    private static final int LOOP = 10_000;

    private final WebhookRequest request = Callback.F.request();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private ThreadScaling() {}

    /**
     * Throughput per core of many threads, as a part of that of one.
     *
     * @param ours of the whole job
     * @param loop of the loop, at the same time
     */
    record Scaled(double ours, double loop) {}

    /** In the fresh virtual machine: prints what each turn gave. */
    public static void main(String[] args) throws Exception {
        ThreadScaling scaling = new ThreadScaling();
        scaling.perSecond(THREADS, WARM_UP_MILLIS, scaling::parse);
        scaling.perSecond(THREADS, WARM_UP_MILLIS / 10, ThreadScaling::loop);
        for (int turn = 0; turn < TURNS; turn++) {
            Scaled scaled = scaling.turn(MILLIS);
            System.out.println(scaled.ours() + " " + scaled.loop());
        }
        scaling.threads.shutdown();
    }

    /** One turn in this virtual machine, warm or not. */
    static Scaled once(int millis) throws InterruptedException, ExecutionException {
        ThreadScaling scaling = new ThreadScaling();
        Scaled scaled = scaling.turn(millis);
        scaling.threads.shutdown();
        return scaled;
    }

    private Scaled turn(int millis) throws InterruptedException, ExecutionException {
        double loop = scaled(Math.min(LOOP_MILLIS, millis), ThreadScaling::loop);
        return new Scaled(scaled(millis, this::parse), loop);
    }

    private double scaled(int millis, LongSupplier batch) throws InterruptedException, ExecutionException {
        double one = perSecond(1, millis, batch);
        return perSecond(THREADS, millis, batch) / one / Math.min(THREADS, CORES);
    }

    private double perSecond(int count, int millis, LongSupplier batch)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + millis * 1_000_000L;
        List<Future<Long>> running = IntStream.range(0, count)
                .mapToObj(i -> threads.submit(() -> doUntil(end, batch)))
                .toList();
        long done = 0;
        for (Future<Long> thread : running) {
            done += thread.get();
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    private static long doUntil(long end, LongSupplier batch) {
        long done = 0;
        while (System.nanoTime() < end) {
            done += batch.getAsLong();
        }
        return done;
    }

    private long parse() {
        long done = 0;
        for (int i = 0; i < BATCH; i++) {
            done += Parsers.detect(request).trustUnverified().parse().provider().isEmpty() ? 0 : 1;
        }
        return done;
    }

    /** Six sums that do not wait for one another, as much as a core can do. */
    private static long loop() {
        long a = 1;
        long b = 2;
        long c = 3;
        long d = 4;
        long e = 5;
        long f = 6;
        for (int i = 0; i < LOOP; i++) {
            a = a * 31 + i;
            b ^= b << 1 ^ i;
            c += c >>> 3 ^ i;
            d ^= d << 5 ^ i;
            e += e >>> 7 ^ i;
            f ^= f << 9 ^ i;
        }
        return (a ^ b ^ c ^ d ^ e ^ f) == 0 ? 0 : 1;
    }

    /** Of some virtual machines, each turn. */
    static List<Scaled> turns(int machines) {
        List<Scaled> turns = new ArrayList<>();
        for (int machine = 0; machine < machines; machine++) {
            for (String line : freshMachine().split("\n")) {
                double[] values = Arrays.stream(line.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                turns.add(new Scaled(values[0], values[1]));
            }
        }
        return turns;
    }

    private static String freshMachine() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try {
            Process process = new ProcessBuilder(
                            java.toString(),
                            "-Xms512m",
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ThreadScaling.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
