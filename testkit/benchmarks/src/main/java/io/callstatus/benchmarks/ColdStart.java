package io.callstatus.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first call in a fresh virtual machine; each time in one of its own. */
final class ColdStart {
    private static final String FIXTURES = "/io/callstatus/testkit/providers/";

    private static final Pattern NEEDED =
            Pattern.compile("callstatus-|jspecify-|jackson-(core|databind)-2|jackson-annotations-");

    private ColdStart() {}

    /** In the fresh virtual machine: does one of the jobs, and prints how long that took. */
    public static void main(String[] args) throws IOException {
        byte[] json = body("freeclimb/fixtures/maximal.http");
        byte[] form = body("signalwire/fixtures/maximal.http");
        long start = System.nanoTime();
        Object made = switch (args[0]) {
            case "form" -> status("application/x-www-form-urlencoded", form);
            case "json" -> status("application/json", json);
            default -> new ObjectMapper().readValue(json, JsonRecords.FreeClimb.class);
        };
        long nanos = System.nanoTime() - start;
        if (made.toString().isEmpty()) {
            throw new IllegalStateException("nothing was read");
        }
        System.out.println(nanos);
    }

    private static CallStatus status(String type, byte[] body) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", type)
                .body(body)
                .build();
        return Parsers.detect(request).trustUnverified().parse();
    }

    /** The body behind the empty line, found without a class of the library. */
    private static byte[] body(String fixture) throws IOException {
        try (InputStream file = ColdStart.class.getResourceAsStream(FIXTURES + fixture)) {
            byte[] http = file == null ? new byte[0] : file.readAllBytes();
            int head = new String(http, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
            return Arrays.copyOfRange(http, head, http.length);
        }
    }

    /** The library and Jackson, without the other peers: a class loader opens every jar to look for providers. */
    private static String classPath() throws IOException {
        URL location = ColdStart.class.getProtectionDomain().getCodeSource().getLocation();
        Path here = Path.of(URI.create(location.toString()));
        if (Files.isDirectory(here)) {
            return System.getProperty("java.class.path");
        }
        try (Stream<Path> jars = Files.list(here.resolveSibling("lib"))) {
            return jars.filter(
                            jar -> NEEDED.matcher(jar.getFileName().toString()).lookingAt())
                    .map(Path::toString)
                    .collect(Collectors.joining(
                            File.pathSeparator, here.resolveSibling("classes") + File.pathSeparator, ""));
        }
    }

    /** Starts a virtual machine for one job; the milliseconds that its first call took. */
    static double millis(String job) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try {
            Process process = new ProcessBuilder(java.toString(), "-cp", classPath(), ColdStart.class.getName(), job)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String nanos = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return Long.parseLong(nanos) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
