package io.callstatus.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parameters in the value of a header, such as {@code form-data; name="CallSid"}: tokens or quoted strings. */
public final class HeaderParameters {
    private final String header;
    private int at;

    private HeaderParameters(String header) {
        this.header = header;
    }

    /** The values of all parameters of this name, in order; a name is compared without case. */
    public static List<String> all(String header, String name) {
        List<String> values = new ArrayList<>(1);
        HeaderParameters parameters = new HeaderParameters(header);
        parameters.text(";");
        while (parameters.at < header.length()) {
            parameters.at++;
            String found = parameters.text("=;").strip().toLowerCase(Locale.ROOT);
            boolean hasValue = parameters.at < header.length() && header.charAt(parameters.at) == '=';
            String value = hasValue ? parameters.value() : "";
            if (hasValue && found.equals(name)) {
                values.add(value);
            }
        }
        return values;
    }

    /** What is before the parameters, in lower case. */
    public static String main(String header) {
        return new HeaderParameters(header).text(";").strip().toLowerCase(Locale.ROOT);
    }

    private String value() {
        at++;
        while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
            at++;
        }
        boolean isQuoted = at < header.length() && header.charAt(at) == '"';
        String value = isQuoted ? quoted() : text(";").strip();
        text(";"); // what follows a closing quote is ignored
        return value;
    }

    /** Up to the first of these characters, or to the end. */
    private String text(String stops) {
        int start = at;
        while (at < header.length() && stops.indexOf(header.charAt(at)) < 0) {
            at++;
        }
        return header.substring(start, at);
    }

    /** A backslash escapes a quote or a backslash; before any other character it belongs to a path. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < header.length() && header.charAt(at) != '"'; at++) {
            boolean isEscape =
                    header.charAt(at) == '\\' && at + 1 < header.length() && "\"\\".indexOf(header.charAt(at + 1)) >= 0;
            at += isEscape ? 1 : 0;
            value.append(header.charAt(at));
        }
        at = Math.min(at + 1, header.length());
        return value.toString();
    }
}
