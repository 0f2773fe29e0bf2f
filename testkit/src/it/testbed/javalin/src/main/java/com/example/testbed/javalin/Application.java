package com.example.testbed.javalin;

import com.example.testbed.Calls;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.javalin.Javalin;
import io.javalin.http.Context;

/** As core/guides/INTEGRATIONS.md shows it. */
public final class Application {
    private Application() {}

    public static Javalin start(int port) {
        Calls calls = new Calls();
        return Javalin.create(config -> config.showJavalinBanner = false)
                .post("/calls", context -> answer(context, calls.endpoint().receive(() -> request(context))))
                .get("/report", context -> context.result(calls.report()))
                .start("127.0.0.1", port);
    }

    private static WebhookRequest request(Context context) {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(context.req().getMethod())
                .url(context.fullUrl())
                .body(context.bodyAsBytes());
        context.req()
                .getHeaderNames()
                .asIterator()
                .forEachRemaining(name -> context.req()
                        .getHeaders(name)
                        .asIterator()
                        .forEachRemaining(value -> request.header(name, value)));
        return request.build();
    }

    private static void answer(Context context, WebhookResponse response) {
        context.status(response.status());
        response.headers().forEach(header -> context.header(header.name(), header.value()));
        context.result(response.body());
    }
}
