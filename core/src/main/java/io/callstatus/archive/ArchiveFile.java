package io.callstatus.archive;

import io.callstatus.UnreadableRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.archive.RawLines.Raw;
import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.text.Utf8;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of one file, read one after the other. For one thread. */
final class ArchiveFile implements Closeable {
    private static final int BUFFER = 64 << 10;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final String name;
    private final InputStream in;
    private final RawLines lines;
    private final ReadSettings settings;
    private long number;
    private byte[] bytes = {};

    ArchiveFile(String name, InputStream in, ReadSettings settings) throws IOException {
        this.name = name;
        this.in = in;
        this.lines = new RawLines(inflated(in), settings.longestLine());
        this.settings = settings;
    }

    /** Whatever the name says, the bytes tell. */
    private static InputStream inflated(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(2);
        boolean isGzip = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return isGzip ? new LateGzip(buffered) : buffered;
    }

    /** Reads the head of the compressed data when it is asked for: a crash may have cut it off. */
    private static final class LateGzip extends InputStream {
        private final InputStream in;
        private @Nullable InputStream inflated;

        LateGzip(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            InputStream open = inflated;
            if (open == null) {
                open = new GZIPInputStream(in, BUFFER);
                inflated = open;
            }
            return open.read(bytes, from, length);
        }
    }

    /** The next line; null behind the last one. */
    @Nullable
    ArchiveLine next() throws IOException {
        Raw raw = lines.next();
        while (raw != null && raw.end() == RawLines.End.WHOLE && raw.bytes().length == 0) {
            number++;
            raw = lines.next();
        }
        if (raw == null) {
            return null;
        }
        number++;
        bytes = raw.bytes();
        return line(raw);
    }

    /** The bytes of the line that came last, without its end; none of one that was too long. */
    byte[] bytes() {
        return bytes;
    }

    private ArchiveLine line(Raw raw) {
        try {
            return new ArchiveLine.Stored(name, number, request(raw));
        } catch (UnreadableRequestException e) {
            boolean isCutOff = raw.end() == RawLines.End.CUT_OFF;
            return new ArchiveLine.Broken(
                    name, number, isCutOff ? UnreadableRequests.notRequestJson("the line is cut off") : e);
        }
    }

    private WebhookRequest request(Raw raw) {
        switch (raw.end()) {
            case WHOLE, CUT_OFF -> {} // whose end alone may be missing
            case DAMAGED ->
                throw UnreadableRequests.notRequestJson("the compressed file is damaged, or breaks off, here");
            case TOO_LONG -> UnreadableRequests.requireWithin(Long.MAX_VALUE, settings.longestLine(), "the line");
            case GIVEN_UP ->
                throw UnreadableRequests.notRequestJson("the file is none of ours, and is read no further");
        }
        byte[] json = settings.coding().decode(raw.bytes());
        UnreadableRequests.requireWithin(json.length, settings.longestJson(), "the JSON of a request");
        if (!Utf8.isValid(json, 0, json.length)) {
            throw UnreadableRequests.notRequestJson("it is not in UTF-8");
        }
        return WebhookRequest.fromJson(new String(json, StandardCharsets.UTF_8), settings.maxBodyBytes());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
