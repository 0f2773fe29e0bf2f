package io.callstatus.inspect.export;

import io.callstatus.UnreadableRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.inspect.listen.Arrival;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files of requests. Thread-safe. */
public final class Export {
    private final MaskedRequest masked = new MaskedRequest();

    /**
     * A file of a request.
     *
     * @param form {@code http}, {@code archive} for a line of JSON, or {@code fixture} for a ZIP of a fixture's files
     * @param isExact with all that was sent, secrets included; else masked
     * @return empty where there is no such form, or the request cannot be written so
     */
    public Optional<byte[]> of(Arrival arrival, String form, boolean isExact) {
        Optional<WebhookRequest> request = isExact ? Optional.of(arrival.request()) : masked.of(arrival);
        try {
            return request.flatMap(one -> file(one, form, "received-" + arrival.number()));
        } catch (UnreadableRequestException e) {
            return Optional.empty(); // no server could hand it over as that text
        }
    }

    private static Optional<byte[]> file(WebhookRequest request, String form, String name) {
        return switch (form) {
            case "http" -> Optional.of(request.toHttp());
            case "archive" -> Optional.of((request.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
            case "fixture" -> Optional.of(FixtureZip.of(request, name));
            default -> Optional.empty();
        };
    }
}
