package io.callstatus.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The parameters of a body as a form again, wrong decoding undone. */
final class FormParameters {
    private final FormDecoding decoding;
    private final StringBuilder form = new StringBuilder();

    private FormParameters(FormDecoding decoding) {
        this.decoding = decoding;
    }

    static byte[] encode(Map<String, List<String>> parameters, FormDecoding decoding) {
        FormParameters form = new FormParameters(decoding);
        parameters.forEach((name, values) -> values.forEach(value -> form.append(name, value)));
        return form.form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void append(String name, String value) {
        if (name.isEmpty() && value.isEmpty()) {
            return; // some containers make one of each "&&"
        }
        form.append(form.length() == 0 ? "" : "&");
        FormText.encode(decoding.bytes(name), form);
        form.append('=');
        FormText.encode(decoding.bytes(value), form);
    }
}
