package io.callstatus.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.testkit.Fixtures;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The resource of the guide, in Jersey. */
class JaxRsTest {
    private static final Queue<CallStatus> STATUSES = new ConcurrentLinkedQueue<>();

    private static HttpServer server;
    private static URI uri;

    @Path("/calls")
    public static class Calls {
        private final CallStatusEndpoint endpoint;

        public Calls(CallStatusEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        @POST
        public Response post(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
            return answer(endpoint.receive(() -> request("POST", uri, headers, body)));
        }

        @GET
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
    }

    @BeforeAll
    static void start() {
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(
                Secrets.builder()
                        .secret("freeclimb", Boot.SECRET)
                        .secret("signalwire", Boot.SECRET)
                        .build(),
                STATUSES::add);
        ResourceConfig config = new ResourceConfig().register(new Calls(endpoint));
        server = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), config);
        uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/calls");
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void resource_ofSignedJsonAndForm_takesBoth() throws Exception {
        assertThat(Fixtures.of("freeclimb")
                        .completed()
                        .signed(Boot.SECRET)
                        .postTo(uri)
                        .statusCode())
                .isEqualTo(204);
        assertThat(Fixtures.of("signalwire")
                        .completed()
                        .signed(Boot.SECRET)
                        .postTo(uri)
                        .statusCode())
                .isEqualTo(204);
        assertThat(STATUSES).hasSize(2);
        STATUSES.clear();
    }

    @Test
    void resource_ofWhatIsNotSigned_refuses() throws Exception {
        assertThat(Fixtures.of("freeclimb").completed().postTo(uri).statusCode())
                .isEqualTo(401);
        assertThat(Fixtures.of("revring").completed().postTo(uri).statusCode()).isEqualTo(401);
        assertThat(STATUSES).isEmpty();
    }
}
