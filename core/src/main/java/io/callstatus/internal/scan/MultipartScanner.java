package io.callstatus.internal.scan;

import io.callstatus.internal.fields.Encoding;
import io.callstatus.internal.fields.FieldIndex;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.KnownName;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.BodyError.Kind;
import io.callstatus.internal.text.Limits;
import io.callstatus.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A multipart form ({@code multipart/form-data}, RFC 7578): the same fields as any form, in another encoding. Of a file, only
 * the name of its field is kept. Nothing is read twice, and nested parts are not parsed. For one thread.
 */
public final class MultipartScanner {
    private static final int FAILED = -1;
    private static final int SLOTS = 3;

    private final byte[] body;
    private final PartBoundary boundary;
    private final Text text;
    /** For each field: the positions of its name, its value and the value's end in the text, and its kind. */
    private int[] fields = new int[4 * SLOTS];

    private int size;
    private @Nullable BodyError error;

    private MultipartScanner(byte[] body, PartBoundary boundary) {
        this.body = body;
        this.boundary = boundary;
        this.text = new Text(body.length); // usually less
    }

    /** Whether these bytes are such a form, whatever their content type says. */
    public static boolean isMultipart(byte[] body) {
        return PartBoundary.of(body, null) != null;
    }

    /** Whether its first line is exactly the boundary that its header declares. */
    static boolean isPartedSo(byte[] body, @Nullable String declared) {
        PartBoundary shown = PartBoundary.of(body, null);
        PartBoundary said = PartBoundary.of(body, declared);
        return shown != null && said != null && shown.isSame(said);
    }

    /**
     * The fields of such a form; an error is in the table, after the fields before it.
     *
     * @param declared the boundary that the header declares; null if it declares none, or must be ignored
     */
    public static FieldTable scan(byte[] body, @Nullable String declared, @Nullable Vocabulary vocabulary) {
        PartBoundary boundary = PartBoundary.of(body, declared);
        if (boundary == null) {
            return FieldTable.empty(new BodyError(
                    Kind.NOT_MULTIPART, 0, "a line of two hyphens and the boundary of the header Content-Type"));
        }
        MultipartScanner scanner = new MultipartScanner(body, boundary);
        scanner.parts();
        return scanner.table(vocabulary);
    }

    private void parts() {
        int copy = boundary.start();
        while (copy != FAILED && !boundary.isLast(copy)) {
            int part = boundary.behindLine(copy);
            copy = size == Limits.FIELDS ? tooMany(part) : part(part);
        }
    }

    /** Reads a part; returns the boundary line after it. */
    private int part(int from) {
        FormPart part = new FormPart();
        int content = headers(from, part);
        int copy = content == FAILED ? FAILED : boundary.find(content);
        if (content == FAILED) {
            return FAILED;
        }
        if (copy == FAILED) {
            return fail(
                    Kind.NOT_MULTIPART, body.length, "the boundary with two hyphens behind it, which ends the form");
        }
        if (!part.isClear()) {
            return fail(Kind.NOT_MULTIPART, from, "headers with a colon each, and one name in one Content-Disposition");
        }
        add(part, content, boundary.endOfText(content, copy));
        return copy;
    }

    /** Reads the headers; returns the index at which the content begins. */
    private int headers(int from, FormPart part) {
        int at = from;
        for (int lines = 0; lines <= Limits.PART_HEADERS; lines++) {
            int next = boundary.behindLine(at);
            int end = boundary.endOfText(at, next);
            if (end == next || boundary.isAt(at)) {
                return fail(Kind.NOT_MULTIPART, at, "an empty line behind the headers of a part");
            }
            if (end == at) {
                return next;
            }
            if (end - from > Limits.PART_HEAD) {
                break;
            }
            part.add(Utf8.decode(body, at, end));
            at = next;
        }
        return fail(Kind.BEYOND_LIMIT, from, "at most 16 header lines of 8,192 bytes together in a part");
    }

    private int tooMany(int offset) {
        error = BodyError.tooManyFields(offset);
        return FAILED;
    }

    private int fail(Kind kind, int offset, String expected) {
        error = new BodyError(kind, offset, expected);
        return FAILED;
    }

    private void add(FormPart part, int from, int to) {
        fields = FieldIndex.withRoom(fields, size);
        text.writeBytes(part.name().getBytes(StandardCharsets.UTF_8));
        fields[size * SLOTS] = text.size();
        if (!part.isFile()) {
            part.write(body, from, to, text);
        }
        fields[size * SLOTS + 1] = text.size();
        fields[size * SLOTS + 2] = (part.isFile() ? FieldKind.NULL : FieldKind.TEXT).ordinal();
        size++;
    }

    private FieldTable table(@Nullable Vocabulary vocabulary) {
        byte[] bytes = text.bytes();
        int[] slots = FieldIndex.of(bytes.length);
        int[] chains = FieldIndex.chains(slots);
        int start = 0;
        for (int i = 0; i < size; i++) {
            int value = fields[i * SLOTS];
            int end = fields[i * SLOTS + 1];
            KnownName name = FieldIndex.known(bytes, Encoding.PLAIN, vocabulary, start, value, 0);
            int key = name == null ? FieldIndex.unknown(bytes, Encoding.PLAIN, start, value, 0) : name.number();
            slots = FieldIndex.withRoom(slots, i);
            FieldIndex.set(slots, chains, i, value, end, fields[i * SLOTS + 2], key);
            start = end;
        }
        return new FieldTable(
                bytes, 0, text.size(), Encoding.PLAIN, vocabulary, slots, chains, null, size, error, true);
    }

    /** The names and values, one after the other, without a copy. */
    private static final class Text extends ByteArrayOutputStream {
        Text(int size) {
            super(size);
        }

        byte[] bytes() {
            return buf;
        }
    }
}
