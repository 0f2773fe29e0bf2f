package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.VerificationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A signature over a URL on the host that proxies report. Servers and frameworks may have believed their headers already,
 * whoever sent them; the host that results is one of {@link Endpoints#HOSTS}, or nothing fits.
 */
interface ReportedHostCases extends Running {
    /** What the last proxy called, what proxies have added, and the origin that was signed. */
    List<String> OURS = List.of(
            "Host: hooks.example.com | http://hooks.example.com",
            "Host: hooks.example.com | X-Forwarded-Proto: https | https://hooks.example.com",
            "Host: hooks.example.com | X-Forwarded-Proto: HTTPS | https://hooks.example.com",
            "Host: app:8080 | X-Forwarded-Host: hooks.example.com | X-Forwarded-Proto: https | https://hooks.example.com",
            "Host: app:8080 | X-Forwarded-Host: Hooks.Example.com | X-Forwarded-Proto: https | https://Hooks.Example.com",
            "Host: app:8080 | X-Forwarded-Host: hooks.example.com:8443 | X-Forwarded-Proto: https |"
                    + " https://hooks.example.com:8443",
            "Host: app:8080 | X-Forwarded-Host: calls.example.com | X-Forwarded-Port: 8443 | X-Forwarded-Proto: https |"
                    + " https://calls.example.com:8443",
            "Host: app:8080 | X-Forwarded-Host: hooks.example.com, edge.internal | X-Forwarded-Proto: https, http |"
                    + " X-Forwarded-For: 192.0.2.7, 127.0.0.1 | https://hooks.example.com",
            "Host: app:8080 | X-Forwarded-Host: hooks.example.com, edge.internal | X-Forwarded-Proto: https |"
                    + " X-Forwarded-For: 192.0.2.7, 127.0.0.1 | https://hooks.example.com",
            "Host: app:8080 | Forwarded: for=192.0.2.7;host=hooks.example.com;proto=https | https://hooks.example.com",
            "Host: app:8080 | Forwarded: host=hooks.example.com;proto=https, host=edge.internal;proto=http |"
                    + " https://hooks.example.com");

    /** The same, signed rightly for a host of somebody else. */
    List<String> OTHERS = List.of(
            "Host: other.example | http://other.example",
            "Host: hooks.example.com.other.example | http://hooks.example.com.other.example",
            "Host: other.example | X-Forwarded-Proto: https | https://other.example",
            "Host: hooks.example.com | X-Forwarded-Host: other.example | X-Forwarded-Proto: https | https://other.example",
            "Host: app:8080 | X-Forwarded-Host: other.example | http://other.example",
            "Host: app:8080 | X-Forwarded-Host: other.example, hooks.example.com | X-Forwarded-Proto: https |"
                    + " https://other.example",
            "Host: app:8080 | X-Forwarded-Host: hooks.example.com, other.example | X-Forwarded-Proto: https |"
                    + " https://other.example",
            "Host: app:8080 | X-Forwarded-Host: other.example:443 | X-Forwarded-Proto: https | https://other.example",
            "Host: app:8080 | Forwarded: host=other.example;proto=https | https://other.example",
            "Host: app:8080 | Forwarded: host=hooks.example.com, host=other.example;proto=https | https://other.example",
            "Host: other.example | Forwarded: host=hooks.example.com;proto=https | http://other.example");

    /** The lines of a head, and the origin that was signed. */
    record Report(List<String> lines, String origin) {
        static Report of(String text) {
            List<String> parts = List.of(text.split(" \\| "));
            return new Report(parts.subList(0, parts.size() - 1), parts.get(parts.size() - 1));
        }

        Sent sent() {
            Sent form = Cases.form("CallSid=1&CallStatus=ringing").without("Host");
            for (String line : lines) {
                form = form.header(line);
            }
            return Signing.signalWire(origin, Paths.VERIFY_REPORTED, form, "CallSid1CallStatus", "ringing");
        }
    }

    @ParameterizedTest
    @FieldSource("OURS")
    default void reportedHost_ofOurs_isTheOneThatWasSigned(String report) {
        for (Transfer transfer : Transfer.values()) {
            Answer answer = session()
                    .visit(Paths.VERIFY_REPORTED, Report.of(report).sent(), transfer)
                    .answer();
            assertThat(answer.status())
                    .as(report + " " + answer.failure())
                    .hasValueSatisfying(status -> assertThat(status.callId()).isEqualTo("1"));
        }
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    default void reportedHost_thatIsNoneOfOurs_fitsNoSignature(String report) {
        Session.Result result =
                session().send(Paths.VERIFY_REPORTED, Report.of(report).sent(), Transfer.CONTENT_LENGTH);
        Optional<Exception> failure = result.visit().orElseThrow().answer().failure();
        assertThat(failure)
                .as(report)
                .hasValueSatisfying(e -> assertThat(e)
                        .isInstanceOfSatisfying(
                                VerificationException.class,
                                refusal -> assertThat(refusal.kind()).isEqualTo(VerificationException.Kind.MISMATCH)));
    }
}
