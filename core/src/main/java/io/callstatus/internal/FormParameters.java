package io.callstatus.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a servlet request as a form body again: those of the query taken off, wrong decoding undone. */
final class FormParameters {
    private final Map<String, List<String>> query = new HashMap<>();
    private final FormDecoding decoding;
    private final StringBuilder form = new StringBuilder();

    FormParameters(String query, FormDecoding decoding) {
        this.decoding = decoding;
        FieldTable fields = ScannedRequest.scanQuery(query);
        for (int i = 0; i < fields.size(); i++) {
            this.query.computeIfAbsent(fields.name(i), n -> new ArrayList<>(1)).add(String.valueOf(fields.value(i)));
        }
    }

    /** Encodes what is left of the parameters without those of the query, which containers put first. */
    byte[] encode(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> {
            for (int i = requireQuery(name, values); i < values.length; i++) {
                append(name, values[i]);
            }
        });
        return form.toString().getBytes(StandardCharsets.US_ASCII);
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

    /** How many of the values are those of the query. A container that drops broken pairs must not shift the others. */
    private int requireQuery(String name, String[] values) {
        List<String> sent = query.getOrDefault(name, List.of());
        for (int i = 0; i < sent.size(); i++) {
            if (i >= values.length || !isSame(sent.get(i), values[i])) {
                throw ServletReader.containerFailed("it dropped or changed a parameter of the query");
            }
        }
        return sent.size();
    }

    /** Of bytes that are no UTF-8, containers make this and that. */
    private static boolean isSame(String sent, String value) {
        return value.equals(sent) || sent.indexOf('\uFFFD') >= 0;
    }
}
