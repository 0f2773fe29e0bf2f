package io.callstatus.inspect.page;

import com.sun.net.httpserver.HttpExchange;
import io.callstatus.inspect.export.Export;
import io.callstatus.inspect.listen.Arrival;
import io.callstatus.inspect.listen.ArrivalLog;
import io.callstatus.inspect.view.CallView;
import io.callstatus.inspect.view.Detail;
import io.callstatus.inspect.view.RawView;
import io.callstatus.internal.json.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page asks for. Its URLs hold numbers only; what is asked of a request stands in a body, and what is hidden comes
 * when it is asked for by name. Thread-safe.
 */
final class Requests {
    private static final Pattern OF_ARRIVAL = Pattern.compile("/arrivals/(\\d{1,15})(/[a-z]+)?");
    private static final int LARGEST_QUESTION = 4_096;

    private final ArrivalLog arrivals;
    private final LiveEvents events;
    private final Export export = new Export();
    private final Map<String, Object> about;

    Requests(ArrivalLog arrivals, Map<String, Object> about) {
        this.arrivals = arrivals;
        this.events = new LiveEvents(arrivals);
        this.about = about;
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher ofArrival = OF_ARRIVAL.matcher(path);
        if (ofArrival.matches()) {
            Optional<Arrival> arrival = arrivals.get(Long.parseLong(ofArrival.group(1)));
            String what = Optional.ofNullable(ofArrival.group(2)).orElse("");
            if (arrival.isPresent()) {
                answer(exchange, arrival.get(), exchange.getRequestMethod() + what);
            } else {
                Answers.notFound(exchange);
            }
        } else if (exchange.getRequestMethod().equals("GET")) {
            get(exchange, path);
        } else {
            Answers.notFound(exchange);
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        Optional<Assets.Asset> asset = Assets.at(path);
        if (asset.isPresent()) {
            Answers.send(exchange, 200, asset.get().type(), asset.get().content());
        } else if (path.equals("/events")) {
            events.send(exchange);
        } else if (path.equals("/about")) {
            Answers.json(exchange, about);
        } else {
            Answers.notFound(exchange);
        }
    }

    private void answer(HttpExchange exchange, Arrival arrival, String what) throws IOException {
        switch (what) {
            case "GET" -> Answers.json(exchange, new Detail(arrival).asMap());
            case "GET/call" -> Answers.json(exchange, CallView.of(arrival, arrivals.all()));
            case "POST/raw" -> Answers.json(exchange, RawView.of(arrival));
            case "POST/value" -> value(exchange, arrival);
            case "POST/export" -> export(exchange, arrival);
            default -> Answers.notFound(exchange);
        }
    }

    private static void value(HttpExchange exchange, Arrival arrival) throws IOException {
        Optional<String> value = question(exchange).get("hidden") instanceof Number number
                ? new Detail(arrival).value(number.intValue())
                : Optional.empty();
        if (value.isPresent()) {
            Answers.json(exchange, Map.of("value", value.get()));
        } else {
            Answers.notFound(exchange);
        }
    }

    private void export(HttpExchange exchange, Arrival arrival) throws IOException {
        Map<?, ?> question = question(exchange);
        boolean isExact = Boolean.TRUE.equals(question.get("exact"));
        Optional<byte[]> file = export.of(arrival, String.valueOf(question.get("as")), isExact);
        if (file.isPresent()) {
            Answers.send(exchange, 200, "application/octet-stream", file.get());
        } else {
            Answers.text(exchange, 422, "This request cannot be written so.");
        }
    }

    /** A small JSON object; an empty one where it is none. */
    private static Map<?, ?> question(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_QUESTION);
        try {
            Object question = JsonTree.read(new String(body, StandardCharsets.UTF_8));
            return question instanceof Map<?, ?> members ? members : Map.of();
        } catch (JsonTree.MalformedException e) {
            return Map.of();
        }
    }
}
