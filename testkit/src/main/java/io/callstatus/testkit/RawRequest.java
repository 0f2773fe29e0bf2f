package io.callstatus.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request as raw HTTP, one character for each byte, to be changed without a byte more than is said. Immutable.
 *
 * <ul>
 *   <li>{@code set NAME=VALUE}: the value of a field, as it travels; {@code remove NAME}; {@code rename NAME=NAME};
 *       {@code add NAME=VALUE} at the end, {@code first NAME=VALUE} at the beginning, whatever there is of that name
 *   <li>{@code text THIS => THAT}: the only place where the fields say so
 *   <li>{@code header NAME: VALUE}, in place of one of that name or before the length; {@code no-header NAME};
 *       {@code method NAME}; {@code url PATH}
 * </ul>
 *
 * <p>Fields stand in the body, or in the query where there is no body. In JSON, dots lead into objects. The length follows.
 */
record RawRequest(List<String> head, String body) {
    private static final String END = "\r\n\r\n";
    private static final String LENGTH = "content-length";

    static RawRequest of(byte[] http) {
        String text = new String(http, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        return new RawRequest(List.of(text.substring(0, end).split("\r\n")), text.substring(end + END.length()));
    }

    byte[] http() {
        return (String.join("\r\n", head) + END + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The same after one change.
     *
     * @throws IllegalArgumentException if it is none, or changes nothing
     */
    RawRequest changed(String change) {
        String[] parts = WireCodec.latin1(change).split(" ", 2);
        RawRequest changed = parts.length < 2 ? this : changed(parts[0], parts[1]);
        if (changed.equals(this)) {
            throw new IllegalArgumentException("it changes nothing: " + change);
        }
        return changed;
    }

    private RawRequest changed(String verb, String what) {
        return switch (verb) {
            case "method" -> line(0, what + head.get(0).substring(head.get(0).indexOf(' ')));
            case "url" -> line(0, head.get(0).replaceFirst(" \\S+ ", " " + what.replace("$", "\\$") + " "));
            case "header" -> withHeader(what);
            case "no-header" -> withoutHeader(what);
            default -> withFields(fields().changed(verb, what));
        };
    }

    private RawRequest line(int index, String line) {
        List<String> lines = new ArrayList<>(head);
        lines.set(index, line);
        return new RawRequest(lines, body);
    }

    private int header(String name) {
        for (int i = 1; i < head.size(); i++) {
            if (head.get(i).toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                return i;
            }
        }
        return -1;
    }

    private RawRequest withHeader(String header) {
        int same = header(header.substring(0, header.indexOf(':')));
        if (same >= 0) {
            return line(same, header);
        }
        List<String> lines = new ArrayList<>(head);
        int length = header(LENGTH);
        lines.add(length < 0 ? lines.size() : length, header);
        return new RawRequest(lines, body);
    }

    private RawRequest withoutHeader(String name) {
        int index = header(name);
        if (index < 0) {
            return this;
        }
        List<String> lines = new ArrayList<>(head);
        lines.remove(index);
        return new RawRequest(lines, body);
    }

    private RawFields fields() {
        String text = body.isEmpty() ? query() : body;
        return text.strip().startsWith("{") ? new RawJson(text) : new RawForm(text);
    }

    private String query() {
        String target = head.get(0).split(" ")[1];
        return target.substring(target.indexOf('?') + 1);
    }

    private RawRequest withFields(String fields) {
        if (body.isEmpty()) {
            String line = head.get(0);
            return line(0, line.substring(0, line.indexOf('?') + 1) + fields + line.substring(line.lastIndexOf(' ')));
        }
        RawRequest changed = new RawRequest(head, fields);
        int length = header(LENGTH);
        return length < 0
                ? changed
                : changed.line(length, head.get(length).replaceFirst("\\d+$", Integer.toString(fields.length())));
    }

    /** How many bytes it has; none of them. */
    @Override
    public String toString() {
        return "RawRequest of " + http().length + " bytes";
    }
}
