package io.callstatus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An event of a provider that is no call status, such as a recording, keys that were pressed, or a message. Immutable. */
public final class OtherEvent implements WebhookEvent {
    private final String provider;
    private final String name;
    private final EventKind kind;
    private final Payload payload;

    OtherEvent(String provider, String name, EventKind kind, Payload payload) {
        this.provider = Objects.requireNonNull(provider);
        this.name = Objects.requireNonNull(name);
        this.kind = Objects.requireNonNull(kind);
        this.payload = Objects.requireNonNull(payload);
    }

    @Override
    public String provider() {
        return provider;
    }

    /** The provider's name of it; {@code unknown} where no page names it. */
    public String name() {
        return name;
    }

    /** What it is about. */
    public EventKind kind() {
        return kind;
    }

    @Override
    public Payload payload() {
        return payload;
    }

    /** Nothing but its payload is read. */
    @Override
    public List<FieldProblem> problems() {
        return List.of();
    }

    /** {@code provider:2:} and a digest of its name and of everything that was sent. */
    @Override
    public String eventKey() {
        return EventKey.of(this);
    }

    /** The keys {@code provider}, {@code name}, {@code kind} and {@code payload}; any Jackson mapper writes it so. */
    @JsonValue
    public Map<String, Object> toMap() {
        return CanonicalJson.event(this);
    }

    /**
     * The event that such a map describes; an unknown kind is {@code OTHER}, unknown keys are ignored.
     *
     * @throws MalformedPayloadException if provider or name is missing, or a value cannot be read
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OtherEvent fromMap(Map<String, Object> map) {
        return CanonicalJson.event(CanonicalJsonReader.object("the event", map));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OtherEvent event
                && provider.equals(event.provider)
                && name.equals(event.name)
                && kind == event.kind
                && payload.equals(event.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(provider, name, payload);
    }

    /** Provider, name and kind; nothing else that was sent. */
    @Override
    public String toString() {
        return "OtherEvent{" + provider + ", " + name + ", " + kind + "}";
    }
}
