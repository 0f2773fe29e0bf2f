package io.callstatus.testkit;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.FieldProblem;
import io.callstatus.ParserSet;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that the library says in words about one request: what may end up in a log. */
final class Shown {
    private static final int SHORTEST = 5;

    private final List<String> texts = new ArrayList<>();

    private final String origin;
    private final boolean isExplained;

    private Shown(String origin, boolean isExplained) {
        this.origin = origin;
        this.isExplained = isExplained;
    }

    static Shown of(Change change, ParserSet parsers, Reading reading) {
        WebhookRequest request = change.request();
        Shown shown = new Shown(origin(request.url()), change.isExplained());
        shown.add(request);
        request.headers().forEach(shown::add);
        shown.addDetection(request, parsers);
        reading.status().ifPresent(shown::addStatus);
        reading.failure().ifPresent(shown::addFailure);
        return shown;
    }

    /** Scheme, host and port, which may be shown. */
    private static String origin(String url) {
        int host = url.indexOf("://") + 3;
        int path = url.indexOf('/', host);
        return path < 0 ? url : url.substring(0, path);
    }

    private void add(Object object) {
        texts.add(object.toString());
    }

    private void addDetection(WebhookRequest request, ParserSet parsers) {
        try {
            Detection detection = parsers.detect(request);
            AcceptedRequest accepted = detection.trustUnverified();
            Stream.of(detection, accepted, accepted.payload()).forEach(this::add);
            if (isExplained) {
                add(detection.explain());
            }
        } catch (CallStatusException e) {
            addFailure(e);
        }
    }

    private void addStatus(CallStatus status) {
        Stream.of(status, status.payload(), status.payload().fields(), status.problems())
                .forEach(this::add);
        Stream.of(status.from(), status.to(), status.connectedTo(), status.envelope())
                .flatMap(Optional::stream)
                .forEach(this::add);
        status.recordings().forEach(this::add);
        for (FieldProblem problem : status.problems()) {
            Stream.of(problem.expected(), problem.found()).forEach(this::add);
        }
    }

    private void addFailure(CallStatusException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            add(cause);
        }
        add(e.hint());
        if (isExplained && e instanceof UnrecognizedRequestException unrecognized) {
            add(unrecognized.explanation());
        }
    }

    /** Those of these values that would tell something: they are not too short, nor words of the library anyway. */
    static List<String> telling(List<String> values, String ownWords) {
        return values.stream()
                .distinct()
                .filter(value -> value.strip().length() >= SHORTEST)
                .filter(value -> !ownWords.contains(value))
                .toList();
    }

    /**
     * The values that are shown, but for those of the origin.
     *
     * @param clean texts that hold none of them, to which those are added that were looked through for all of them
     */
    List<String> leaked(List<String> values, Set<String> clean) {
        List<String> asked =
                values.stream().filter(value -> !origin.contains(value)).toList();
        List<String> others =
                texts.stream().filter(text -> !clean.contains(text)).toList();
        List<String> leaked = asked.stream()
                .filter(value -> others.stream().anyMatch(text -> text.contains(value)))
                .toList();
        if (leaked.isEmpty() && asked.size() == values.size()) {
            clean.addAll(others);
        }
        return leaked;
    }

    /** The words that the library knows of itself: ids, field names, event names, words of code tables, constants. */
    static String ownWords(ParserSet parsers) {
        StringBuilder words = new StringBuilder();
        for (String provider : parsers.providers()) {
            parsers.parser(provider)
                    .ifPresent(parser ->
                            ownWords(parser).forEach(w -> words.append(w).append('\n')));
        }
        return words.toString();
    }

    private static Stream<String> ownWords(CallStatusParser parser) {
        List<Callback> callbacks = parser.callbacks();
        Stream<String> compared = callbacks.stream().flatMap(c -> c.comparedWords().stream());
        Stream<String> codes = callbacks.stream()
                .flatMap(c -> c.wordMaps().stream())
                .map(WordMap::words)
                .flatMap(Shown::words);
        Stream<String> events = callbacks.stream().map(Callback::name);
        return Stream.of(
                        Stream.of(parser.provider()),
                        callbacks.stream().flatMap(c -> c.fieldNames().stream()),
                        parser.fields().names().stream(),
                        compared,
                        codes,
                        events)
                .flatMap(words -> words);
    }

    private static Stream<String> words(Map<String, ? extends Enum<?>> words) {
        return words.entrySet().stream()
                .flatMap(row -> Arrays.asList(row.getKey(), row.getValue().name()).stream());
    }
}
