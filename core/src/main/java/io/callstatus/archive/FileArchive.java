package io.callstatus.archive;

import io.callstatus.ParserSet;
import io.callstatus.WebhookRequest;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * An archive in files: a line of JSON for each request ({@link WebhookRequest#toJson()}), in files that are limited by size and
 * age, in a folder of its own. {@link ArchiveReader} reads it.
 *
 * <pre>{@code
 * FileArchive archive = FileArchive.builder(Path.of("/var/lib/calls/requests")).gzip().quotaBytes(10L << 30).open();
 * CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, handler).withArchive(archive, Archive.OnFailure.REFUSE);
 * }</pre>
 *
 * <p>A crash during a write loses the line that is being written and no other: after {@link #store} has returned, the operating
 * system has the request, and with {@link Builder#fsync()} it is on the disk. A write that fails ends its file; the next
 * request begins another.
 *
 * <p>The folder belongs to one archive of one process. It is created with the mode 0700, and its files with 0600; a folder that
 * other users may read is refused. On file systems without such modes you have to protect the folder yourself.
 *
 * <p>Thread-safe. Requests are written one after the other. A request that has waited for {@link Builder#maxWait} gets an
 * {@link ArchiveBusyException}, and a request for which there is no room an {@link ArchiveFullException}.
 */
public final class FileArchive implements Archive, Closeable {
    private final Builder settings;
    private final Directory directory;
    private final Segments segments; // under the lock for writing
    final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantLock deleting = new ReentrantLock();

    private FileArchive(Builder settings, Directory directory) throws IOException {
        this.settings = settings;
        this.directory = directory;
        this.segments = new Segments(settings, directory);
    }

    /** A builder of an archive in this folder, which is created if it does not exist. */
    public static Builder builder(Path folder) {
        return new Builder(folder);
    }

    /**
     * Stores a request.
     *
     * @throws ArchiveFullException if the quota is used up, or the line would be too long
     * @throws ArchiveBusyException if requests arrive faster than the disk can write them
     * @throws IOException if the request cannot be encrypted or written; it is not stored
     * @throws io.callstatus.UnreadableRequestException if no server could hand over such a request
     */
    @Override
    public void store(WebhookRequest request) throws IOException {
        byte[] json = request.toJson().getBytes(StandardCharsets.US_ASCII);
        byte[] line = settings.coding.encode(json, settings.maxLineBytes);
        awaitTurn();
        try {
            segments.append(line);
        } finally {
            writing.unlock();
        }
    }

    private void awaitTurn() throws IOException {
        try {
            if (!writing.tryLock(settings.maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ArchiveBusyException("the archive was busy for " + settings.maxWait
                        + ": look at the disk, and leave out fsync where a power failure may cost requests");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before the request was stored");
        }
    }

    /**
     * Deletes the requests that were received before this time. Lines that cannot be read are deleted with their file if it was
     * written before that time.
     *
     * @return how many requests were deleted
     * @throws IOException if a file cannot be read or written; it is then as it was
     */
    public long deleteOlderThan(Instant time) throws IOException {
        return delete(stored -> stored.request().receivedAt().isBefore(time), time);
    }

    /**
     * Deletes the requests that name an account, without verifying them. A request with reports of several accounts is deleted
     * as a whole. A request that can no longer be parsed stays until it is too old.
     *
     * @param accountId as the provider sends it, such as {@link io.callstatus.CallStatus#accountId()}
     * @param parsers the providers
     * @return how many requests were deleted
     * @throws IOException if a file cannot be read or written; it is then as it was
     * @throws IllegalArgumentException if there is no such provider among them
     */
    public long deleteAccount(String provider, String accountId, ParserSet parsers) throws IOException {
        return deleteIf(new NamesAccount(accountId, parsers.only(provider)));
    }

    /**
     * Deletes the requests for which this is true; each file that has one is rewritten. It may take long; requests can be
     * stored meanwhile.
     *
     * @return how many requests were deleted
     * @throws IOException if a file cannot be read or written; it is then as it was
     */
    public long deleteIf(Predicate<WebhookRequest> unwanted) throws IOException {
        return delete(stored -> unwanted.test(stored.request()), Instant.MIN);
    }

    private long delete(Predicate<ArchiveLine.Stored> unwanted, Instant brokenBefore) throws IOException {
        Deletion deletion = new Deletion(directory, settings.coding, unwanted, brokenBefore);
        deleting.lock();
        try {
            change(Segments::endFile);
            long deleted = deletion.run();
            change(Segments::measure);
            return deleted;
        } finally {
            deleting.unlock();
        }
    }

    @FunctionalInterface
    private interface Change {
        void make(Segments segments) throws IOException;
    }

    private void change(Change change) throws IOException {
        writing.lock();
        try {
            change.make(segments);
        } finally {
            writing.unlock();
        }
    }

    /** Closes the file that is being written; after that nothing can be stored. */
    @Override
    public void close() throws IOException {
        try (directory) {
            change(Segments::close);
        }
    }

    /** Shows nothing of what is in it. */
    @Override
    public String toString() {
        return "FileArchive{quota of " + settings.quotaBytes + " bytes}";
    }

    /** Builds a {@link FileArchive}; not thread-safe. */
    public static final class Builder {
        private static final long SHORTEST_LINE = 1 << 10;

        private final Path folder;
        private long quotaBytes = 1L << 30;
        private long rotateBytes = 64L << 20;
        private Duration rotateAfter = Duration.ofDays(1);
        private int maxLineBytes = 16 << 20;
        private Duration maxWait = Duration.ofSeconds(5);
        private boolean isGzip;
        private boolean isSynced;
        private LineCoding coding = LineCoding.PLAIN;

        private Builder(Path folder) {
            this.folder = folder;
        }

        private Builder(Builder other) {
            this.folder = other.folder;
            this.quotaBytes = other.quotaBytes;
            this.rotateBytes = other.rotateBytes;
            this.rotateAfter = other.rotateAfter;
            this.maxLineBytes = other.maxLineBytes;
            this.maxWait = other.maxWait;
            this.isGzip = other.isGzip;
            this.isSynced = other.isSynced;
            this.coding = other.coding;
        }

        /**
         * The most bytes that all files may have together; 1 GiB unless set. Beyond it, requests are refused and none is
         * deleted.
         */
        public Builder quotaBytes(long value) {
            quotaBytes = requireAtLeast(SHORTEST_LINE, value, "a quota");
            return this;
        }

        /** The bytes of a file at which the next one is begun; 64 MiB unless set. */
        public Builder rotateBytes(long value) {
            rotateBytes = requireAtLeast(1, value, "a size of files");
            return this;
        }

        /** The age of a file at which the next one is begun; a day unless set. */
        public Builder rotateAfter(Duration value) {
            requireAtLeast(1, value.toMillis(), "an age of files, in milliseconds,");
            rotateAfter = value;
            return this;
        }

        /**
         * The most bytes that a request may take as a line; 16 MiB unless set. A body takes four thirds of its bytes, and more
         * where it was {@linkplain WebhookRequest.BodyOrigin#REBUILT rebuilt}.
         */
        public Builder maxLineBytes(int value) {
            maxLineBytes = (int) requireAtLeast(SHORTEST_LINE, value, "a length of lines");
            return this;
        }

        /** How long a request waits for its turn to be written; 5 seconds unless set. */
        public Builder maxWait(Duration value) {
            requireAtLeast(0, value.toMillis(), "a wait, in milliseconds,");
            maxWait = value;
            return this;
        }

        /** Compresses the files. Each line can be read as soon as it is stored; damage loses the rest of its file. */
        public Builder gzip() {
            isGzip = true;
            return this;
        }

        /**
         * Writes each line to the disk before {@link FileArchive#store} returns (fsync), so that a power failure loses no
         * stored request. Without it, only a crash of the process loses none.
         */
        public Builder fsync() {
            isSynced = true;
            return this;
        }

        /**
         * Encrypts each line; {@link ArchiveReader#decryptedBy} reads them. Deletion reads them too, by the same cipher, and a
         * line that it cannot decrypt counts as one that cannot be read. Quota and limits count what is written: a third more
         * than the output of the cipher. Use a new folder: plain lines in it are not read.
         */
        public Builder encryptedBy(LineCipher cipher) {
            coding = new EncryptedLines(Objects.requireNonNull(cipher));
            return this;
        }

        long quotaBytes() {
            return quotaBytes;
        }

        /** Whether a file is full or old. */
        boolean isOver(Segment segment, Instant now) {
            return segment.size() >= rotateBytes
                    || !now.isBefore(segment.since().plus(rotateAfter));
        }

        /** Begins a file. */
        Segment begin(Directory directory, Instant now) throws IOException {
            return Segment.of(directory.create(isGzip, now), isGzip, isSynced, now);
        }

        private static long requireAtLeast(long least, long value, String what) {
            if (value < least) {
                throw new IllegalArgumentException(what + " of at least " + least);
            }
            return value;
        }

        /**
         * Opens the archive: what is in the folder stays, and a new file is begun.
         *
         * @throws IOException if the folder cannot be created or used, if other users may read it, or if another archive writes
         *     to it
         */
        public FileArchive open() throws IOException {
            Directory directory = Directory.open(folder);
            boolean isOpen = false;
            try {
                FileArchive archive = new FileArchive(new Builder(this), directory);
                isOpen = true;
                return archive;
            } finally {
                if (!isOpen) {
                    directory.close();
                }
            }
        }
    }
}
