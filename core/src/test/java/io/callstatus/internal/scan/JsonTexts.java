package io.callstatus.internal.scan;

import io.callstatus.internal.text.Limits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes JSON texts out of a seed: objects of every shape, most of them well-formed, and bytes gone wrong in them. */
public final class JsonTexts {
    private static final List<String> SPACES = List.of("", "", "", "", " ", "\n", "\t", "\r\n", "  \n\t ");
    private static final List<String> NUMBERS = List.of(
            "0", "-0", "1", "-1", "42", "1.50", "0.0", "-0.5e3", "1E+2", "1e-2", "123456789012345678901234567890");
    private static final List<String> PIECES = List.of(
            "a",
            "plain text ",
            "+13125550142",
            "{\"a\":[1]}".replace("\"", "\\\""),
            "\\n",
            "\\\\",
            "\\/",
            "\\u00e9",
            "\\uD83D\\uDE00",
            "\\ud800",
            "\\uDC00x",
            "\\b\\f\\r\\t",
            "é",
            "€",
            "कॉल",
            "\uD83D\uDE00",
            "\u007F",
            "\u0080",
            "\u07FF",
            "\u0800",
            "\uD7FF",
            "\uE000",
            "\uFFFF",
            "\uD800\uDC00",
            "\uDBFF\uDFFF");
    private static final List<String> NAMES = List.of("a", "b", "id", "callId", "call_status", "", "\\u0061", "ключ");
    private static final List<String> BROKEN = List.of(
            "01", "1.", "-", "+1", ".5", "1e", "NaN", "tru", "nul", "'a'", "\"\\x\"", "\"\\u12\"", "\"\t\"", "\"\\");
    private static final byte[] TELLING = bytes("{}[]:,\"\\/0129-+.eEtfnu \t\n\r\0\u001F\u007F");

    private final Random random;

    public JsonTexts(long seed) {
        random = new Random(seed);
    }

    /** A body, one in three damaged, now and then in another encoding than UTF-8. */
    byte[] body() {
        String text = space() + object(0) + space();
        byte[] body = text.getBytes(charset());
        for (int left = random.nextInt(9) - 5; left > 0; left--) {
            body = damaged(body);
        }
        return body;
    }

    private Charset charset() {
        return switch (random.nextInt(60)) {
            case 0 -> StandardCharsets.UTF_16BE;
            case 1 -> StandardCharsets.UTF_16LE;
            case 2 -> StandardCharsets.UTF_16;
            case 3 -> Charset.forName("UTF-32BE");
            case 4 -> Charset.forName("UTF-32LE");
            case 5 -> Charset.forName("X-UTF-32LE-BOM");
            default -> StandardCharsets.UTF_8;
        };
    }

    public String object(int depth) {
        StringBuilder text = new StringBuilder("{").append(space());
        int members = random.nextInt(500) == 0 ? Limits.FIELDS - 1 + random.nextInt(3) : random.nextInt(7);
        for (int i = 0; i < members; i++) {
            text.append(i == 0 ? "" : "," + space());
            text.append('"')
                    .append(name())
                    .append('"')
                    .append(space())
                    .append(':')
                    .append(space());
            text.append(members > 10 ? "1" : value(depth + 1)).append(space());
        }
        return text.append('}').toString();
    }

    private String array(int depth) {
        StringBuilder text = new StringBuilder("[").append(space());
        int elements = random.nextInt(5);
        for (int i = 0; i < elements; i++) {
            text.append(i == 0 ? "" : "," + space()).append(value(depth + 1)).append(space());
        }
        return text.append(']').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 5 ? 7 : 12)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> number();
            case 3 -> random.nextInt(30) == 0 ? pick(BROKEN) : random.nextInt(50) == 0 ? deep(depth) : "\"\"";
            case 7, 8 -> object(depth);
            case 9, 10 -> array(depth);
            default -> "\"" + content() + "\"";
        };
    }

    /** Nested to the limit, give or take one level. */
    private String deep(int depth) {
        int levels = Limits.NESTING - depth - 1 + random.nextInt(3);
        boolean isArray = random.nextBoolean();
        return (isArray ? "[" : "{\"a\":").repeat(levels) + "[]" + (isArray ? "]" : "}").repeat(levels);
    }

    private String number() {
        return switch (random.nextInt(20)) {
            case 0 -> "1".repeat(Limits.NUMBER - 1 + random.nextInt(3));
            case 1 -> "-0." + "1".repeat(Limits.NUMBER - 4 + random.nextInt(3));
            case 2 -> Double.toString(random.nextGaussian());
            default -> pick(NUMBERS);
        };
    }

    private String content() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private String name() {
        return switch (random.nextInt(100)) {
            case 0 -> "n".repeat(Limits.NAME - 1 + random.nextInt(3));
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> content();
            default -> pick(NAMES);
        };
    }

    private String space() {
        return pick(SPACES);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One byte changed, added or taken away, a piece doubled, or the end cut off. */
    byte[] damaged(byte[] body) {
        int at = random.nextInt(body.length + 1);
        int to = Math.min(body.length, at + random.nextInt(12));
        byte any = random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt();
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> joined(body, at, to, new byte[0]);
            case 2 -> joined(body, at, at, Arrays.copyOfRange(body, at, to));
            case 3 -> joined(body, at, at, new byte[] {any});
            default -> joined(body, at, Math.min(body.length, at + 1), new byte[] {any});
        };
    }

    private static byte[] joined(byte[] body, int from, int to, byte[] between) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(body, 0, from);
        bytes.writeBytes(between);
        bytes.write(body, to, body.length - to);
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
