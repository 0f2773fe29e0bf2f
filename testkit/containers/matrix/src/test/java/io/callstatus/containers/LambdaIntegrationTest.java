package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LambdaIntegrationTest {
    private final List<CallStatus> statuses = new ArrayList<>();
    private final CallStatusEndpoint endpoint = CallStatusEndpoint.of(
            Secrets.builder()
                    .secret("freeclimb", Endpoints.FREECLIMB_SECRET)
                    .trustUnverified("signalwire", "revring", "callerdesk", "fonedynamics")
                    .build(),
            statuses::add);

    public Map<String, Object> handle(Map<String, Object> event) {
        WebhookResponse response = endpoint.receive(() -> request(event));
        Map<String, String> headers = new HashMap<>();
        response.headers().forEach(header -> headers.put(header.name(), header.value()));
        String body = Base64.getEncoder().encodeToString(response.body());
        return Map.of("statusCode", response.status(), "headers", headers, "body", body, "isBase64Encoded", true);
    }

    static WebhookRequest request(Map<String, Object> event) {
        Map<?, ?> context = (Map<?, ?>) event.get("requestContext");
        String query = (String) event.getOrDefault("rawQueryString", "");
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method((String) ((Map<?, ?>) context.get("http")).get("method"))
                .url("https://" + context.get("domainName") + event.get("rawPath")
                        + (query.isEmpty() ? "" : "?" + query))
                .body(body(event));
        ((Map<?, ?>) event.get("headers")).forEach((name, value) -> request.header((String) name, (String) value));
        return request.build();
    }

    static byte[] body(Map<String, Object> event) {
        String body = Objects.requireNonNullElse((String) event.get("body"), "");
        return Boolean.TRUE.equals(event.get("isBase64Encoded"))
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    static WebhookRequest requestOfFormat1(Map<String, Object> event) {
        Map<?, ?> context = (Map<?, ?>) event.get("requestContext");
        String query = query((Map<?, ?>) event.get("multiValueQueryStringParameters"));
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method((String) event.get("httpMethod"))
                .url("https://" + context.get("domainName") + context.get("path")
                        + (query.isEmpty() ? "" : "?" + query))
                .body(body(event));
        ((Map<?, ?>) event.get("multiValueHeaders"))
                .forEach((name, values) -> ((List<?>) values).forEach(v -> request.header((String) name, (String) v)));
        return request.build();
    }

    static String query(Map<?, ?> parameters) {
        List<String> pairs = new ArrayList<>();
        if (parameters != null) {
            parameters.forEach(
                    (name, values) -> ((List<?>) values).forEach(v -> pairs.add(encode(name) + "=" + encode(v))));
        }
        return String.join("&", pairs);
    }

    static String encode(Object text) {
        return URLEncoder.encode((String) text, StandardCharsets.UTF_8);
    }

    private static List<Fixture> fixtures() {
        return Fixtures.all().stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                .toList();
    }

    @Test
    void page_hasThisCode() throws IOException {
        IntegrationsPage.requireIn(getClass(), "AWS Lambda");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void eventOfFormat2_withABase64Body_isTheRequest(Fixture fixture) {
        WebhookRequest sent = fixture.request();
        WebhookRequest request = request(event2(sent));
        assertThat(request.url()).isEqualTo(sent.url());
        assertThat(request.body()).isEqualTo(sent.body());
        assertThat(request.headers()).isEqualTo(sent.headers());
        Answer answer = Answer.of(() -> io.callstatus.Parsers.detect(request));
        assertThat(Golden.complaints(fixture, answer)).isEmpty();
    }

    private static Map<String, Object> event2(WebhookRequest request) {
        String[] url =
                request.url().substring("https://hooks.example.com".length()).split("\\?", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach(header -> headers.put(header.name(), header.value()));
        Map<String, Object> event = new HashMap<>();
        event.put("version", "2.0");
        event.put("rawPath", url[0]);
        event.put("rawQueryString", url.length == 1 ? "" : url[1]);
        event.put("headers", headers);
        event.put(
                "requestContext",
                Map.of("domainName", "hooks.example.com", "http", Map.of("method", request.method())));
        if (request.body().length > 0) {
            event.put("body", Base64.getEncoder().encodeToString(request.body()));
        }
        event.put("isBase64Encoded", request.body().length > 0);
        return event;
    }

    @Test
    void handle_ofAnEvent_answersWithAStatusCode() {
        Sent signed =
                Signing.freeClimb(Sent.of(Fixtures.of("freeclimb", "maximal").http()));
        assertThat(handle(event2(signed.direct()))).containsEntry("statusCode", 204);
        assertThat(statuses).hasSize(1);
        assertThat(handle(event2(Cases.form("a=1").direct()))).containsEntry("statusCode", 400);
        assertThat(handle(Map.of())).containsEntry("statusCode", 500);
    }

    @Test
    void body_asText_isUtf8() {
        assertThat(body(Map.of("body", "Zo\u00eb", "isBase64Encoded", false))).hasSize(4);
        assertThat(body(Map.of())).isEmpty();
    }

    @Test
    void eventOfFormat1_ofAGet_isEncodedAnew() {
        Map<String, Object> event = Map.of(
                "httpMethod", "GET",
                "requestContext", Map.of("domainName", "hooks.example.com", "path", "/prod/calls"),
                "multiValueHeaders", Map.of("Accept", List.of("a", "b")),
                "multiValueQueryStringParameters", Map.of("From", List.of("+1 312&", "2")));
        WebhookRequest request = requestOfFormat1(event);
        assertThat(request.url()).isEqualTo("https://hooks.example.com/prod/calls?From=%2B1+312%26&From=2");
        assertThat(request.headers("Accept")).containsExactly("a", "b");
        assertThat(request.method()).isEqualTo("GET");
        assertThat(query(null)).isEmpty();
    }
}
