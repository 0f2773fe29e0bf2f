package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.WebhookRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came over the wire, and the expected result. The expectation was written by hand from the provider's
 * documentation, not by a parser. All numbers and names are fictional.
 *
 * <pre>{@code
 * Fixture fixture = Fixtures.of("acme", "completed");
 * assertEquals(fixture.status(), Parsers.detect(fixture.request()).trustUnverified().parse());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Fixture extends TestRequest {
    private final String provider;
    private final Optional<ProviderTraits> traits;
    private final String name;
    private final Provenance provenance;
    private final String description;
    private final byte[] http;
    private final Map<String, Object> expected;

    Fixture(
            FixtureFolder.Entry entry,
            String provider,
            Optional<ProviderTraits> traits,
            byte[] http,
            Map<String, Object> expected) {
        this.provider = provider;
        this.traits = traits;
        this.name = entry.name();
        this.provenance = entry.provenance();
        this.description = entry.description();
        this.http = http;
        this.expected = expected;
    }

    /** The id of the provider that sends it; {@code lookalikes} for a request that only looks like one of a provider. */
    @Override
    public String provider() {
        return provider;
    }

    /** Its name, unique among those of the provider. */
    public String name() {
        return name;
    }

    /** Where its content comes from. */
    public Provenance provenance() {
        return provenance;
    }

    /** What it shows, in one sentence. */
    public String description() {
        return description;
    }

    /** The raw HTTP/1.1 request, byte for byte. */
    @Override
    public byte[] http() {
        return http.clone();
    }

    @Override
    public WebhookRequest request() {
        return WebhookRequest.fromHttp(http);
    }

    @Override
    VariedRequest varied() {
        return VariedRequest.of(this);
    }

    @Override
    Optional<ProviderTraits> traits() {
        return traits;
    }

    /** The kind of result that is expected. */
    public Outcome outcome() {
        Object outcome = expected.getOrDefault("outcome", "call_status");
        return Outcome.valueOf(outcome.toString().toUpperCase(Locale.ROOT));
    }

    /**
     * The expected status. Its {@link CallStatus#problems()} have only the names of their fields.
     *
     * @throws IllegalStateException if the expected result is not one status
     */
    public CallStatus status() {
        if (outcome() != Outcome.CALL_STATUS) {
            throw new IllegalStateException(this + " does not give a call status, its outcome is " + outcome());
        }
        return CallStatus.fromJson(expectedJson());
    }

    /** All expected statuses, in order: several, one, or none. */
    public List<CallStatus> statuses() {
        return switch (outcome()) {
            case CALL_STATUS -> List.of(status());
            case SEVERAL_STATUSES ->
                Golden.statuses(expected).stream()
                        .map(one -> CallStatus.fromJson(Golden.text(one)))
                        .toList();
            default -> List.of();
        };
    }

    /** The provider's name of the event, for {@link Outcome#NOT_A_CALL_STATUS}; else empty. */
    public Optional<String> event() {
        return text("event");
    }

    /** The provider's name of the field that cannot be read, for {@link Outcome#MALFORMED}; else empty. */
    public Optional<String> field() {
        return text("field");
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(expected.get(key)).map(Object::toString);
    }

    /** The expectation: the canonical JSON of the status, or an object with the {@code outcome}. */
    public String expectedJson() {
        return Golden.text(expected);
    }

    Map<String, Object> expected() {
        return expected;
    }

    /** Provider and name. */
    @Override
    public String toString() {
        return provider + "/" + name;
    }
}
