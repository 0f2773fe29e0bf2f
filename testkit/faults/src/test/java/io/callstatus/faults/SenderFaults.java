package io.callstatus.faults;

import static io.callstatus.faults.Faults.HOST;
import static io.callstatus.faults.Faults.KEY;
import static io.callstatus.faults.Faults.WRONG;
import static io.callstatus.faults.Faults.call;
import static io.callstatus.faults.Faults.called;
import static io.callstatus.faults.Faults.freeClimb;

import io.callstatus.ReplayGuard;
import io.callstatus.Secrets;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The requests are not the expected ones: other events, other providers, other words, other senders. */
final class SenderFaults {
    private static final List<Fault> PROVIDERS = List.of(
            fault(
                    "an event of another product is sent to the URL",
                    "204",
                    List.of("OTHER_EVENT"),
                    freeClimb(),
                    Fixtures.of("freeclimb", "event-message-status")),
            fault(
                    "another provider, which has no secret, calls the URL",
                    "401",
                    List.of("NO_SECRET_CONFIGURED"),
                    freeClimb(),
                    Fixtures.of("revring").completed()),
            Fault.of(
                            "two providers call the same URL",
                            "204",
                            List.of("HANDLED", "HANDLED"),
                            () -> freeClimb()
                                    .secrets(s -> s.secret("signalwire", KEY))
                                    .comes(call().signed(KEY))
                                    .comes(called(Faults.URL)))
                    .look("Nothing has to be done: `status.provider()` says which provider sent it"),
            Fault.of(
                    "a request has the headers of two providers, and the fields of neither",
                    "400",
                    List.of("SEVERAL"),
                    () -> freeClimb().comes(ofTwo())),
            handshake(
                    "the provider's test of the URL fails: no secret is configured",
                    "NO_SECRET_CONFIGURED",
                    s -> s.secret("freeclimb", KEY)),
            handshake(
                    "the provider's test of the URL fails: the secret is wrong",
                    "MISMATCH",
                    s -> s.secret("zoomphone", WRONG)),
            Fault.of(
                            "a link checker sends a HEAD request",
                            "405",
                            List.of(),
                            () -> freeClimb().comes(head()))
                    .look("The log says nothing: `HEAD` is answered with 405 and `Allow`. No event is lost"));

    private static final List<Fault> WORDS = List.of(
            fault(
                    "the provider sends a new word",
                    "204",
                    List.of("UNKNOWN_WORD", "HANDLED"),
                    freeClimb(),
                    call().with("callStatus", "meditating")),
            fault(
                    "the provider has renamed a field that every report has",
                    "400",
                    List.of("MISSING_FIELD"),
                    freeClimb(),
                    call().without("callId").plus("callIdentifier", "CA1")),
            fault(
                    "the value of a field cannot be read",
                    "204",
                    List.of("HANDLED", "PROBLEM UNREADABLE"),
                    freeClimb(),
                    call().with("callDuration", "a while")),
            fault("a documented field is missing", "204", List.of("HANDLED"), freeClimb(), call().without("to"))
                    .look("The log says nothing: `status.to()` is absent. The inspector shows which fields were sent"));

    private SenderFaults() {}

    static List<Fault> all() {
        return Stream.of(PROVIDERS, WORDS, deliveries()).flatMap(List::stream).toList();
    }

    private static List<Fault> deliveries() {
        ReplayGuard guard = ReplayGuard.inMemory(100, Duration.ofDays(1));
        byte[] once = call().signed(KEY).http();
        return List.of(
                Fault.of(
                                "an event is delivered twice",
                                "204",
                                List.of("HANDLED", "DUPLICATE"),
                                () -> freeClimb()
                                        .endpoint(e -> e.withGuard(guard))
                                        .comes(once)
                                        .comes(once))
                        .look("Nothing has to be done: `onDuplicate` is told of it"),
                Fault.of(
                                "reports arrive out of order",
                                "204",
                                List.of("HANDLED", "HANDLED"),
                                () -> freeClimb()
                                        .comes(call().signed(KEY))
                                        .comes(call().with("callStatus", "ringing")
                                                .signed(KEY)))
                        .look("The log says nothing: fold the reports with `CallTimeline`; a late report does not set"
                                + " its `current()` back"));
    }

    private static Fault fault(String symptom, String answer, List<String> kinds, Scene scene, TestRequest request) {
        TestRequest signed =
                request.provider().equals("freeclimb") ? request.url(Faults.URL).signed(KEY) : request.url(Faults.URL);
        return Fault.of(symptom, answer, kinds, () -> scene.comes(signed));
    }

    private static Fault handshake(String symptom, String kind, Consumer<Secrets.Builder> secrets) {
        List<String> kinds = kind.equals("MISMATCH") ? List.of(kind, "NONE_FITS") : List.of(kind);
        return Fault.of(
                symptom,
                "401",
                kinds,
                () -> new Scene()
                        .secrets(secrets)
                        .comes(Fixtures.of("zoomphone", "endpoint-url-validation")
                                .signed(KEY)));
    }

    private static byte[] ofTwo() {
        return call().without("requestType")
                .without("callId")
                .without("callStatus")
                .signed(KEY)
                .header("X-SignalWire-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                .http();
    }

    private static byte[] head() {
        return ("HEAD /calls HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
