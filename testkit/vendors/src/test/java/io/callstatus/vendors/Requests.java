package io.callstatus.vendors;

import io.callstatus.WebhookRequest;

/** Requests with more. */
final class Requests {
    private Requests() {}

    static WebhookRequest with(WebhookRequest request, String... namesAndValues) {
        WebhookRequest.Builder with = WebhookRequest.builder()
                .method(request.method())
                .url(request.url())
                .receivedAt(request.receivedAt())
                .body(request.body());
        request.headers().forEach(header -> with.header(header.name(), header.value()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            with.header(namesAndValues[i], namesAndValues[i + 1]);
        }
        return with.build();
    }
}
