package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusException;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.jakarta.Parsers;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Mutation;
import io.callstatus.testkit.Outcome;
import io.callstatus.testkit.TestRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A servlet in a container, behind a proxy that ends TLS, calls another host and port, and says so in headers. */
class ProxyVerificationTest {
    private static final Logger CONTAINER = Logger.getLogger("org.apache");
    private static final String PUBLIC = "https://hooks.example.com";
    private static final String OTHER = "https://other.example.com";
    private static final String QUERY = "?tag=%7e%2f+x&url=https://x.example/?a=b";
    private static final String FORM = "CallSid=5f1c2d3e-8a4b-4c6d-9e0f-1a2b3c4d5e6f&CallStatus=completed"
            + "&From=%2B13125550142&CallerName=Ren%C3%A9+Example&Timestamp=Tue%2C+03+Nov+2026+09%3A05%3A07+%2B0000"
            + "&Tag=b&To=%2B14155550167&Tag=a";
    private static final String JSON =
            "{\"requestType\":\"callStatus\",\"callId\":\"CA1\",\"callStatus\":\"completed\"}";

    @TempDir
    static Path folder;

    private static Tomcat tomcat;

    /** Answers the state, or the kind of the error. */
    private static final class Receiver extends HttpServlet {
        @Serial
        private static final long serialVersionUID = 1L;

        private static final Secrets SECRETS = secrets();

        private static Secrets secrets() {
            Secrets.Builder secrets = Secrets.builder()
                    .acceptPartial(Providers.partial())
                    .secretInPath("callerdesk", VerificationSubject.SECRET)
                    .secretInQuery("callerdesk", "key", VerificationSubject.SECRET);
            Providers.proving().forEach(id -> secrets.secret(id, Providers.secret(id, VerificationSubject.SECRET)));
            return secrets.build();
        }

        private final transient UnaryOperator<WebhookRequest> front;

        private Receiver(UnaryOperator<WebhookRequest> front) {
            this.front = front;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String answer;
            try {
                WebhookRequest seen = front.apply(Parsers.read(request));
                answer = io.callstatus.Parsers.detect(seen)
                        .verify(SECRETS)
                        .parse()
                        .state()
                        .name();
            } catch (CallStatusException e) {
                response.setStatus(e.httpStatus());
                answer = e.kind().name();
            }
            response.setContentType("text/plain");
            response.getWriter().print(answer);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        CONTAINER.setLevel(Level.OFF);
        tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setSilent(true);
        Context context = tomcat.addContext("", folder.toString());
        add(context, "plain", request -> request);
        add(context, "base", request -> request.withPublicBase(PUBLIC));
        add(context, "url", request -> request.withPublicUrl(PUBLIC + "/url" + QUERY));
        add(context, "forwarded", request -> request.withPublicHostFromForwarded(Set.of("hooks.example.com")));
        tomcat.start();
    }

    private static void add(Context context, String name, UnaryOperator<WebhookRequest> front) {
        Tomcat.addServlet(context, name, new Receiver(front));
        context.addServletMapping("/" + name + "/*", name);
    }

    @AfterAll
    static void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    private static VerificationProxy proxy(VerificationProxy.Headers headers) throws IOException {
        return new VerificationProxy(tomcat.getConnector().getLocalPort(), headers);
    }

    private static String signalWire(String publicUrl, String form) throws IOException {
        WebhookRequest signed = WebhookRequest.builder()
                .url(publicUrl)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(StandardCharsets.UTF_8))
                .build();
        return "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nX-SignalWire-Signature: "
                + VerificationOracle.signalWire(VerificationSubject.SECRET, signed) + "\r\n";
    }

