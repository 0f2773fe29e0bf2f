package com.example.testbed.driver;

import com.example.testbed.Calls;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.Mutation;
import io.callstatus.testkit.TestRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Acts as five providers towards an application that serves {@code /calls} and {@code /report}. It first sends forged
 * callbacks, then the genuine ones of one call of each, every one twice, in a random order.
 */
public final class TestBed {
    private static final Map<String, String> SECRETS = new TreeMap<>(Map.of(
            "twilio", "00112233445566778899aabbccddeeff",
            "plivo", "plivo-0123456789-0123456789-0123456789",
            "telnyx", "telnyx-0123456789",
            "vonage", "vonage-0123456789-0123456789-0123456789",
            "zoomphone", "zoomphone-0123456789"));

    private final URI calls;
    private final URI report;

    private TestBed(URI base) {
        calls = base.resolve("/calls");
        report = base.resolve("/report");
    }

    /**
     * @param base where the application listens
     * @throws AssertionError if it believes a forged callback, loses a genuine one, or handles one twice
     */
    public static void check(URI base) throws IOException, InterruptedException {
        TestBed bed = new TestBed(base);
        int forged = bed.refuse();
        int genuine = bed.handle();
        System.out.printf(
                "Test bed: %d providers, %d forged callbacks refused, %d genuine ones taken in a random order, each event once%n",
                SECRETS.size(), forged, genuine);
    }

    /** Signed by somebody else, not at all, or changed behind the signature: whatever the proof of the provider shows. */
    private int refuse() throws IOException, InterruptedException {
        int forged = 0;
        for (Map.Entry<String, String> provider : SECRETS.entrySet()) {
            for (TestRequest request :
                    scenario(provider.getKey(), provider.getValue()).requests()) {
                for (Mutation forgery : Mutation.forgeriesOf(provider.getKey())) {
                    require(401, status(request.mutated(forgery)), provider.getKey() + ", " + forgery);
                    forged++;
                }
            }
        }
        require(400, posted("a=b"), "nobody's");
        require("", text(HttpRequest.newBuilder(report)), "nothing is handled yet");
        return forged;
    }

    private int handle() throws IOException, InterruptedException {
        List<TestRequest> genuine = new ArrayList<>();
        SECRETS.forEach((provider, secret) ->
                genuine.addAll(scenario(provider, secret).duplicated().requests()));
        Collections.shuffle(genuine, new Random(7));
        for (TestRequest request : genuine) {
            int status = status(request);
            if (status / 100 != 2) {
                throw new AssertionError(request.provider() + " was answered " + status);
            }
        }
        List<String> lines = text(HttpRequest.newBuilder(report)).lines().toList();
        List<String> events =
                lines.stream().filter(l -> l.startsWith("event ")).sorted().toList();
        require(new ArrayList<>(expected(genuine)), events, "each event is handled once");
        require(
                SECRETS.keySet().stream()
                        .map(provider -> "call " + provider + " COMPLETED")
                        .toList(),
                lines.stream().filter(l -> l.startsWith("call ")).sorted().toList(),
                "each call is over");
        return genuine.size();
    }

    private static CallScenario scenario(String provider, String secret) {
        return CallScenario.of(provider)
                .answered(Duration.ofSeconds(30))
                .at(Instant.now().minusSeconds(90))
                .each(request -> request.url(Calls.PUBLIC_URL))
                .signed(secret);
    }

    /** What the library reads here, without a server between. */
    private static TreeSet<String> expected(List<TestRequest> requests) {
        return requests.stream()
                .map(request ->
                        Parsers.detect(request.request()).trustUnverified().parse())
                .map(TestBed::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(CallStatus status) {
        return "event " + status.provider() + " SIGNATURE " + status.eventKey();
    }

    private int status(TestRequest request) throws IOException, InterruptedException {
        return request.postTo(calls).statusCode();
    }

    private int posted(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(calls)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    private static void require(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": expected " + expected + ", and it was " + actual);
        }
    }
}
