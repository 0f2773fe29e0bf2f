package io.callstatus.benchmarks;

import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    J2("revring", "transcript-40-turns");

    private final String provider;
    private final String fixture;

    Callback(String provider, String fixture) {
        this.provider = provider;
        this.fixture = fixture;
    }

    /** Whether one of these is of that provider. The costs of every other are counted all the same: {@code COSTS.md}. */
    static boolean isOneOf(String provider) {
        return Arrays.stream(values()).anyMatch(callback -> callback.provider.equals(provider));
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
