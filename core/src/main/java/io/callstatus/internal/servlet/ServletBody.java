package io.callstatus.internal.servlet;

import io.callstatus.UnreadableRequestException;
import io.callstatus.internal.http.FormCharset;
import io.callstatus.internal.http.MediaType;
import io.callstatus.internal.scan.ContentCoding;
import io.callstatus.internal.scan.StreamedBody;
import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.text.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a servlet request. It is read once, then kept in an attribute. The reason why it could not be read is kept too,
 * since a second attempt in a container has another result: a part of the parameters, or the rest of the stream.
 */
final class ServletBody {
    static final String BYTES = "io.callstatus.body";

    private static final byte[] NOTHING = {};
    private static final String FAILURE = "io.callstatus.failure";
    /** The encoding that was set here where none was. */
    private static final String UNSET = "io.callstatus.unset";

    private static final String UNREAD = "io.callstatus.unread";

    private final ServletView call;
    private final int maxBody;
    /** Whether no other code has read any of it: what is empty then was sent empty. */
    private boolean openedFirst;

    ServletBody(ServletView call, int maxBody) {
        this.call = call;
        this.maxBody = maxBody;
    }

    /** Reads the body, or the parameters that were created from it. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Runs what cannot be run twice; if it fails, every further attempt fails in the same way. */
    <T> T once(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (UnreadableRequestException e) {
            call.attribute(FAILURE, e);
            throw e;
        } catch (IOException e) {
            call.attribute(FAILURE, UnreadableRequests.consumed("it broke off when it was read before"));
            throw e;
        }
    }

    /** The failure of an earlier attempt. */
    @Nullable
    UnreadableRequestException failure() {
        return call.attribute(FAILURE) instanceof UnreadableRequestException failure ? failure : null;
    }

    void fail(UnreadableRequestException failure) {
        call.attribute(FAILURE, failure);
    }

    /** The bytes of an earlier reading. */
    byte @Nullable [] kept() {
        return call.attribute(BYTES) instanceof byte[] bytes ? bytes : null;
    }

    /** The body of an earlier reading that is too large to be kept. */
    @Nullable
    StreamedBody unread() {
        return call.attribute(UNREAD) instanceof StreamedBody body ? body : null;
    }

    void keep(byte[] body) {
        call.attribute(BYTES, body);
    }

    boolean isChunked() {
        return call.header("Transfer-Encoding") != null;
    }

    /** The content type; all of them if there are several lines. */
    @Nullable
    String contentType() {
        return joined("Content-Type");
    }

    /** The content coding; all of them if there are several lines. */
    @Nullable
    String contentCoding() {
        return joined(ContentCoding.HEADER);
    }

    /** The values of all headers. */
    List<String> headerValues() {
        List<String> values = new ArrayList<>();
        Enumeration<String> names = call.headerNames();
        while (names != null && names.hasMoreElements()) {
            Enumeration<String> some = call.headers(names.nextElement());
            values.addAll(some == null ? List.of() : Collections.list(some));
        }
        return values;
    }

    private @Nullable String joined(String header) {
        Enumeration<String> values = call.headers(header);
        boolean isKnown = values != null && values.hasMoreElements();
        return isKnown ? String.join(",", Collections.list(values)) : call.header(header);
    }

    /** Whether a body was announced, or nothing says that there is none. */
    boolean isPossible() {
        boolean unannounced = call.method().equals("GET") || call.method().equals("HEAD");
        return call.contentLength() > 0 || call.contentLength() < 0 && (isChunked() || !unannounced);
    }

    /** Says what is missing if these bytes are not the whole body. */
    @Nullable
    UnreadableRequestException missingBeside(byte[] left) {
        if (call.contentLength() > left.length) {
            return UnreadableRequests.consumed(left.length + " of its " + call.contentLength() + " bytes are left");
        }
        return left.length == 0 && isChunked() && !openedFirst
                ? UnreadableRequests.consumed("nothing of it is left")
                : null;
    }

    /** The whole body, which is kept from now on. */
    byte[] whole() throws IOException {
        byte[] body = left();
        requireComplete(body);
        keep(body);
        return body;
    }

    /** The whole body, which is kept from now on; or one that is too large for that, whose rest stays in the stream. */
    StreamedBody streamed() throws IOException {
        if (isSentEmpty()) {
            keep(NOTHING);
            return StreamedBody.read(InputStream.nullInputStream(), maxBody);
        }
        InputStream stream;
        try {
            stream = call.inputStream();
        } catch (IllegalStateException e) {
            return StreamedBody.read(new ByteArrayInputStream(whole()), maxBody);
        }
        openedFirst |= !isFinished();
        StreamedBody body = streamed(stream);
        if (body.isWhole()) {
            byte[] bytes = body.bytes();
            requireComplete(bytes);
            keep(bytes);
        } else {
            call.attribute(UNREAD, body);
        }
        return body;
    }

