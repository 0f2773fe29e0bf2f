package io.callstatus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.internal.style.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An event of a provider that is not a call status, such as a recording, pressed keys, or a message.
 *
 * <pre>{@code
 * if (accepted.event() instanceof OtherEvent event && event.kind() == EventKind.RECORDING) {
 *     event.callId().ifPresent(call -> store(call, event.recordings()));
 * }
 * }</pre>
 *
 * <p>Call, session, time and recordings are present if the provider's module reads them for this event; everything that was sent
 * is in {@link #payload()} in any case. Immutable and thread-safe; {@code toString} shows provider, name and kind.
 */
@Value.Immutable
@ValueStyle
public sealed interface OtherEvent extends WebhookEvent permits ImmutableOtherEvent {
    @Override
    String provider();

    /** The provider's name of it; {@code unknown} where no page names it. */
    String name();

    /** What it is about. */
    EventKind kind();

    /** The id of the call that it is about, the same as {@link CallStatus#callId()}. */
    @Value.Redacted
    Optional<String> callId();

    /** The id of what groups the legs of that call, the same as {@link CallStatus#sessionId()}. */
    @Value.Redacted
    Optional<String> sessionId();

    /** When it happened, by the provider's clock. */
    @Value.Redacted
    Optional<Instant> occurredAt();

    /** The recordings that it reports, in the order in which they were sent. */
    @Value.Redacted
    List<Recording> recordings();

    /**
     * What proved the request; absent if the event was built by hand. Links of an {@link Trust#UNVERIFIED} event may come from
     * anybody.
     */
    @Value.Auxiliary
    @Value.Redacted
    Optional<Trust> trust();

    /**
     * The SHA-256 of a body that was {@linkplain io.callstatus.spi.Callback#largeBody() too large to be kept}, in 64 lower-case
     * hexadecimal digits. The {@link #payload()} is then empty; else this is absent.
     */
    @Value.Redacted
    Optional<String> bodySha256();

    /** The fields that the provider's module reads for this event and that could not be read. */
    @Override
    @Value.Auxiliary
    @Value.Redacted
    List<FieldProblem> problems();

    @Override
    @Value.Redacted
    Payload payload();

    /** {@code provider:2:} and a digest of its name and of everything that was sent. */
    @Override
    default String eventKey() {
        return EventKey.of(this);
    }

    /** The attributes that are present, by their names, and the payload; any Jackson mapper writes the event in this form. */
    @JsonValue
    default Map<String, Object> toMap() {
        return CanonicalJson.event(this);
    }

    /**
     * The event that such a map describes; an unknown kind is {@code OTHER}, unknown keys are ignored.
     *
     * @throws MalformedPayloadException if provider or name is missing, or a value cannot be read
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OtherEvent fromMap(Map<String, Object> map) {
        return CanonicalJson.event(CanonicalJsonReader.object("the event", map));
    }

    /** A builder without values, except for an empty payload. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link OtherEvent}; not thread-safe. */
    final class Builder extends ImmutableOtherEvent.Builder {
        Builder() {
            payload(Payload.empty());
        }

        /** This recording alone, in place of any; none where it is absent. */
        public Builder recording(Optional<Recording> recording) {
            return recordings(recording.isPresent() ? List.of(recording.get()) : List.of());
        }
    }
}
