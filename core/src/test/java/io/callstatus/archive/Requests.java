package io.callstatus.archive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.callstatus.WebhookRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Requests to be stored, and what was. */
final class Requests {
    static final Instant TIME = Instant.parse("2026-11-03T09:05:07.250Z");

    private Requests() {}

    /** One that can be told from others by its number. */
    static WebhookRequest numbered(int number) {
        return WebhookRequest.builder()
                .receivedAt(TIME.plusSeconds(number))
                .url("https://hooks.example.com/calls?n=" + number)
                .header("Content-Type", "application/json")
                .body(("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8))
                .build();
    }

    static List<ArchiveLine> lines(Path folderOrFile) throws IOException {
        return lines(ArchiveReader.of(folderOrFile));
    }

    static List<ArchiveLine> lines(ArchiveReader reader) throws IOException {
        try (Stream<ArchiveLine> lines = reader.lines()) {
            return lines.toList();
        }
    }

    /** The numbers of those that can be read. */
    static List<Integer> numbers(Path folderOrFile) throws IOException {
        return numbers(ArchiveReader.of(folderOrFile));
    }

    static List<Integer> numbers(ArchiveReader reader) throws IOException {
        try (Stream<WebhookRequest> requests = reader.requests()) {
            return requests.map(request -> request.url().replaceAll(".*n=", ""))
                    .map(Integer::valueOf)
                    .toList();
        }
    }

    /** The files of an archive, without the one that marks it as taken. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains("requests-"))
                    .sorted()
                    .toList();
        }
    }

    /** Some systems have no modes. */
    static void assumeModes(Path folder) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
