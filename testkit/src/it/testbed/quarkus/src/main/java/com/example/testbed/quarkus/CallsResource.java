package com.example.testbed.quarkus;

import com.example.testbed.Calls;
import io.callstatus.CallStatusEndpoint;
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

/** As core/guides/INTEGRATIONS.md shows it. */
@Singleton
@Path("/")
public class CallsResource {
    private final Calls calls = new Calls();
    private final CallStatusEndpoint endpoint = calls.endpoint();

    @POST
    @Path("calls")
    @Consumes(MediaType.WILDCARD)
    @Blocking // a handler may wait, and the event loop must not
    public Response post(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        return answer(endpoint.receive(() -> request("POST", uri, headers, body)));
    }

    @GET
    @Path("calls")
    @Blocking
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(endpoint.receive(() -> request("GET", uri, headers, new byte[0])));
    }

    static WebhookRequest request(String method, UriInfo uri, HttpHeaders headers, byte[] body) {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(method)
                .url(uri.getRequestUri().toString())
                .body(body);
        headers.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }

    static Response answer(WebhookResponse response) {
        Response.ResponseBuilder answer = Response.status(response.status());
        response.headers().forEach(header -> answer.header(header.name(), header.value()));
        return response.body().length == 0
                ? answer.build()
                : answer.entity(response.body()).build();
    }

    @GET
    @Path("report")
    public String report() {
        return calls.report();
    }
}
