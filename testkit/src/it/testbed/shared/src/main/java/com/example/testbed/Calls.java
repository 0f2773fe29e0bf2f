package com.example.testbed;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.ReplayGuard;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.timeline.CallTimeline;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What every application does with calls, whatever brings the requests: it keeps them, and tells what it has. */
public final class Calls {
    /** What the providers call; a proxy stands in front of every application. */
    public static final String PUBLIC_URL = "https://hooks.example.com/calls";

    private final Queue<String> handled = new ConcurrentLinkedQueue<>();
    private final Map<String, CallTimeline> calls = new ConcurrentHashMap<>();
    private final CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets(), this::handle)
            .withGuard(ReplayGuard.inMemory(10_000, Duration.ofHours(1)))
            .withPublicUrl(request -> request.withPublicBase("https://hooks.example.com"));

    /** Nothing is handled yet. */
    public Calls() {}

    private static Secrets secrets() {
        return Secrets.builder()
                .calledAt(Set.of(PUBLIC_URL))
                .secret("twilio", "00112233445566778899aabbccddeeff")
                .secret("plivo", "plivo-0123456789-0123456789-0123456789")
                .secret("telnyx", Secret.publicKey("LaoHRQAcB3nQACybjxrCW9lPf0ThW0khgJlLQbYRB8Y="))
                .secret("vonage", "vonage-0123456789-0123456789-0123456789")
                .secret("zoomphone", "zoomphone-0123456789")
                .build();
    }

    /** For the code that knows how requests come in here. */
    public CallStatusEndpoint endpoint() {
        return endpoint;
    }

    private void handle(CallStatus status) {
        handled.add(status.provider() + " " + status.trust().orElseThrow() + " " + status.eventKey());
        calls.merge(status.callKey(), CallTimeline.of(status), CallTimeline::merge);
    }

    /** A line for each event, in the order in which they were handled, and one for each call, as it stands now. */
    public String report() {
        String events = handled.stream().map(line -> "event " + line + "\n").collect(Collectors.joining());
        return new TreeMap<>(calls)
                .values().stream()
                        .map(CallTimeline::current)
                        .map(status -> "call " + status.provider() + " " + status.state() + "\n")
                        .collect(Collectors.joining("", events, ""));
    }
}
