package io.callstatus.testkit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The members of a JSON object, as Jackson reads them. */
class JsonCodec implements WireCodec {
    @Override
    public List<WireField> decode(byte[] bytes) {
        String json = text(bytes);
        try (JsonParser in = Json.FACTORY.createParser(json)) {
            return members(in, json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<WireField> members(JsonParser in, String json) throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("not a JSON object");
        }
        List<WireField> fields = new ArrayList<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            int start = (int) in.currentTokenLocation().getCharOffset();
            fields.add(member(in, json, start));
        }
        if (in.nextToken() != null) {
            throw new IllegalArgumentException("something behind the JSON object");
        }
        return fields;
    }

    private static WireField member(JsonParser in, String json, int start) throws IOException {
        String name = in.currentName();
        JsonToken token = in.nextToken();
        int from = (int) in.currentTokenLocation().getCharOffset();
        in.skipChildren();
        in.finishToken();
        int to = (int) in.currentLocation().getCharOffset();
        String raw = WireCodec.latin1(json.substring(start, to));
        if (token == JsonToken.VALUE_NULL) {
            return new WireField(name, null, raw);
        }
        return new WireField(name, token.isStructStart() ? json.substring(from, to) : in.getText(), raw);
    }

    /** The texts of the elements of a JSON array, in order. */
    static List<String> elements(String array) {
        List<String> elements = new ArrayList<>();
        try (JsonParser in = Json.FACTORY.createParser(array)) {
            in.nextToken();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                int from = (int) in.currentTokenLocation().getCharOffset();
                in.skipChildren();
                in.finishToken();
                elements.add(array.substring(from, (int) in.currentLocation().getCharOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return elements;
    }

    /** JSON comes in UTF-8, or in UTF-16 that its mark or its zero bytes give away. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 0 && bytes[1] != 0 && (bytes[0] & bytes[1]) != (byte) 0xFE) {
            return StandardCharsets.UTF_8;
        }
        return bytes[0] == 0 || bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    @Override
    public byte[] encode(List<WireField> fields) {
        return fields.stream()
                .map(WireField::raw)
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public WireField text(String name, String value) {
        return new WireField(name, value, WireCodec.latin1(quoted(name) + ":" + quoted(value)));
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    @Override
    public WireField source(String name, String json) {
        return new WireField(name, json.equals("null") ? null : json, WireCodec.latin1(quoted(name) + ":" + json));
    }

    @Override
    public WireField bytes(String name, String latin1) {
        return new WireField(name, null, WireCodec.latin1(quoted(name)) + ":\"" + latin1 + '"');
    }
}
