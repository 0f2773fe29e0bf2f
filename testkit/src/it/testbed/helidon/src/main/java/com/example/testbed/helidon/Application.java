package com.example.testbed.helidon;

import com.example.testbed.Calls;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;

/** As core/guides/INTEGRATIONS.md shows it. Each request has a virtual thread, so the body is read as it comes. */
public final class Application {
    private Application() {}

    public static WebServer start(int port) {
        Calls calls = new Calls();
        CallStatusEndpoint endpoint = calls.endpoint();
        HttpRouting.Builder routing = HttpRouting.builder();
        routing.any("/calls", (request, response) -> answer(response, endpoint.receive(() -> request(request))));
        routing.get("/report", (request, response) -> response.send(calls.report()));
        return WebServer.builder()
                .host("127.0.0.1")
                .port(port)
                .routing(routing)
                .build()
                .start();
    }

    static WebhookRequest request(ServerRequest incoming) throws IOException {
        String query = incoming.query().rawValue();
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(incoming.prologue().method().text())
                .url("http://" + incoming.authority() + incoming.path().rawPath()
                        + (query.isEmpty() ? "" : "?" + query));
        incoming.headers().forEach(header -> header.allValues().forEach(v -> request.header(header.name(), v)));
        return request.build(incoming.content().inputStream());
    }

    static void answer(ServerResponse outgoing, WebhookResponse response) {
        outgoing.status(response.status());
        response.headers().forEach(header -> outgoing.header(HeaderNames.create(header.name()), header.value()));
        outgoing.send(response.body());
    }
}