    private StreamedBody streamed(InputStream stream) throws IOException {
        try {
            return StreamedBody.read(stream, maxBody);
        } catch (UnreadableRequestException e) {
            throw e;
        } catch (RuntimeException e) {
            throw UnreadableRequests.containerFailed(e.getClass().getSimpleName());
        }
    }

    private void requireComplete(byte[] body) {
        UnreadableRequestException missing = missingBeside(body);
        if (missing != null) {
            throw missing;
        }
    }

    /**
     * What a container has left of a form in which it found no parameter. It is empty if other code has read the stream, or if
     * the sender sent nothing. Whoever has read the stream cannot have used the reader.
     */
    byte[] unparsed() throws IOException {
        if (call.contentLength() >= 0 || isStreamTaken()) {
            return whole();
        }
        byte[] body = encode(text(call.reader()));
        UnreadableRequests.requireWithin(body.length, maxBody, "the body");
        keep(body);
        return body;
    }

    /**
     * Notes whether no other code has begun to read a form in chunks. An older Jetty takes the stream when somebody asks for the
     * parameters; after that, an empty form looks like one that was read. Before that, the encoding shows the difference.
     */
    void lookBeforeParameters() {
        if (isChunked() && charsetName() == null && KnownServers.isJetty(call)) {
            openedFirst = isEncodingSettable();
        }
    }

    /**
     * Whether a body in chunks was sent empty, in a server whose stream does not show it. The reader cannot be used once the stream
     * was, and an encoding can be set only until the reader is used.
     */
    private boolean isSentEmpty() throws IOException {
        return isChunked()
                && KnownServers.isGlassFishWithAllChunks(call)
                && isEncodingSettable()
                && !isStreamTaken()
                && isAtEnd(call.reader());
    }

    private static boolean isAtEnd(Reader reader) throws IOException {
        reader.mark(1);
        boolean isAtEnd = reader.read() < 0;
        if (!isAtEnd) {
            reader.reset();
        }
        return isAtEnd;
    }

    /** Whether an encoding can be set: only until the body is read. If there was none, this library still sees none. */
    private boolean isEncodingSettable() {
        String before = charsetName();
        Charset other = "UTF-8".equalsIgnoreCase(before) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        try {
            call.characterEncoding(other.name());
            boolean isSet = other.name().equalsIgnoreCase(charsetName());
            if (before != null) {
                call.characterEncoding(before);
            } else if (isSet) {
                call.attribute(UNSET, other.name());
            }
            return isSet;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Whether other code has read the stream. If not, no code can read it now. */
    private boolean isStreamTaken() throws IOException {
        try {
            call.reader();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** The rest of the body. */
    byte[] left() throws IOException {
        byte[] body;
        try {
            body = read();
        } catch (RuntimeException e) {
            throw UnreadableRequests.containerFailed(e.getClass().getSimpleName());
        }
        UnreadableRequests.requireWithin(body.length, maxBody, "the body");
        return body;
    }

    private byte[] read() throws IOException {
        if (isSentEmpty()) {
            openedFirst = true;
            return NOTHING;
        }
        InputStream stream;
        try {
            stream = call.inputStream();
        } catch (IllegalStateException e) {
            return encode(text(call.reader())); // other code uses the reader, which still has data
        }
        openedFirst |= !isFinished();
        return MeasuredStream.read(stream, call.contentLength(), maxBody + 1);
    }

    private boolean isFinished() throws IOException {
        try {
            return call.isFinished();
        } catch (RuntimeException e) {
            return true; // a wrapper that does not answer
        }
    }

    private String text(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[4_096];
        for (int n = reader.read(buffer); n >= 0 && text.length() <= maxBody; n = reader.read(buffer)) {
            text.append(buffer, 0, n);
        }
        return text.toString();
    }

    /** Without a declared encoding, some containers use ISO-8859-1 and some UTF-8: the text itself shows which. */
    private byte[] encode(String text) {
        Charset declared = charset();
        if (declared != null) {
            return text.getBytes(declared);
        }
        byte[] latin1 = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean isLatin1 = text.chars().allMatch(c -> c <= 0xFF) && Utf8.isValid(latin1, 0, latin1.length);
        return isLatin1 ? latin1 : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The declared charset; null if there is none, or none that this Java knows. */
    @Nullable
    Charset charset() {
        String name = charsetName();
        return name == null ? null : FormCharset.known(name);
    }

    /** Whether a charset is declared that this Java does not know. */
    boolean isForeign() {
        return charsetName() != null && charset() == null;
    }

    /**
     * The charset in which a form is read, if it is not UTF-8. What the sender declares takes precedence over what code has
     * set.
     */
    @Nullable
    Charset formCharset() {
        String declared = MediaType.charset(contentType());
        return FormCharset.of(declared == null ? charsetName() : declared);
    }

    private @Nullable String charsetName() {
        try {
            String name = call.characterEncoding();
            return name == null || name.equals(call.attribute(UNSET)) ? null : name;
        } catch (RuntimeException e) {
            return MediaType.charset(contentType()); // Jetty throws for an unknown one
        }
    }
}
