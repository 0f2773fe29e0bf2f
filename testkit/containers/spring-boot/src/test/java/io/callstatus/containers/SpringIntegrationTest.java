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
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

class SpringIntegrationTest {
    private static final Queue<CallStatus> STATUSES = new ConcurrentLinkedQueue<>();
    private static final SpringBoot BOOT = new SpringBoot(Web.class);
    /** As the page configures it: whoever is not among them is refused. */
    private static final Set<String> TRUSTED = Set.of("signalwire", "revring", "callerdesk", "fonedynamics");

    private static Session session;

    @Configuration
    @EnableAutoConfiguration
    @Import(Controller.class)
    static class Web {}

    @RestController
    static class Controller {
        private final CallStatusEndpoint endpoint = CallStatusEndpoint.of(
                Secrets.builder()
                        .secret("freeclimb", Endpoints.FREECLIMB_SECRET)
                        .trustUnverified("signalwire", "revring", "callerdesk", "fonedynamics")
                        .build(),
                STATUSES::add);

        @RequestMapping(
                path = "/calls",
                method = {RequestMethod.GET, RequestMethod.POST})
        ResponseEntity<byte[]> receive(HttpServletRequest request) {
            return answer(endpoint.receive(() -> Parsers.read(request)));
        }

        static ResponseEntity<byte[]> answer(WebhookResponse response) {
            HttpHeaders headers = new HttpHeaders();
            response.headers().forEach(header -> headers.add(header.name(), header.value()));
            byte[] body = response.body();
            return new ResponseEntity<>(body.length == 0 ? null : body, headers, response.status());
        }

        @PostMapping(path = "/calls/json", consumes = MediaType.APPLICATION_JSON_VALUE)
        ResponseEntity<byte[]> receive(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) {
            WebhookRequest.Builder request = WebhookRequest.builder()
                    .url("https://hooks.example.com/calls/json")
                    .body(body);
            headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            return answer(endpoint.receive(request::build));
        }
    }

    @BeforeAll
    static void start() throws IOException {
        session = new Session(BOOT.start());
    }

    @AfterAll
    static void stop() {
        session.close();
        BOOT.stop();
    }

    @Test
    void page_hasThisCode() throws IOException {
        IntegrationsPage.requireIn(getClass(), "Spring MVC");
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    void fixtures_sentToTheController_areAsTheirGoldens(Transfer transfer) {
        for (Fixture fixture : fixtures()) {
            Sent sent = Sent.of(fixture.http()).below("/calls");
            assertThat(complaints(fixture, sent, transfer))
                    .as(fixture.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    void jsonFixtures_sentAsBytes_areAsTheirGoldens(Transfer transfer) {
        for (Fixture fixture : fixtures()) {
            Sent sent = Sent.of(fixture.http()).below("/calls/json");
            if (sent.headers().contains(MediaType.APPLICATION_JSON_VALUE)) {
                assertThat(complaints(fixture, sent, transfer))
                        .as(fixture.toString())
                        .isEmpty();
            }
        }
    }

    /** Those whose forms no container gives as they were sent are in the matrix; those in parts Spring takes apart itself. */
    private static List<Fixture> fixtures() {
        Page page = Page.read();
        return Fixtures.all().stream()
                .filter(f -> f.outcome() == Outcome.CALL_STATUS)
                .filter(f -> !page.has(f.toString()))
                .filter(f -> !Sent.of(f.http()).isInParts())
                .toList();
    }

    private static List<String> complaints(Fixture fixture, Sent sent, Transfer transfer) {
        int status = status(sent, transfer);
        CallStatus received = STATUSES.poll();
        if (!TRUSTED.contains(fixture.provider())) {
            return status == 401 && received == null
                    ? List.of()
                    : List.of("answered " + status + ", and nobody trusts it");
        }
        return received == null
                ? List.of("answered " + status)
                : new ArrayList<>(Statuses.differences(fixture.status(), received, true));
    }

    private static int status(Sent sent, Transfer transfer) {
        return session.send("", sent, transfer).response().orElseThrow().status();
    }

    @Test
    void signedRequest_sentAsBytes_isVerified() {
        Sent sent = Sent.of(Fixtures.of("freeclimb", "maximal").http()).below("/calls/json");
        assertThat(status(Signing.freeClimb(sent), Transfer.CHUNKED)).isEqualTo(204);
        assertThat(status(sent, Transfer.CHUNKED)).isEqualTo(401);
        STATUSES.clear();
    }
}
