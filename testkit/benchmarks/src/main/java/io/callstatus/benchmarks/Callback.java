package io.callstatus.benchmarks;

import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The requests that are measured: the testkit's fixtures with every field of their provider. */
public enum Callback {
    /** SignalWire, a form. */
    F("signalwire", "maximal"),
    /** Fone Dynamics, a form. */
    G("fonedynamics", "maximal"),
    /** CallerDesk, a form. */
    C("callerdesk", "maximal-form"),
    /** FreeClimb, JSON. */
    J1("freeclimb", "maximal"),
    /** RevRing with a transcript of 40 turns, JSON. */
    J2("revring", "transcript-40-turns"),
    /** Telnyx, the end of a call: JSON of three levels. */
    T("telnyx", "maximal"),
    /** Vapi's report of a call, with {@value #MESSAGES} messages, which a fixture would be too long for: JSON of four levels. */
    V("vapi", "maximal") {
        @Override
        public WebhookRequest request() {
            WebhookRequest request = super.request();
            String body = new String(request.body(), StandardCharsets.UTF_8);
            String message = "{\"role\":\"bot\",\"message\":\"Hello.\"}";
            String said = "{\"role\":\"user\",\"message\":\"Could you tell me when the parcel comes, please?\","
                    + "\"time\":1795910412345,\"endTime\":1795910415678,\"secondsFromStart\":12.5,\"duration\":3333}";
            return WebhookRequest.builder()
                    .url(request.url())
                    .header("Content-Type", "application/json")
                    .body(body.replace(message, message + ("," + said).repeat(MESSAGES))
                            .getBytes(StandardCharsets.UTF_8))
                    .build();
        }
    };

    /** Those of the providers that were there first. */
    static final Set<Callback> FIRST = Collections.unmodifiableSet(EnumSet.range(F, J2));

    private static final int MESSAGES = 150;

    private final String provider;
    private final String fixture;

    Callback(String provider, String fixture) {
        this.provider = provider;
        this.fixture = fixture;
    }

    /** The ids of the providers that were there first. The costs of every other are counted all the same: {@code COSTS.md}. */
    static Set<String> firstProviders() {
        return FIRST.stream().map(callback -> callback.provider).collect(Collectors.toSet());
    }

    /** The request as any server hands it over. */
    public WebhookRequest request() {
        return Fixtures.of(provider, fixture).request();
    }

    /** The body as bytes, for peers that take bytes. */
    public byte[] body() {
        return request().body();
    }

    /** The body as text, for peers that take text; making it is not counted. */
    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }
}
