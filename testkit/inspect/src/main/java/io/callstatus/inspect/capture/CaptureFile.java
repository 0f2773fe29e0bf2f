package io.callstatus.inspect.capture;

import io.callstatus.WebhookRequest;
import io.callstatus.archive.ArchiveLine;
import io.callstatus.archive.ArchiveReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of requests; what it is, its first bytes tell. */
public final class CaptureFile {
    /** More than the library takes of head and body together: what is cut off there is refused as too large. */
    private static final int ENOUGH = 2 << 20;

    private static final int BEGINNING = 1 << 10;
    private static final Pattern HAR = Pattern.compile("(?s)\\A\\uFEFF?\\s*\\{\\s*\"log\"\\s*:.*");
    private static final Pattern LINE = Pattern.compile("(?s)\\A\\s*\\{.*");
    private static final int GZIP_FIRST = 0x1F;

    private CaptureFile() {}

    /** Takes requests as they are found. */
    @FunctionalInterface
    public interface Sink {
        /** Takes one. */
        void take(Captured captured) throws IOException;
    }

    /**
     * Hands over every request of a file: one of raw HTTP, each line of an archive, and of a HAR each to one of these URLs.
     *
     * @throws HarException if it is a HAR, and none of it can be taken
     */
    public static void read(String name, InputStream in, Set<String> harUrls, Sink sink) throws IOException {
        BufferedInputStream file = new BufferedInputStream(in);
        file.mark(BEGINNING);
        byte[] first = file.readNBytes(BEGINNING);
        file.reset();
        String text = new String(first, StandardCharsets.UTF_8);
        if (HAR.matcher(text).matches()) {
            HarFile.read(name, file, harUrls, sink);
        } else if (LINE.matcher(text).matches() || first.length > 0 && first[0] == GZIP_FIRST) {
            archive(name, file, sink);
        } else {
            byte[] raw = file.readNBytes(ENOUGH);
            sink.take(new Captured(name, Optional.empty(), () -> WebhookRequest.fromHttp(raw)));
        }
    }

    private static void archive(String name, InputStream file, Sink sink) throws IOException {
        try (Stream<ArchiveLine> lines = ArchiveReader.lines(name, file)) {
            Iterator<ArchiveLine> all = lines.iterator();
            while (all.hasNext()) {
                sink.take(captured(all.next()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Captured captured(ArchiveLine line) {
        String place = line.file() + ":" + line.number();
        if (line instanceof ArchiveLine.Stored stored) {
            WebhookRequest request = stored.request();
            return new Captured(place, Optional.of(request.receivedAt()), () -> request);
        }
        ArchiveLine.Broken broken = (ArchiveLine.Broken) line;
        return new Captured(place, Optional.empty(), () -> {
            throw broken.cause();
        });
    }
}