    @ParameterizedTest
    @EnumSource(VerificationProxy.Headers.class)
    void form_behindAProxy_isBelievedByTheUrlThatWasSigned(VerificationProxy.Headers headers) throws IOException {
        try (VerificationProxy proxy = proxy(headers)) {
            for (String path : Set.of("/forwarded", "/base", "/url")) {
                boolean told = !path.equals("/forwarded") || headers != VerificationProxy.Headers.NONE;
                assertThat(proxy.post(path + QUERY, signalWire(PUBLIC + path + QUERY, FORM), FORM))
                        .as(path)
                        .isEqualTo(told ? "200 COMPLETED" : "401 MISMATCH");
            }
            assertThat(proxy.post("/plain", signalWire(PUBLIC + "/plain", FORM), FORM))
                    .isEqualTo("401 MISMATCH");
        }
    }

    @Test
    void form_changedOnTheWay_isRefused() throws IOException {
        try (VerificationProxy proxy = proxy(VerificationProxy.Headers.FORWARDED)) {
            String head = signalWire(PUBLIC + "/forwarded" + QUERY, FORM);
            assertThat(proxy.post("/forwarded" + QUERY, head, FORM.replace("completed", "busy")))
                    .isEqualTo("401 MISMATCH");
            assertThat(proxy.post("/forwarded" + QUERY.replace("%7e", "~"), head, FORM))
                    .isEqualTo("401 MISMATCH");
            assertThat(proxy.post("/forwarded" + QUERY, head.replace("-Signature", "-Other"), FORM))
                    .isEqualTo("400 NONE");
        }
    }

    @Test
    void query_behindAProxy_isBelievedByteForByte() throws IOException {
        String target = "/forwarded/a%20b;v=1/%c3%a9?conf=1&" + FORM;
        WebhookRequest signed =
                WebhookRequest.builder().method("GET").url(PUBLIC + target).build();
        String head =
                "X-SignalWire-Signature: " + VerificationOracle.signalWire(VerificationSubject.SECRET, signed) + "\r\n";
        try (VerificationProxy proxy = proxy(VerificationProxy.Headers.X_FORWARDED)) {
            assertThat(proxy.send("GET", target, head, "")).isEqualTo("200 COMPLETED");
            assertThat(proxy.send("GET", target.replace("%c3%a9", "%C3%A9"), head, ""))
                    .isEqualTo("401 MISMATCH");
            assertThat(proxy.send("GET", target.replace(";v=1", ""), head, "")).isEqualTo("401 MISMATCH");
            assertThat(proxy.send("GET", target + "&a=b", head, "")).isEqualTo("401 MISMATCH");
        }
    }

    /** Signed with the right key for another receiver, and sent here with a header that names that one. */
    @ParameterizedTest
    @EnumSource(VerificationProxy.Headers.class)
    void form_withAForgedHost_isRefused(VerificationProxy.Headers headers) throws IOException {
        String head = signalWire(OTHER + "/forwarded", FORM);
        try (VerificationProxy proxy = proxy(headers)) {
            String forwarded = "Forwarded: host=other.example.com;proto=https\r\n";
            String others = "X-Forwarded-Host: other.example.com\r\nX-Forwarded-Proto: https\r\n";
            assertThat(proxy.post("/forwarded", head + forwarded, FORM)).isEqualTo("401 MISMATCH");
            assertThat(proxy.post("/forwarded", head + others, FORM)).isEqualTo("401 MISMATCH");
            assertThat(proxy.post("/base", head + forwarded + others, FORM)).isEqualTo("401 MISMATCH");
        }
    }

    /** Whoever puts a host before that of the proxy gains nothing, and does not disturb either. */
    @Test
    void form_withAnotherHostBeforeThatOfTheProxy_isBelievedByTheRightOne() throws IOException {
        String head = signalWire(PUBLIC + "/forwarded", FORM) + "Forwarded: host=evil.example;proto=http\r\n";
        try (VerificationProxy proxy = proxy(VerificationProxy.Headers.FORWARDED)) {
            assertThat(proxy.post("/forwarded", head, FORM)).isEqualTo("200 COMPLETED");
        }
    }

