package io.callstatus.inspect.page;

import com.sun.net.httpserver.HttpExchange;
import io.callstatus.inspect.listen.Arrival;
import io.callstatus.inspect.listen.ArrivalLog;
import io.callstatus.inspect.view.Summary;
import io.callstatus.internal.json.JsonTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Tells browsers of requests as they come, by server-sent events: many at once where many come. Thread-safe. */
final class LiveEvents {
    private static final int MOST_BROWSERS = 8;
    /** So long nothing is sent at most: what does not listen any more is noticed. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final ArrivalLog arrivals;
    private final Semaphore browsers = new Semaphore(MOST_BROWSERS);

    LiveEvents(ArrivalLog arrivals) {
        this.arrivals = arrivals;
    }

    void send(HttpExchange exchange) throws IOException {
        if (!browsers.tryAcquire()) {
            Answers.text(exchange, 503, "Too many pages are open.");
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            stream(exchange.getResponseBody(), last(exchange));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            browsers.release();
        }
    }

    /** What a browser that comes back has seen already; 0 for a new one, and for one that has seen another run. */
    private long last(HttpExchange exchange) {
        String id = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        boolean isNumber = id != null && id.matches("\\d{1,15}");
        long number = isNumber ? Long.parseLong(id) : 0;
        return number > arrivals.last() ? 0 : number;
    }

    private void stream(OutputStream out, long seen) throws IOException, InterruptedException {
        write(out, "retry: 1000\n\n");
        long last = seen;
        while (true) {
            List<Arrival> more = arrivals.after(last, HEARTBEAT);
            if (more.isEmpty()) {
                write(out, ": nothing new\n\n");
            } else {
                last = more.get(more.size() - 1).number();
                write(out, "id: " + last + "\ndata: " + JsonTree.writeAscii(message(more)) + "\n\n");
            }
        }
    }

    private Map<String, Object> message(List<Arrival> more) {
        long first = arrivals.all().stream().findFirst().map(Arrival::number).orElse(0L);
        return Map.of("first", first, "arrivals", more.stream().map(Summary::of).toList());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
