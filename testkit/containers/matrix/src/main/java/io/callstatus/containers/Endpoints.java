package io.callstatus.containers;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Detection;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;

/** What the ready servlet serves. */
public final class Endpoints {
    static final String FREECLIMB_SECRET = "sigsec_0123456789";
    static final String SIGNALWIRE_SECRET = "PSK_0123456789";
    static final String FAILING_CALL = "fails-in-the-consumer";
    static final String PUBLIC = "https://hooks.example.com";

    private Endpoints() {}

    /** An endpoint that hands its statuses over to the test. */
    public static CallStatusEndpoint endpoint() {
        return CallStatusEndpoint.of(secrets(), Endpoints::take).calledAs(request -> request.publicBase(PUBLIC));
    }

    static Secrets secrets() {
        return Secrets.builder()
                .secret("freeclimb", FREECLIMB_SECRET)
                .secret("signalwire", SIGNALWIRE_SECRET)
                .trustUnverified("callerdesk", "fonedynamics")
                .build();
    }

    /** Detects a request that was called under the public name. */
    public static Detection detect(WebhookRequest request) {
        return Parsers.detect(request.publicBase(PUBLIC));
    }

    private static void take(CallStatus status) {
        if (status.callId().equals(FAILING_CALL)) {
            throw new IllegalStateException("number " + status.from());
        }
        Visit visit = new Visit();
        visit.take(status);
        visit.end();
    }
}
