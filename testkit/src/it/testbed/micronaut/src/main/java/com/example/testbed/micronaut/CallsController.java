package com.example.testbed.micronaut;

import com.example.testbed.Calls;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Bytes in, bytes out. Handlers may wait, so it is no thread of Netty that runs them. */
@Controller
public class CallsController {
    private final Calls calls = new Calls();

    /** Whatever the content type says: the bytes decide. */
    @Post(value = "/calls", consumes = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    public HttpResponse<?> post(HttpRequest<?> incoming, @Nullable @Body byte[] body) {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method("POST")
                .url("http://" + incoming.getHeaders().get(HttpHeaders.HOST) + incoming.getUri())
                .body(body == null ? new byte[0] : body);
        incoming.getHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return answer(calls.endpoint().receive(request::build));
    }

    private static HttpResponse<?> answer(WebhookResponse response) {
        MutableHttpResponse<byte[]> answer =
                HttpResponse.<byte[]>status(response.status(), "").body(response.body());
        response.headers().forEach(header -> answer.header(header.name(), header.value()));
        return answer;
    }

    /** What was handled. */
    @Get(value = "/report", produces = MediaType.TEXT_PLAIN)
    public String report() {
        return calls.report();
    }
}
