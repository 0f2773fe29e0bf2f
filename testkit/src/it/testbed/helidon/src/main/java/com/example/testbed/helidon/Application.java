package com.example.testbed.helidon;

import com.example.testbed.Calls;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Helidon SE: every request has a virtual thread, so the body is read as it comes. */
public final class Application {
    private Application() {}

    public static WebServer start(int port) {
        Calls calls = new Calls();
        return WebServer.builder()
                .host("127.0.0.1")
                .port(port)
                .routing(routing -> routing.post(
                                "/calls",
                                (request, response) ->
                                        answer(response, calls.endpoint().receive(() -> request(request))))
                        .get("/report", (request, response) -> response.send(calls.report())))
                .build()
                .start();
    }

    private static WebhookRequest request(ServerRequest incoming) throws java.io.IOException {
        String query = incoming.query().rawValue();
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(incoming.prologue().method().text())
                .url("http://" + incoming.authority() + incoming.path().rawPath()
                        + (query.isEmpty() ? "" : "?" + query));
        incoming.headers().forEach(header -> header.allValues().forEach(v -> request.header(header.name(), v)));
        return request.build(incoming.content().inputStream());
    }

    private static void answer(ServerResponse outgoing, WebhookResponse response) {
        outgoing.status(response.status());
        response.headers().forEach(header -> outgoing.header(HeaderNames.create(header.name()), header.value()));
        outgoing.send(response.body());
    }
}
