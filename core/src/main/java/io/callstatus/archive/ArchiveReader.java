package io.callstatus.archive;

import io.callstatus.WebhookRequest;
import io.callstatus.internal.text.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads an archive: a folder of {@link FileArchive}, one file of it, or any stream of lines that
 * {@link WebhookRequest#toJson()} wrote, plain or in gzip. If a line cannot be read, only that line is lost.
 *
 * <pre>{@code
 * try (Stream<WebhookRequest> requests = ArchiveReader.of(folder).requests()) {
 *     requests.forEach(request -> handle(parsers.detect(request).verify(secrets.asOf(request.receivedAt())).parse()));
 * }
 * }</pre>
 *
 * <p>Verify with {@code secrets.asOf(request.receivedAt())}, which judges a signature as of the time of receipt. Only the
 * archive states that time: anybody who can write to it can add an old request with a new time, so {@code trust()} is only as
 * reliable as the folder is safe. A request that was stored without secrets cannot be verified:
 * {@link ArchiveLine.Stored#isVerifiable()}.
 *
 * <p>An archive can be read while it is written to; its last line may then be cut off. Immutable and thread-safe. Each stream
 * is for one thread and has to be closed.
 */
public final class ArchiveReader {
    private static final ReadSettings USUAL = new ReadSettings(Limits.BODY, LineCoding.PLAIN);

    private final Path path;
    private final ReadSettings settings;

    private ArchiveReader(Path path, ReadSettings settings) {
        this.path = path;
        this.settings = settings;
    }

    /** A reader of a folder or a file, for bodies of up to 1 MiB. */
    public static ArchiveReader of(Path folderOrFile) {
        return new ArchiveReader(folderOrFile, USUAL);
    }

    /**
     * This reader with another limit.
     *
     * @param value the largest body, in bytes; a line may have 32 times as many, and 2 MiB for the head
     * @throws IllegalArgumentException if it is negative or over 1 GiB
     */
    public ArchiveReader withMaxBodyBytes(int value) {
        return new ArchiveReader(path, new ReadSettings(Limits.requireBodyLimit(value), settings.coding()));
    }

    /**
     * This reader for lines that were {@linkplain FileArchive.Builder#encryptedBy encrypted}. It reads no plain line, since
     * anybody who can write to the folder could add one. A line that is plain, was changed or has another key cannot be read;
     * the others can.
     */
    public ArchiveReader decryptedBy(LineCipher cipher) {
        LineCoding coding = new EncryptedLines(Objects.requireNonNull(cipher));
        return new ArchiveReader(path, new ReadSettings(settings.maxBodyBytes(), coding));
    }

    /**
     * All lines, oldest first. If the disk fails, reading throws an {@link UncheckedIOException}.
     *
     * @throws IOException if there is no such folder or file
     */
    public Stream<ArchiveLine> lines() throws IOException {
        boolean isFolder = Files.isDirectory(path);
        if (!isFolder && !Files.isRegularFile(path)) {
            throw new NoSuchFileException("there is no such folder or file");
        }
        List<Path> files = isFolder ? Directory.files(path) : List.of(path);
        return stream(new FilesInTurn(files, settings));
    }

    /**
     * The lines of a stream, such as standard input; closed with the stream of lines.
     *
     * @param name what to call it in a line's {@link ArchiveLine#file()}
     * @throws IOException if it cannot be read
     */
    public static Stream<ArchiveLine> lines(String name, InputStream in) throws IOException {
        return stream(new FilesInTurn(name, in, USUAL));
    }

    /**
     * All requests that can be read, oldest first. Lines that cannot be read are left out; {@link #lines()} reports them.
     *
     * @throws IOException if there is no such folder or file
     */
    public Stream<WebhookRequest> requests() throws IOException {
        return lines().flatMap(line ->
                line instanceof ArchiveLine.Stored stored ? Stream.of(stored.request()) : Stream.empty());
    }

    private static Stream<ArchiveLine> stream(FilesInTurn files) {
        Lines lines = new Lines(files);
        return StreamSupport.stream(lines, false).onClose(lines::close);
    }

    private static final class Lines extends AbstractSpliterator<ArchiveLine> {
        private final FilesInTurn files;

        Lines(FilesInTurn files) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.files = files;
        }

        @Override
        public boolean tryAdvance(Consumer<? super ArchiveLine> action) {
            try {
                ArchiveLine line = files.next();
                if (line != null) {
                    action.accept(line);
                }
                return line != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            try {
                files.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Which folder or file. */
    @Override
    public String toString() {
        return "ArchiveReader{" + path.getFileName() + "}";
    }
}
