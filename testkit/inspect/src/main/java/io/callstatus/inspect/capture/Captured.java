package io.callstatus.inspect.capture;

import io.callstatus.WebhookRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One request that was saved.
 *
 * @param place the file and, where it holds several, the number of the request in it
 * @param receivedAt when it was received, where the file says so
 * @param request makes the request, or throws an {@link io.callstatus.UnreadableRequestException}
 */
public record Captured(String place, Optional<Instant> receivedAt, Supplier<WebhookRequest> request) {}
