package io.callstatus.stores;

import io.callstatus.WebhookRequest;
import io.callstatus.archive.FileArchive;
import io.callstatus.archive.LineCipher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** A writer in a virtual machine of its own, which says after each request whether it is stored, and can be killed. */
final class ArchiverProcess {
    /** The key is the test's. */
    static final LineCipher CIPHER = new AesGcm(new SecretKeySpec(new byte[32], "AES"));

    private static final int LARGEST = 300_000;
    private static final String STORED = "stored ";
    private static final String FAILED = "failed ";
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Process process;
    private final BufferedReader lines;
    private final List<Integer> stored = new ArrayList<>();
    private int failures;

    /**
     * Starts it.
     *
     * @param before what the shell does first, such as setting a limit
     * @param first the number of its first request
     */
    ArchiverProcess(String before, Path folder, boolean isGzip, boolean isEncrypted, int first) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of("/bin/sh", "-c", before + " exec \"$@\"", "sh", java),
                        Stream.of(
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-XX:-UsePerfData",
                                "-cp",
                                CLASS_PATH,
                                ArchiverProcess.class.getName(),
                                folder.toString(),
                                Boolean.toString(isGzip),
                                Boolean.toString(isEncrypted),
                                Integer.toString(first)))
                .toList();
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits for so many answers, and so long, and kills it wherever it is. */
    void killAfter(int answers, long nanos) throws IOException, InterruptedException {
        for (int i = 0; i < answers; i++) {
            answer(lines.readLine());
        }
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
        process.toHandle().destroyForcibly(); // the process itself would take its last words along
        lines.lines().forEach(this::answer);
        process.waitFor();
    }

    /** What it said before it died; a line that it did not end is no word. */
    private void answer(String line) {
        if (line == null) {
            throw new IllegalStateException("it ended by itself");
        }
        if (line.startsWith(STORED) && line.endsWith(".")) {
            stored.add(Integer.valueOf(line.substring(STORED.length(), line.length() - 1)));
        } else if (line.startsWith(FAILED)) {
            failures++;
        }
    }

    /** The numbers of the requests that it said were stored. */
    List<Integer> stored() {
        return stored;
    }

    int failures() {
        return failures;
    }

    public static void main(String... arguments) throws IOException {
        int first = Integer.parseInt(arguments[3]);
        try (FileArchive archive = open(arguments)) {
            for (int number = first; number < first + 1_000; number++) {
                tell(store(archive, number) + number + ".");
            }
        }
    }

    private static FileArchive open(String... arguments) throws IOException {
        FileArchive.Builder builder = FileArchive.builder(Path.of(arguments[0])).rotateBytes(4 << 20);
        builder = Boolean.parseBoolean(arguments[1]) ? builder.gzip() : builder;
        return (Boolean.parseBoolean(arguments[2]) ? builder.encryptedBy(CIPHER) : builder).open();
    }

    private static String store(FileArchive archive, int number) {
        try {
            archive.store(request(number));
            return STORED;
        } catch (IOException e) {
            return FAILED;
        }
    }

    /** Small and large ones in turn; no byte of them can be compressed. */
    private static WebhookRequest request(int number) {
        Random random = new Random(number);
        byte[] body = new byte[random.nextInt(number % 2 == 0 ? 100 : LARGEST)];
        random.nextBytes(body);
        return WebhookRequest.builder()
                .url("https://hooks.example.com/calls?n=" + number)
                .body(body)
                .build();
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
