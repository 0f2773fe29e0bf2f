package io.callstatus.containers;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;

/** What the ready servlet serves. */
public final class Endpoints {
    static final String FREECLIMB_SECRET = "sigsec_0123456789";
    static final String SIGNALWIRE_SECRET = "PSK_0123456789";
    static final String FAILING_CALL = "fails-in-the-consumer";
    static final String PUBLIC = "https://hooks.example.com";

    private Endpoints() {}

    /** An endpoint that hands its statuses over to the test. */
    public static CallStatusEndpoint endpoint() {
        Secrets secrets = Secrets.builder()
                .secret("freeclimb", FREECLIMB_SECRET)
                .secret("signalwire", SIGNALWIRE_SECRET)
                .trustUnverified("callerdesk", "fonedynamics")
                .build();
        return CallStatusEndpoint.of(secrets, Endpoints::take).calledAs(request -> request.publicBase(PUBLIC));
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
