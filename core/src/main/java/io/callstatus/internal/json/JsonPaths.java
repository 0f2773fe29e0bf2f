package io.callstatus.internal.json;

import io.callstatus.internal.text.JsonStrings;
import io.callstatus.internal.text.Numbers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds one value inside JSON without a tree. It takes the memory of the answer, and a pass over the text for each step of the
 * path. For one thread.
 */
public final class JsonPaths {
    private static final int NOWHERE = -1;

    private final byte[] bytes;
    private final JsonWalk walk;

    private JsonPaths(byte[] json) {
        this.bytes = json;
        this.walk = new JsonWalk(json);
    }

    /** Whether a text is one JSON object or array, within our limits. */
    public static boolean isContainer(String json) {
        return new JsonPaths(json.getBytes(StandardCharsets.UTF_8)).isContainer();
    }

    /**
     * The text of a value inside: a string as it is, a number without exponent, an object or array as sent except for white
     * space; null if the text is no JSON object or array, if nothing is there, or for JSON {@code null}.
     */
    public static @Nullable String at(String json, String... path) {
        JsonPaths all = new JsonPaths(json.getBytes(StandardCharsets.UTF_8));
        return all.isContainer() ? all.find(0, path) : null;
    }

    /** The same for a text that is known to begin with well-formed JSON. */
    public static @Nullable String at(byte[] json, int start, String... path) {
        return new JsonPaths(json).find(start, path);
    }

    private boolean isContainer() {
        int start = walk.space(0);
        boolean isOpen = walk.peek(start) == '{' || walk.peek(start) == '[';
        int end = isOpen ? walk.value(start, 0) : NOWHERE;
        return end >= 0 && walk.space(end) == bytes.length;
    }

    private @Nullable String find(int start, String... path) {
        int at = walk.space(start);
        for (String step : path) {
            at = at == NOWHERE ? NOWHERE : child(at, step);
        }
        return at == NOWHERE ? null : text(at);
    }

    private int child(int at, String step) {
        Long index = bytes[at] == '[' ? Numbers.whole(step) : null;
        return bytes[at] == '{' ? member(at + 1, step) : index == null ? NOWHERE : element(at + 1, index);
    }

    /** If several members have one name, the last one counts. */
    private int member(int from, String name) {
        byte[] plain = name.getBytes(StandardCharsets.UTF_8);
        int found = NOWHERE;
        int at = walk.space(from);
        while (bytes[at] != '}') {
            int end = walk.name(at);
            boolean isName = walk.isEscaped()
                    ? JsonStrings.unescape(bytes, at + 1, end - 1).equals(name)
                    : Arrays.equals(bytes, at + 1, end - 1, plain, 0, plain.length);
            int value = walk.colon(end);
            found = isName ? value : found;
            at = next(value);
        }
        return found;
    }

    private int element(int from, long index) {
        int at = walk.space(from);
        for (long left = index; bytes[at] != ']'; left--) {
            if (left == 0) {
                return at;
            }
            at = next(at);
        }
        return NOWHERE;
    }

    /** The member or element after a value, or the bracket that ends them. */
    private int next(int value) {
        int end = walk.space(walk.value(value, 0));
        return bytes[end] == ',' ? walk.space(end + 1) : end;
    }

    private @Nullable String text(int at) {
        walk.forgetEscape();
        int end = walk.value(at, 0);
        return switch (bytes[at]) {
            case 'n' -> null;
            case '{', '[' -> compact(at, end);
            case '"' -> walk.isEscaped() ? JsonStrings.unescape(bytes, at + 1, end - 1) : utf8(bytes, at + 1, end - 1);
            case 't', 'f' -> utf8(bytes, at, end);
            default -> number(utf8(bytes, at, end));
        };
    }

    private static String utf8(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** Without an exponent, unless that would take more zeros than the limit. */
    private static String number(String text) {
        BigDecimal number = JsonTree.decimal(text);
        return number == null ? text : number.toPlainString();
    }

    /** As sent, without the white space between tokens. */
    private String compact(int from, int to) {
        byte[] compact = new byte[to - from];
        int length = 0;
        int at = from;
        while (at < to) {
            int end = bytes[at] == '"' ? walk.value(at, 0) : at + 1;
            if (bytes[at] > ' ') {
                System.arraycopy(bytes, at, compact, length, end - at);
                length += end - at;
            }
            at = end;
        }
        return utf8(compact, 0, length);
    }
}
