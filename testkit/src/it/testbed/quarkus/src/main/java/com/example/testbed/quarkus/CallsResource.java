package com.example.testbed.quarkus;

import com.example.testbed.Calls;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Bytes in, bytes out: the same for every implementation of Jakarta REST. */
@Singleton
@Path("/")
public class CallsResource {
    private final Calls calls = new Calls();

    @POST
    @Path("calls")
    @Consumes(MediaType.WILDCARD)
    @Blocking
    public Response post(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method("POST")
                .url(uri.getRequestUri().toString())
                .body(body);
        headers.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return answer(calls.endpoint().receive(request::build));
    }

    private static Response answer(WebhookResponse response) {
        Response.ResponseBuilder answer = Response.status(response.status());
        response.headers().forEach(header -> answer.header(header.name(), header.value()));
        byte[] body = response.body();
        return body.length == 0 ? answer.build() : answer.entity(body).build();
    }

    @GET
    @Path("report")
    public String report() {
        return calls.report();
    }
}
