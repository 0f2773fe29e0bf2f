package io.callstatus.internal.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.text.BodyError.Kind;
import io.callstatus.internal.text.Limits;
import io.callstatus.internal.text.ReferenceUtf8;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@link JsonScanner} does, plainly, on jackson-core: the oracle of the walk.
 *
 * <p>Jackson alone is laxer in two things: of bytes it takes overlong UTF-8 and encoded surrogates, and in an escape it
 * takes a character for a hexadecimal digit whose lower eight bits are one ({@code \\u012} and U+0933). So the bytes
 * are decoded first, as the web does: U+FFFD for what is no UTF-8, which is good in a string and nowhere else. What lies
 * before the first wrong place of another encoding, or of an escape, is read as a text that was cut off there. Its
 * limits are counted otherwise (numbers without sign and point, names in characters), so that only the one of
 * nesting is Jackson's here.
 */
final class ReferenceJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** An escape in the midst of which a character comes that is not ASCII. */
    private static final Pattern WIDE_DIGIT =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u[0-9A-Fa-f]{0,3}(?=[^\\x00-\\x7F])");

    private static final Pattern NAME = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");

    /** One field as the table tells it. */
    record Field(String name, @Nullable String value, FieldKind kind, int offset) {}

    /** The fields, and what was wrong after them. */
    record Result(List<Field> fields, @Nullable Kind error) {}

    private final byte[] body;
    private final boolean isUtf8;
    private final String text;
    private final boolean isCut;
    private final int markBytes;
    private final List<Field> fields = new ArrayList<>();

    private ReferenceJson(byte[] body) {
        this.body = body;
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(body.length);
        Charset charset = charset(body);
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        if (isUtf8) {
            result = CoderResult.UNDERFLOW;
            out.clear().put(new ReferenceUtf8().decode(body));
        }
        // Of the marks Java drops those of UTF-32 itself.
        boolean isMarked =
                out.flip().toString().startsWith("\uFEFF") && !charset.name().startsWith("UTF-32");
        String all = out.toString().substring(isMarked ? 1 : 0);
        this.markBytes = isMarked && charset.equals(StandardCharsets.UTF_8) ? 3 : 0;
        this.text = withoutWideDigits(withoutHalves(all));
        this.isCut = result.isError() || text.length() < all.length();
    }

    static Result scan(byte[] body) {
        ReferenceJson reference = new ReferenceJson(body);
        return new Result(reference.fields, reference.error());
    }

    /** By a byte order mark, else by where the zeros are in the first two characters. */
    static Charset charset(byte[] body) {
        for (String name : List.of("UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE")) {
            Charset charset = Charset.forName(name);
            if (startsWith(body, "\uFEFF".getBytes(charset)) || isZeroWhereIn(body, "{\"".getBytes(charset))) {
                return charset;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] body, byte[] mark) {
        return body.length >= mark.length && ByteBuffer.wrap(mark).equals(ByteBuffer.wrap(body, 0, mark.length));
    }

    private static boolean isZeroWhereIn(byte[] body, byte[] pattern) {
        for (int i = 0; i < 4; i++) {
            if (body.length < 4 || (body[i] == 0) != (pattern[i] == 0)) {
                return false;
            }
        }
        return true;
    }

    /** Java's UTF-32 lets half a surrogate pair pass. */
    private static String withoutHalves(String text) {
        int[] points = text.codePoints()
                .takeWhile(point -> point < 0xD800 || point > 0xDFFF)
                .toArray();
        return new String(points, 0, points.length);
    }

    private static String withoutWideDigits(String text) {
        Matcher escape = WIDE_DIGIT.matcher(text);
        return escape.find() ? text.substring(0, escape.end()) : text;
    }

    private @Nullable Kind error() {
        try (JsonParser in = JSON.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return isCut && text.isBlank() ? Kind.NOT_JSON : Kind.NOT_AN_OBJECT;
            }
            Kind error = members(in);
            boolean isWhole = error == null && in.nextToken() == null && !isCut;
            return isWhole ? null : error == null ? Kind.NOT_JSON : error;
        } catch (StreamConstraintsException e) {
            return Kind.BEYOND_LIMIT;
        } catch (JsonProcessingException e) {
            return Kind.NOT_JSON;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Kind members(JsonParser in) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            if (isTooLong(in)) {
                return Kind.BEYOND_LIMIT;
            }
            JsonToken first = in.nextToken();
            int start = (int) in.currentTokenLocation().getCharOffset();
            if (!isSkipped(in, first)) {
                return Kind.BEYOND_LIMIT;
            }
            if (fields.size() == Limits.FIELDS) {
                return Kind.TOO_MANY_FIELDS;
            }
            fields.add(field(in, name, first, start));
        }
        return null;
    }

    /** The bytes of a name count as they stand in the body, six for an escape. */
    private boolean isTooLong(JsonParser in) {
        Matcher name = NAME.matcher(text);
        int start = (int) in.currentTokenLocation().getCharOffset();
        return name.find(start) && offset(name.end()) - offset(start) > Limits.NAME + 2;
    }

    /** Moves to the last token of the value; false where a name or number in it is too long. */
    private boolean isSkipped(JsonParser in, JsonToken first) throws IOException {
        JsonToken token = first;
        for (int depth = 0; ; token = in.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            boolean isBeyond = token.isNumeric() && in.getText().length() > Limits.NUMBER
                    || token == JsonToken.FIELD_NAME && isTooLong(in);
            if (isBeyond || depth == 0) {
                in.getText();
                return !isBeyond;
            }
        }
    }

    private Field field(JsonParser in, String name, JsonToken first, int start) throws IOException {
        return switch (first) {
            case VALUE_STRING -> new Field(name, in.getText(), FieldKind.TEXT, offset(start + 1));
            case VALUE_NULL -> new Field(name, null, FieldKind.NULL, offset(start));
            case VALUE_TRUE, VALUE_FALSE -> new Field(name, in.getText(), FieldKind.BOOLEAN, offset(start));
            case START_OBJECT -> new Field(name, source(in, start), FieldKind.OBJECT, offset(start));
            case START_ARRAY -> new Field(name, source(in, start), FieldKind.ARRAY, offset(start));
            default -> new Field(name, in.getText(), FieldKind.NUMBER, offset(start));
        };
    }

    private String source(JsonParser in, int start) {
        return text.substring(start, (int) in.currentLocation().getCharOffset());
    }

    private int offset(int characters) {
        String before = text.substring(0, characters);
        int offset = before.getBytes(StandardCharsets.UTF_8).length + markBytes;
        return isUtf8 && before.indexOf('\uFFFD') >= 0 ? offsetOfDamaged(before) : offset;
    }

    /** Where the bytes stand of which so much text was made. */
    private int offsetOfDamaged(String before) {
        int at = markBytes;
        for (int point : before.codePoints().toArray()) {
            int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            at += point == 0xFFFD ? lengthOfDamaged(at) : length;
        }
        return at;
    }

    private int lengthOfDamaged(int at) {
        int length = 3;
        while (at + length > body.length
                || !new ReferenceUtf8()
                        .decode(Arrays.copyOfRange(body, at, at + length))
                        .equals("\uFFFD")) {
            length--;
        }
        return length;
    }
}
