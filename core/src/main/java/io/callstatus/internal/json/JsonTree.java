package io.callstatus.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.BodyError.Kind;
import io.callstatus.internal.text.JsonStrings;
import io.callstatus.internal.text.Limits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists and plain values, by jackson-core's streaming alone. */
public final class JsonTree {
    /** The most zeros that an exponent may add: nobody should have to process numbers of a million digits. */
    private static final int SCALE = 1_000;

    private static final int LAST_OF_ASCII = 0x7E;

    private static final String LIMITS = "JSON within our limits (" + Limits.NESTING + " levels of nesting, numbers of "
            + Limits.NUMBER + " digits, exponents of " + SCALE + ", names of " + Limits.NAME + " characters)";

    private final JsonParser in;
    private int left;

    private JsonTree(JsonParser in, int most) {
        this.in = in;
        this.left = most;
    }

    /** A text that is not JSON, or beyond a limit; the exception holds no part of the text. */
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient BodyError error;

        MalformedException(Kind kind, long offset, String expected) {
            super("Expected " + expected + " at character " + offset);
            this.error = new BodyError(kind, (int) offset, expected);
        }

        /** What is wrong. The offset is in characters, and is where the error was noticed. */
        public BodyError error() {
            return error;
        }
    }

    /**
     * Reads one JSON value: a map (of several equal names, the last counts), list, String, Long, BigInteger, BigDecimal,
     * Boolean or null; unmodifiable.
     */
    public static @Nullable Object read(String json) throws MalformedException {
        return read(json, Integer.MAX_VALUE);
    }

    /** The same with a limit on the number of values, containers included: each may take fifty times the memory of its text. */
    public static @Nullable Object read(String json, int most) throws MalformedException {
        try (JsonParser in = JacksonCore.factory().createParser(json)) {
            return new JsonTree(in, most).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Jackson's messages quote the text, so they and their exceptions are not passed on. */
    private @Nullable Object document() throws IOException, MalformedException {
        try {
            Object tree = value(in.nextToken());
            if (in.nextToken() != null) {
                throw malformed(Kind.NOT_JSON, "nothing after the value");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw JacksonCore.isLimit(e)
                    ? malformed(Kind.BEYOND_LIMIT, LIMITS)
                    : malformed(Kind.NOT_JSON, "well-formed JSON");
        }
    }

    private MalformedException malformed(Kind kind, String expected) {
        return new MalformedException(kind, in.currentLocation().getCharOffset(), expected);
    }

    private @Nullable Object value(@Nullable JsonToken token) throws IOException, MalformedException {
        if (token == null) {
            throw malformed(Kind.NOT_JSON, "a JSON value");
        }
        if (left-- == 0) {
            throw malformed(Kind.BEYOND_LIMIT, "no more values than a tree is made of");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw malformed(Kind.NOT_JSON, "a JSON value");
        };
    }

    private Map<String, @Nullable Object> object() throws IOException, MalformedException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            members.put(in.currentName(), value(in.nextToken()));
        }
        return Collections.unmodifiableMap(members);
    }

    private List<@Nullable Object> array() throws IOException, MalformedException {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
            elements.add(value(next));
        }
        return Collections.unmodifiableList(elements);
    }

    private Number integer() throws IOException {
        BigInteger value = in.getBigIntegerValue();
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    private BigDecimal decimal() throws IOException, MalformedException {
        BigDecimal value = decimal(in.getText());
        if (value == null) {
            throw malformed(Kind.BEYOND_LIMIT, LIMITS);
        }
        return value;
    }

    /** A decimal; null if the exponent is beyond our limit, or beyond what Java can hold. */
    public static @Nullable BigDecimal decimal(String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs((long) value.scale()) > SCALE ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Writes maps, lists and plain values as compact JSON. */
    public static String write(Map<String, ? extends @Nullable Object> tree) {
        return writeValue(tree);
    }

    /** The same in ASCII: one line, with the same bytes in every charset. */
    public static String writeAscii(Map<String, ? extends @Nullable Object> tree) {
        return writeValue(tree, LAST_OF_ASCII);
    }

    /** Writes one such value. */
    static String writeValue(Object tree) {
        return writeValue(tree, 0);
    }

    private static String writeValue(Object tree, int lastUnescaped) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JacksonCore.factory().createGenerator(text)) {
            out.setHighestNonEscapedChar(lastUnescaped);
            write(out, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JsonStrings.escapeHalves(text.toString());
    }

    private static void writeObject(JsonGenerator out, Map<?, ?> members) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.writeFieldName((String) member.getKey());
            write(out, member.getValue());
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> members) {
            writeObject(out, members);
        } else if (value instanceof Iterable<?> elements) {
            writeArray(out, elements);
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Number number) {
            writeNumber(out, number);
        } else {
            throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
    }

    private static void writeArray(JsonGenerator out, Iterable<?> elements) throws IOException {
        out.writeStartArray();
        for (Object element : elements) {
            write(out, element);
        }
        out.writeEndArray();
    }

    private static void writeNumber(JsonGenerator out, Number number) throws IOException {
        if (number instanceof BigDecimal decimal) {
            out.writeNumber(plain(decimal));
        } else if (number instanceof BigInteger integer) {
            out.writeNumber(integer);
        } else if (number instanceof Long || number instanceof Integer) {
            out.writeNumber(number.longValue());
        } else {
            throw new IllegalArgumentException("No JSON for " + number.getClass());
        }
    }

    /** Without an exponent, unless that would take more digits than can be read back. */
    private static String plain(BigDecimal decimal) {
        boolean isShort = decimal.precision() + Math.abs((long) decimal.scale()) < Limits.NUMBER;
        return isShort ? decimal.toPlainString() : decimal.toString();
    }
}
