package io.callstatus.inspect.listen;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.Payload;
import io.callstatus.WebhookRequest;
import io.callstatus.inspect.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A request that came, and what the library made of it.
 *
 * @param number counts the requests of this run, from 1
 * @param request the request
 * @param examined what came of it
 */
public record Arrival(long number, WebhookRequest request, Examined examined) {
    /**
     * What came of a request.
     *
     * @param outcome the outcome as in a line of the file mode
     * @param explanation why each provider claims it or not, a line for each; empty where nobody was asked
     * @param accepted what was accepted, verified or trusted by name; absent for a refused one
     * @param payload what was sent, as far as it could be read for a provider; empty where nobody claims it
     * @param envelope what stood around that
     * @param statuses the call statuses in it
     * @param answer the HTTP status that the sender got
     */
    public record Examined(
            Outcome outcome,
            String explanation,
            Optional<AcceptedRequest> accepted,
            Payload payload,
            Payload envelope,
            List<CallStatus> statuses,
            int answer) {}

    /** How many bytes of the request are kept. */
    long weight() {
        long headers = request.headers().stream()
                .mapToLong(header -> header.name().length() + header.value().length())
                .sum();
        return request.body().length + request.url().length() + headers;
    }

    /** Nothing that was sent. */
    @Override
    public String toString() {
        return "Arrival{" + number + "}";
    }
}
