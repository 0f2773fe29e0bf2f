package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.jakarta.Parsers;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page says of Javalin, in it. */
class JavalinIntegrationTest {
    private static final Queue<CallStatus> STATUSES = new ConcurrentLinkedQueue<>();
    /** As the page configures it: whoever is not among them is refused. */
    private static final Set<String> TRUSTED = Set.of("signalwire", "revring", "callerdesk", "fonedynamics");

    private static final String DETECTED = "/detected";
    private static final String BYTES = "/bytes";
    private static final Sent FORM = Cases.call("1");

    private static final JavalinContainer JAVALIN = new JavalinContainer();
    private static Session session;

    static WebhookRequest request(Context context) {
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

    static void answer(Context context, WebhookResponse response) {
        context.status(response.status());
        response.headers().forEach(header -> context.header(header.name(), header.value()));
        context.result(response.body());
    }

    private static void serve(Javalin javalin) {
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(
                Secrets.builder()
                        .secret("freeclimb", Endpoints.FREECLIMB_SECRET)
                        .trustUnverified("signalwire", "revring", "callerdesk", "fonedynamics")
                        .build(),
                STATUSES::add);
        javalin.post("/calls", context -> answer(context, endpoint.receive(() -> request(context))));
        javalin.get("/calls", context -> answer(context, endpoint.receive(() -> request(context))));
    }

    private static void detect(Context context) {
        String origin = origin(context);
        context.result(context.formParam("CallSid") + " " + origin);
    }

    private static String origin(Context context) {
        try {
            return Parsers.detect(context.req()).request().bodyOrigin().name();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        serve(JAVALIN.javalin());
        JAVALIN.on(DETECTED, JavalinIntegrationTest::detect);
        JAVALIN.on(JavalinContainer.FILTERED, JavalinIntegrationTest::detect);
        JAVALIN.on(BYTES, context -> context.result(request(context).body().length + context.formParam("CallSid")));
        session = new Session(JAVALIN.start());
    }

    @AfterAll
    static void stop() {
        session.close();
        JAVALIN.stop();
    }

    @Test
    void page_hasThisCode() throws IOException {
        IntegrationsPage.requireIn(getClass(), "Javalin");
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    void fixtures_givenAsBytes_areAsTheirGoldens(Transfer transfer) {
        for (Fixture fixture : Fixtures.all()) {
            if (fixture.outcome() == Outcome.CALL_STATUS) {
                Sent sent = Sent.of(fixture.http()).below("/calls");
                int status = session.send("", sent, transfer)
                        .response()
                        .orElseThrow()
                        .status();
                CallStatus received = STATUSES.poll();
                if (TRUSTED.contains(fixture.provider())) {
                    assertThat(received).as(fixture.toString()).isNotNull();
                    assertThat(Statuses.differences(fixture.status(), received, false))
                            .as(fixture.toString())
                            .isEmpty();
                } else {
                    assertThat(status).isEqualTo(401);
                }
            }
        }
    }

    /** Once Javalin keeps them, the page may say so. */
    @ParameterizedTest
    @EnumSource(Transfer.class)
    void formParameters_afterDetection_areLostWithoutBytesOrFilter(Transfer transfer) {
        assertThat(told(DETECTED, transfer)).isEqualTo("null REBUILT");
        assertThat(told(JavalinContainer.FILTERED, transfer)).isEqualTo("1 EXACT");
        assertThat(told(BYTES, transfer)).isEqualTo(FORM.body().length + "1");
    }

    private static String told(String path, Transfer transfer) {
        return session.send(path, FORM, transfer).response().orElseThrow().text();
    }
}
