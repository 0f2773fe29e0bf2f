package io.callstatus.internal.scan;

import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.text.FormCoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The boundary line of a multipart form (RFC 2046, section 5.1.1). It begins a line and fills it, except for blanks at its end.
 * All lines of a body end as the first boundary line does, with CR LF or with LF. Immutable.
 */
final class PartBoundary {
    private static final int LONGEST = 70;
    private static final String DASHES = "--";
    private static final AsciiSet SIGNS = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "'()+_,-./:=? ");
    /** What the name of a header of a part begins with, in lower case. */
    private static final String CONTENT = "content-";

    private final byte[] body;
    private final byte[] line;
    private final boolean endsInCrLf;
    private final int start;

    private PartBoundary(byte[] body, byte[] line, boolean endsInCrLf, int start) {
        this.body = body;
        this.line = line;
        this.endsInCrLf = endsInCrLf;
        this.start = start;
    }

    /**
     * The boundary of a body. If its header declares one: that, with two hyphens more or fewer if the body has it so. If its
     * header declares no valid one: that of the body's first line. Null if there is none.
     */
    static @Nullable PartBoundary of(byte[] body, @Nullable String declared) {
        if (declared == null || !isBoundary(declared)) {
            return ofFirstLine(body);
        }
        List<PartBoundary> spellings = new ArrayList<>();
        addSpellings(spellings, body, DASHES + declared);
        addSpellings(spellings, body, DASHES + DASHES + declared);
        if (declared.startsWith(DASHES)) {
            addSpellings(spellings, body, declared);
        }
        for (int at = 0; at < body.length; at = behindLf(body, at)) {
            PartBoundary found = firstAt(at, spellings);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    boolean isSame(PartBoundary other) {
        boolean isOneLine =
                new String(line, StandardCharsets.US_ASCII).equals(new String(other.line, StandardCharsets.US_ASCII));
        return isOneLine && endsInCrLf == other.endsInCrLf && start == other.start;
    }

    private static void addSpellings(List<PartBoundary> to, byte[] body, String text) {
        byte[] line = text.getBytes(StandardCharsets.US_ASCII);
        to.add(new PartBoundary(body, line, true, 0));
        to.add(new PartBoundary(body, line, false, 0));
    }

    /** Asked at the beginning of each line, so it makes nothing while it looks. */
    private static @Nullable PartBoundary firstAt(int at, List<PartBoundary> spellings) {
        for (int i = 0; i < spellings.size(); i++) {
            PartBoundary spelling = spellings.get(i);
            if (spelling.isAt(at)) {
                return new PartBoundary(spelling.body, spelling.line, spelling.endsInCrLf, at);
            }
        }
        return null;
    }

    /** A first line of two hyphens and a boundary, followed by a header of a part: no form and no JSON begins so. */
    private static @Nullable PartBoundary ofFirstLine(byte[] body) {
        int start = FormCoding.start(body);
        if (start == body.length || body[start] != '-') {
            return null; // usually
        }
        int next = behindLf(body, start);
        if (!body(body, next, CONTENT.length()).equalsIgnoreCase(CONTENT)) {
            return null;
        }
        String line = body(body, start, Math.min(next - start, 2 * LONGEST)).stripTrailing();
        boolean isBoundary = line.startsWith(DASHES) && isBoundary(line.substring(DASHES.length()));
        List<PartBoundary> spellings = new ArrayList<>();
        addSpellings(spellings, body, line);
        return isBoundary ? firstAt(start, spellings) : null;
    }

    private static String body(byte[] body, int from, int length) {
        return new String(body, from, Math.min(length, body.length - from), StandardCharsets.ISO_8859_1);
    }

    private static boolean isBoundary(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && !text.endsWith(" ") && SIGNS.isAllOf(text);
    }

    /** The index after the next LF, or the end of the body. */
    private static int behindLf(byte[] body, int from) {
        int at = from;
        while (at < body.length && body[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, body.length);
    }

    /** The index of its first copy; what comes before is ignored. */
    int start() {
        return start;
    }

    /** The index of the next copy, from this beginning of a line on; -1 if there is none. */
    int find(int from) {
        for (int at = from; at < body.length; at = behindLine(at)) {
            if (isAt(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the copy here is the last one, which ends in two more hyphens. */
    boolean isLast(int copy) {
        int at = copy + line.length;
        return at + 2 <= body.length && body[at] == '-' && body[at + 1] == '-' && isBlank(at + 2);
    }

    /** The index after the end of this line, or the end of the body. */
    int behindLine(int from) {
        int next = behindLf(body, from);
        while (next < body.length && endOfText(from, next) == next) {
            next = behindLf(body, next);
        }
        return next;
    }

    /** The end of the text between these indexes: before the CR LF or the LF, if there is one. */
    int endOfText(int from, int next) {
        if (next == from || body[next - 1] != '\n') {
            return next;
        }
        if (!endsInCrLf) {
            return next - 1;
        }
        return next - 2 >= from && body[next - 2] == '\r' ? next - 2 : next;
    }

    /** Whether there is a copy at this beginning of a line. */
    boolean isAt(int at) {
        if (at + line.length > body.length) {
            return false;
        }
        for (int i = 0; i < line.length; i++) {
            if (body[at + i] != line[i]) {
                return false;
            }
        }
        return isBlank(at + line.length) || isLast(at);
    }

    /** Whether there are only blanks up to the end of the line. */
    private boolean isBlank(int from) {
        int at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        int end = endsInCrLf && at < body.length && body[at] == '\r' ? at + 1 : at;
        boolean isWhole = !endsInCrLf || end > at;
        return at == body.length || isWhole && end < body.length && body[end] == '\n';
    }
}
