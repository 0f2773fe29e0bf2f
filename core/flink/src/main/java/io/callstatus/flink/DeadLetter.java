package io.callstatus.flink;

import io.callstatus.internal.json.JsonTree;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that gave no report, or not all of its reports: the reason, the place, and the line itself, so that it can be read
 * again when the reason is removed. It contains what the line contains: phone numbers, and secrets of the request. Stateless.
 */
final class DeadLetter {
    /** Why a line is a dead letter: these reasons, and the names of {@code CallStatusException.Kind}. */
    enum Reason {
        /** The line is not text in UTF-8. */
        NOT_UTF8,
        /** A provider's module threw an unexpected exception. */
        PARSER_FAILED
    }

    private DeadLetter() {}

    /**
     * One line of JSON.
     *
     * @param element the index in a batch of the element that could not be read; below zero if the whole line could not
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

    /** The beginning may be cut inside a character, and then is no text. */
    private static Map<String, String> beginning(RawLine line, @Nullable String text) {
        return text == null
                ? Map.of("beginsBase64", Base64.getEncoder().encodeToString(line.bytes()))
                : Map.of("begins", text);
    }

    /** The message for a line that was not read at all. */
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
