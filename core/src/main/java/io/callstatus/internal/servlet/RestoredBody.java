package io.callstatus.internal.servlet;

import io.callstatus.internal.json.JsonWalk;
import io.callstatus.internal.scan.MultipartScanner;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body that is JSON or multipart, and that a container has parsed as a form because of its declared type. It is restored from
 * the names and values if they show all of it. The declared length shows that no escape was decoded. Only a blank inside a text
 * may have been a plus sign: a body with one is not restored. Immutable.
 */
final class RestoredBody {
    /** More than this number of parameters may be in any order. */
    private static final int MOST_PAIRS = 3;

    private static final String MULTIPART_HEADER = "\ncontent-";

    private final List<Pair> pairs;

    private RestoredBody(List<Pair> pairs) {
        this.pairs = pairs;
    }

    private record Pair(String name, String value) {
        String written() {
            return value.isEmpty() ? name : name + "=" + value;
        }
    }

    /** What these parameters of the body were made of, if that is no form; null for a form. */
    static @Nullable RestoredBody of(Map<String, List<String>> parameters) {
        return mayBeOther(parameters.keySet()) ? ofPairs(parameters) : null;
    }

    /** Whether a name may begin JSON or a multipart body. */
    private static boolean mayBeOther(Set<String> names) {
        for (String name : names) {
            if (!isPlain(name) || name.startsWith("--")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it begins with two visible characters of ASCII, of which the first is no bracket. No JSON does, in any encoding. */
    private static boolean isPlain(String name) {
        return name.length() > 1
                && isVisible(name.charAt(0))
                && isVisible(name.charAt(1))
                && name.charAt(0) != '{'
                && name.charAt(0) != '[';
    }

    private static boolean isVisible(char c) {
        return c > ' ' && c < 0x7F;
    }

    private static @Nullable RestoredBody ofPairs(Map<String, List<String>> parameters) {
        List<Pair> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(new Pair(name, value))));
        return !pairs.isEmpty() && begins(pairs.get(0).name) || isJsonInAnyOrder(pairs)
                ? new RestoredBody(pairs)
                : null;
    }

    private static boolean begins(String name) {
        return isJson(name) || isInParts(name);
    }

    /** Containers reorder parameters: of JSON that was cut in pieces, one piece begins it and one ends it. */
    private static boolean isJsonInAnyOrder(List<Pair> pairs) {
        return pairs.stream().anyMatch(pair -> isJson(pair.name) && pair.name.indexOf('"') > 0)
                && pairs.stream().anyMatch(pair -> endsAsJson(pair.value) || endsAsJson(pair.name));
    }

    private static boolean endsAsJson(String text) {
        String end = text.stripTrailing();
        return end.endsWith("}") || end.endsWith("]");
    }

    /** Also after a byte order mark, which a container may have decoded as three characters. */
    private static boolean isJson(String name) {
        return RequestScan.isJson(name.getBytes(StandardCharsets.UTF_8))
                || RequestScan.isJson(name.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isInParts(String name) {
        return name.startsWith("--") && name.toLowerCase(Locale.ROOT).contains(MULTIPART_HEADER);
    }

    /**
     * The bytes that were sent.
     *
     * @param length the declared length; negative if there is none
     * @return null if another body may have been sent as well
     */
    byte @Nullable [] bytes(long length) {
        List<Pair> rest = new ArrayList<>(pairs);
        Pair first =
                pairs.stream().filter(pair -> begins(pair.name)).findFirst().orElseThrow();
        rest.remove(first);
        if (length < 0 || pairs.size() > MOST_PAIRS || isLost() || rest.stream().anyMatch(pair -> begins(pair.name))) {
            return null;
        }
        Set<String> bodies = new LinkedHashSet<>();
        add(first, rest, length, bodies);
        Collections.reverse(rest);
        add(first, rest, length, bodies);
        String text = bodies.size() == 1 ? bodies.iterator().next() : "";
        return isSure(text) ? bytes(text) : null;
    }

    private boolean isLost() {
        return pairs.stream().anyMatch(pair -> (pair.name + pair.value).chars().anyMatch(c -> c >= RawBytes.FIRST));
    }

    /** One more byte may have been an equals sign after a name, or an ampersand after another one. */
    private static void add(Pair first, List<Pair> rest, long length, Set<String> bodies) {
        StringBuilder text = new StringBuilder(first.written());
        rest.forEach(pair -> text.append('&').append(pair.written()));
        byte[] bytes = bytes(text.toString());
        if (bytes.length == length && isBody(bytes)) {
            bodies.add(text.toString());
        }
    }

    /**
     * The text in UTF-8. If its characters can be its bytes, they were: otherwise the body would have been longer.
     */
    private static byte[] bytes(String text) {
        return areBytes(text) ? text.getBytes(StandardCharsets.ISO_8859_1) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean areBytes(String text) {
        byte[] latin1 = text.getBytes(StandardCharsets.ISO_8859_1);
        return text.chars().allMatch(c -> c <= 0xFF) && Utf8.isValid(latin1, 0, latin1.length);
    }

    /**
     * Whether no other body has this length. What looks decoded may be bytes that are not UTF-8, each one byte shorter;
     * together with an escape, two bytes longer, or an ampersand, which a container drops.
     */
    private boolean isSure(String text) {
        boolean isDecoded = text.chars().anyMatch(c -> c > 0xFF);
        boolean isOdd = text.chars().filter(c -> c > 0x7F).count() % 2 == 1;
        return !text.isEmpty() && (isDecoded || areBytes(text) || pairs.size() == 1 && isOdd);
    }

    private static boolean isBody(byte[] bytes) {
        return isInParts(new String(bytes, StandardCharsets.ISO_8859_1)) ? isWholeForm(bytes) : isWholeJson(bytes);
    }

    private static boolean isWholeJson(byte[] bytes) {
        JsonWalk walk = new JsonWalk(bytes);
        int end = walk.value(walk.space(0), 0);
        return end >= 0 && walk.space(end) == bytes.length && !hasBlankInText(bytes);
    }

    private static boolean hasBlankInText(byte[] json) {
        boolean isInside = false;
        for (int at = 0; at < json.length; at++) {
            if (isInside && json[at] == ' ') {
                return true;
            }
            if (isInside && json[at] == '\\') {
                at++;
            } else if (json[at] == '"') {
                isInside = !isInside;
            }
        }
        return false;
    }

    /** By their grammar, headers of parts contain blanks. */
    private static boolean isWholeForm(byte[] bytes) {
        boolean isHead = false;
        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n")) {
            boolean isHeader = isHead && ("\n" + line.toLowerCase(Locale.ROOT)).startsWith(MULTIPART_HEADER);
            if (!isHeader && line.indexOf(' ') >= 0) {
                return false;
            }
            isHead = isHeader || line.startsWith("--");
        }
        return MultipartScanner.scan(bytes, null, null).error() == null;
    }
}
