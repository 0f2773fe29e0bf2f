package io.callstatus.flink;

import io.callstatus.internal.json.JsonTree;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that gave no report, or not all of its reports: why, where it stands, and the line itself, so that it can be read
 * again once the reason is gone. It holds what the line holds: numbers, and secrets of the request. Stateless.
 */
final class DeadLetter {
    /** What was done with the line; the names of the reasons are those of {@code CallStatusException.Kind}, and these. */
    enum Reason {
        /** It is no text in UTF-8. */
        NOT_UTF8,
        /** A module of a provider threw what no module may. */
        PARSER_FAILED
    }

    private DeadLetter() {}

    /**
     * One line of JSON.
     *
     * @param element the place in a batch of what could not be read; below zero where it is about the whole line
     */
    static String of(RawLine line, String reason, String message, Optional<String> provider, int element) {
        Map<String, Object> letter = new LinkedHashMap<>();
        letter.put("reason", reason);
        letter.put("message", message);
        provider.ifPresent(id -> letter.put("provider", id));
        if (element >= 0) {
            letter.put("element", element);
        }
        letter.put("place", line.place());
        letter.put("length", line.length());
        String text = line.text();
        if (line.fault() != null) {
            beginning(line, text).forEach(letter::put);
        } else if (text == null) {
            letter.put("lineBase64", Base64.getEncoder().encodeToString(line.bytes()));
        } else {
            letter.put("line", text);
        }
        return JsonTree.write(letter);
    }

    /** Cut anywhere, so that it may be no text. */
    private static Map<String, String> beginning(RawLine line, @Nullable String text) {
        return text == null
                ? Map.of("beginsBase64", Base64.getEncoder().encodeToString(line.bytes()))
                : Map.of("begins", text);
    }

    /** The message of a line of which nothing was read. */
    static String message(RawLine.Fault fault, int longest) {
        return switch (fault) {
            case LINE_TOO_LONG ->
                "the line is longer than " + longest
                        + " bytes, so it is left where it stands. If a request may be so large," + " raise --max-body";
            case DAMAGED_FILE ->
                "the compressed file is damaged or ends too early here, so the rest of it is left. If it was still"
                        + " being written, read it again when it is complete";
            case NO_VALUE -> "the record has no value. Lines of WebhookRequest.toJson() are expected";
        };
    }
}
