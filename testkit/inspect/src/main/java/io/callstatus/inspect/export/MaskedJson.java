package io.callstatus.inspect.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.UnaryOperator;

/** JSON with other texts and numbers in the same places. */
final class MaskedJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final UnaryOperator<String> mask;

    MaskedJson(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    /** @throws IOException if it is no JSON */
    String of(String json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonParser in = FACTORY.createParser(json);
                JsonGenerator out = FACTORY.createGenerator(text)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                copy(token, in, out);
            }
        }
        return text.toString();
    }

    private void copy(JsonToken token, JsonParser in, JsonGenerator out) throws IOException {
        switch (token) {
            case VALUE_STRING -> out.writeString(text(in.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(mask.apply(in.getText()));
            default -> out.copyCurrentEvent(in);
        }
    }

    /** JSON inside of a text stays JSON. */
    private String text(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return of(text);
            } catch (IOException e) {
                return mask.apply(text);
            }
        }
        return mask.apply(text);
    }
}
