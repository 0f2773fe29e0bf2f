package io.callstatus.benchmarks;

import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The processor time that a server takes for a request: of servlets that call the library, and of those that do the same by
 * hand. The server is a process of its own; the servlets take turns in it, and the median of their turns counts.
 */
final class ServletCost {
    private static final int WARM_UP = 30_000;
    private static final int TURNS = 15;
    private static final int REQUESTS = 10_000;

    private ServletCost() {}

    /** Measures, and prints a table. */
    public static void main(String[] args) throws IOException {
        print(medians(WARM_UP, TURNS, REQUESTS));
    }

    /** The nanoseconds for a request of each servlet. */
    static Map<String, Double> medians(int warmUp, int turns, int requests) throws IOException {
        Process server = server();
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
                Connection connection =
                        new Connection(Integer.parseInt(Objects.requireNonNull(said.readLine(), "no server")))) {
            return medians(connection, warmUp, turns, requests);
        } finally {
            server.destroy();
        }
    }

    private static Process server() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServletServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Map<String, Double> medians(Connection connection, int warmUp, int turns, int requests)
            throws IOException {
        Map<String, byte[]> sent = new LinkedHashMap<>();
        sent.put("form, by hand", connection.form("form"));
        sent.put("form, ours", connection.form("ours"));
        sent.put("form, ours with the filter", connection.form("filtered"));
        sent.put("JSON, by hand", connection.json("json"));
        sent.put("JSON, ours", connection.json("ours"));
        for (byte[] request : sent.values()) {
            connection.send(request, warmUp);
        }
        Map<String, double[]> all = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (Map.Entry<String, byte[]> request : sent.entrySet()) {
                long before = connection.cpu();
                connection.send(request.getValue(), requests);
                all.computeIfAbsent(request.getKey(), key -> new double[turns])[turn] =
                        (double) (connection.cpu() - before) / requests;
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        all.forEach((job, nanos) -> medians.put(job, Measurements.median(nanos)));
        return medians;
    }

    private static void print(Map<String, Double> medians) {
        medians.forEach((job, nanos) -> {
            double byHand = medians.getOrDefault(job.startsWith("form") ? "form, by hand" : "JSON, by hand", nanos);
            System.out.println(String.format(Locale.ROOT, "| %s | %,.0f | %.2f |", job, nanos, nanos / byHand));
        });
    }

    /** A connection that is kept open. */
    private static final class Connection implements AutoCloseable {
        private final String base;
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Connection(int port) throws IOException {
            base = "http://127.0.0.1:" + port + "/";
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        byte[] form(String path) {
            return http(Fixtures.of("signalwire", "maximal"), path);
        }

        byte[] json(String path) {
            return http(Fixtures.of("freeclimb", "maximal"), path);
        }

        /** As a client writes it: the path in the first line, and the host in its header. */
        private byte[] http(Fixture fixture, String path) {
            byte[] http = fixture.url(base + path).signed(ServletServer.KEY).http();
            return new String(http, StandardCharsets.ISO_8859_1)
                    .replaceFirst("http://[^/]*", "")
                    .replaceFirst("Host: .*", "Host: " + URI.create(base).getAuthority())
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        void send(byte[] request, int times) throws IOException {
            for (int i = 0; i < times; i++) {
                out.write(request);
                answer();
            }
        }

        long cpu() throws IOException {
            out.write("GET /cpu HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return Long.parseLong(answer());
        }

        /** The body of a response, which has a length. */
        private String answer() throws IOException {
            String status = line();
            if (!status.contains(" 200")) {
                throw new IOException("answered: " + status);
            }
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                length = line.toLowerCase(Locale.ROOT).startsWith("content-length:")
                        ? Integer.parseInt(line.substring(line.indexOf(':') + 1).strip())
                        : length;
            }
            return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
