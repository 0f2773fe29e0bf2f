package io.callstatus.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A receiver in a virtual machine of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
    private static final String DONE = "worked";

    private final Process process;
    private final BufferedReader lines;
    private final int port;

    /**
     * Starts it.
     *
     * @param store {@code memory}, or {@code guard} or {@code transaction} with a database and its URL
     * @param clockOffset how far its clock is ahead
     * @param end whether its handler returns, or goes on for ever once the work is done
     */
    ServerProcess(Duration clockOffset, End end, String... store) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = Stream.concat(
                        Stream.of(
                                java.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServerProcess.class.getName(),
                                clockOffset.toString(),
                                end.name()),
                        Stream.of(store))
                .toList();
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        port = Integer.parseInt(lines.readLine());
    }

    /** How its handler ends. */
    enum End {
        RETURNS,
        NEVER
    }

    int deliver(String callId) {
        return HttpReceiver.deliver(port, callId).join().statusCode();
    }

    /** Delivers an event, and kills the machine once the work is done and nobody has noted it. */
    void deliverAndKill(String callId) throws IOException, InterruptedException {
        var answer = HttpReceiver.deliver(port, callId);
        String line = lines.readLine();
        if (!DONE.equals(line) || answer.isDone()) {
            throw new IllegalStateException("not in the handler, but: " + line);
        }
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String... arguments) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[0]));
        End end = End.valueOf(arguments[1]);
        HttpReceiver receiver = new HttpReceiver(store(arguments, clock).endpoint(new Store.Around() {
            @Override
            public void before(String callId) {}

            @Override
            public void after(String callId) throws InterruptedException {
                if (end == End.NEVER) {
                    tell(DONE);
                    new CountDownLatch(1).await();
                }
            }
        }));
        tell(Integer.toString(receiver.port()));
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static Store store(String[] arguments, Clock clock) {
        return switch (arguments[2]) {
            case "guard" -> Store.guard(Database.valueOf(arguments[3]).pool(arguments[4]), clock);
            case "transaction" ->
                Store.transaction(Database.valueOf(arguments[3]).pool(arguments[4]));
            default -> Store.memory(clock);
        };
    }
}
