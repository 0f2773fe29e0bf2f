package io.callstatus.containers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a request, taken apart with a second hand and without haste. */
final class NaiveForm {
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    private NaiveForm() {}

    /** Those of the query, then those of the body. */
    static Map<String, List<String>> parameters(Sent sent) {
        NaiveForm form = new NaiveForm();
        int mark = sent.target().indexOf('?');
        form.add(mark < 0 ? "" : sent.target().substring(mark + 1), StandardCharsets.UTF_8);
        boolean latin1 = sent.headers().contains("charset=ISO-8859-1");
        form.add(
                new String(sent.body(), StandardCharsets.ISO_8859_1),
                latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return form.parameters;
    }

    /** Java puts other numbers of replacement characters for broken bytes than the web does. */
    static Map<String, String> withoutRuns(Map<String, List<String>> parameters) {
        Map<String, String> without = new LinkedHashMap<>();
        parameters.forEach((name, values) ->
                without.put(name.replaceAll("\uFFFD+", "?"), values.toString().replaceAll("\uFFFD+", "?")));
        return without;
    }

    private void add(String latin1, Charset charset) {
        for (String pair : latin1.split("&")) {
            if (!pair.isEmpty()) {
                String[] nameAndValue = pair.split("=", 2);
                String value = nameAndValue.length == 1 ? "" : decode(nameAndValue[1], charset);
                parameters
                        .computeIfAbsent(decode(nameAndValue[0], charset), n -> new ArrayList<>())
                        .add(value);
            }
        }
    }

    private static String decode(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            bytes.write(escape ? Integer.parseInt(text.substring(i + 1, i + 3), 16) : plain(text.charAt(i)));
            i += escape ? 2 : 0;
        }
        return bytes.toString(charset);
    }

    private static char plain(char c) {
        return c == '+' ? ' ' : c;
    }
}
