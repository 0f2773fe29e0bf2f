package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Requests over the network, by the client of the JDK. */
final class Http {
    /** What the client says by itself. */
    private static final Set<String> BY_CLIENT =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Made when it is first needed: it has threads. */
    private static final class Client {
        private static final HttpClient INSTANCE = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
    }

    private Http() {}

    static HttpResponse<String> send(WebhookRequest request, URI receiver) throws IOException, InterruptedException {
        HttpRequest.Builder copy = HttpRequest.newBuilder(target(request.url(), receiver))
                .timeout(TIMEOUT)
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().stream()
                .filter(header -> !BY_CLIENT.contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> copy.header(header.name(), header.value()));
        return Client.INSTANCE.send(copy.build(), BodyHandlers.ofString());
    }

    /** The receiver as a proxy calls it: its own place, and the query of the request. */
    private static URI target(String url, URI receiver) {
        int mark = url.indexOf('?');
        String place = receiver.toString().split("\\?", 2)[0];
        return mark < 0 ? receiver : URI.create(place + url.substring(mark));
    }
}
