package io.callstatus.containers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A server in a virtual machine of its own, which hands its visits over by a file. */
public final class ServerProcess implements Container {
    private static final long START_MILLIS = TimeUnit.MINUTES.toMillis(3);

    private static final Path LOG = Path.of("target", "server.log");

    private final IntFunction<List<String>> command;
    private @Nullable Process process;

    /** The arguments of {@code java} for a server that listens on this port of the loopback address. */
    public ServerProcess(IntFunction<List<String>> command) {
        this.command = command;
    }

    @Override
    public int start() throws Exception {
        int port = freePort();
        List<String> arguments = new ArrayList<>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.add("-D" + VisitFile.PROPERTY + "=" + VisitFile.PATH.orElseThrow());
        arguments.addAll(command.apply(port));
        Files.deleteIfExists(VisitFile.PATH.orElseThrow());
        Process started = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        process = started;
        awaitAnswer(started, port);
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Process started, int port) throws Exception {
        long end = System.currentTimeMillis() + START_MILLIS;
        while (!isAnswering(port)) {
            if (!started.isAlive() || System.currentTimeMillis() > end) {
                stop();
                throw new IllegalStateException("the server did not start: " + Files.readString(LOG));
            }
            Thread.sleep(100);
        }
    }

    private static boolean isAnswering(int port) {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + Paths.PLAIN);
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stop() throws Exception {
        Process started = process;
        if (started == null) {
            return;
        }
        started.destroy();
        if (!started.waitFor(20, TimeUnit.SECONDS)) {
            started.destroyForcibly();
        }
    }
}