    @Test
    void json_behindAProxy_isBelievedByItsBytes() throws IOException {
        byte[] body = JSON.getBytes(StandardCharsets.UTF_8);
        long now = System.currentTimeMillis() / 1_000;
        String head = "Content-Type: application/json\r\nFreeClimb-Signature: "
                + VerificationOracle.freeClimb(VerificationSubject.SECRET, now, body) + "\r\n";
        String stale = "Content-Type: application/json\r\nFreeClimb-Signature: "
                + VerificationOracle.freeClimb(VerificationSubject.SECRET, now - 400, body) + "\r\n";
        try (VerificationProxy proxy = proxy(VerificationProxy.Headers.NONE)) {
            assertThat(proxy.post("/plain", head, JSON)).isEqualTo("200 COMPLETED");
            assertThat(proxy.post("/plain", head, JSON + "\n")).isEqualTo("401 MISMATCH");
            assertThat(proxy.post("/plain", stale, JSON)).isEqualTo("401 EXPIRED");
        }
    }

    static List<String> proving() {
        return Providers.proving();
    }

    /** Whoever proves anything, signed by the testkit for the URL that was called. */
    @ParameterizedTest
    @MethodSource("proving")
    void callStatus_ofEachProviderThatProvesSomething_isBelievedOnlyAsItWasSigned(String provider) throws IOException {
        TestRequest signed = Fixtures.of(provider).stream()
                .filter(ProxyVerificationTest::isPostedText)
                .findFirst()
                .orElseThrow()
                .url(PUBLIC + "/forwarded")
                .signed(VerificationSubject.SECRET);
        try (VerificationProxy proxy = proxy(VerificationProxy.Headers.FORWARDED)) {
            boolean isReadAsFields = Providers.parser(provider).verification().signsBytes() && isForm(signed.request());
            assertThat(send(proxy, signed.request())).startsWith(isReadAsFields ? "401 EXACT_BODY_REQUIRED" : "200 ");
            for (Mutation forgery : Mutation.forgeriesOf(provider)) {
                assertThat(send(proxy, signed.mutated(forgery).request()))
                        .as(forgery.name())
                        .matches("(401 [A-Z_]+|400 NONE)");
            }
        }
    }

    /** A servlet without the filter has the fields of a form, and its bytes no more. */
    private static boolean isForm(WebhookRequest request) {
        return request.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isPostedText(Fixture fixture) {
        WebhookRequest request = fixture.request();
        byte[] body = request.body();
        return fixture.outcome() == Outcome.CALL_STATUS
                && body.length > 0
                && Arrays.equals(new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), body);
    }

    private static String send(VerificationProxy proxy, WebhookRequest request) throws IOException {
        StringBuilder head = new StringBuilder();
        for (WebhookRequest.Header header : request.headers()) {
            if (!Set.of("host", "content-length", "connection")
                    .contains(header.name().toLowerCase(Locale.ROOT))) {
                head.append(header.name()).append(": ").append(header.value()).append("\r\n");
            }
        }
        String target = request.url().substring(PUBLIC.length());
        return proxy.send(
                request.method(), target, head.toString(), new String(request.body(), StandardCharsets.UTF_8));
    }

    @Test
    void secretInTheUrl_behindAProxy_isFound() throws IOException {
        String query = "SourceNumber=9000000001&DestinationNumber=08060000001&Direction=IVR&CallSid=1"
                + "&Status=ANSWER&EndTime=2026-11-03+09:05:07";
        String secret = URLEncoder.encode(VerificationSubject.SECRET, StandardCharsets.UTF_8);
        try (VerificationProxy proxy = proxy(VerificationProxy.Headers.FORWARDED)) {
            for (String front : Set.of("/plain", "/base", "/forwarded")) {
                assertThat(proxy.send("GET", front + "/" + secret + "?" + query, "", ""))
                        .startsWith("200 ");
                assertThat(proxy.send("GET", front + "?key=" + secret + "?" + query, "", ""))
                        .startsWith("200 ");
                assertThat(proxy.send("GET", front + "?key=x?" + query, "", "")).isEqualTo("401 MISMATCH");
            }
        }
    }
}
