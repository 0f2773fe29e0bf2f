package io.callstatus.browser;

import io.callstatus.testkit.TestRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The finished jar in a process of its own: it receives callbacks, and serves its page. */
final class RunningInspector implements AutoCloseable {
    static final String SECRET = "a secret of the browser's test";

    private static final int SENDERS = 8;
    private static final String HEAP = "-Xmx192m";

    private final Process process;
    private final URI receiver;
    private final String page;

    private RunningInspector(Process process, URI receiver, String page) {
        this.process = process;
        this.receiver = receiver;
        this.page = page;
    }

    /** Verifies SignalWire; all others are trusted by name. More options may follow. */
    static RunningInspector start(String... more) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                HEAP,
                "-jar",
                Objects.requireNonNull(System.getProperty("inspector.jar")),
                "--listen",
                "0",
                "--secret-env",
                "signalwire=SIGNALWIRE_SECRET");
        builder.command().addAll(List.of(more));
        builder.environment().put("SIGNALWIRE_SECRET", SECRET);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        URI receiver = URI.create(address(lines.readLine()) + "calls");
        return new RunningInspector(process, receiver, address(lines.readLine()));
    }

    private static String address(String line) {
        return Objects.requireNonNull(line, "the inspector does not start").split(" +")[1];
    }

    /** Where the page is, token included. */
    String page() {
        return page;
    }

    int pagePort() {
        return URI.create(page).getPort();
    }

    /** Posts a request, and gives the status of the answer. */
    int send(TestRequest request) {
        try {
            HttpResponse<String> answer = request.postTo(receiver);
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts requests as fast as it goes, several at once. */
    void burst(List<? extends TestRequest> requests) throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Integer>> calls = requests.stream().map(this::call).collect(Collectors.toList());
            for (var sent : senders.invokeAll(calls)) {
                sent.get();
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private Callable<Integer> call(TestRequest request) {
        return () -> send(request);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
