package io.callstatus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.internal.style.ValueStyle;
import io.callstatus.internal.text.Numbers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The recording of a call, as far as the provider says. {@code toString} shows neither URL nor id. */
@Value.Immutable
@ValueStyle
public sealed interface Recording permits ImmutableRecording {
    /**
     * The URL of the audio, as sent; absent if none was sent. It is text, since providers send URLs that {@link java.net.URI}
     * refuses.
     */
    @Value.Redacted
    Optional<String> url();

    /** The provider's id of the recording; absent if none was sent. */
    @Value.Redacted
    Optional<String> id();

    /** How long it plays, with fractions of a second; absent if that was not sent. */
    @Value.Redacted
    Optional<Duration> duration();

    /** The recording as it stands in the canonical JSON of a status; any Jackson mapper writes it so. */
    @JsonValue
    default Map<String, Object> toMap() {
        return CanonicalJson.recording(this);
    }

    /**
     * The recording that such a map describes; unknown keys are ignored.
     *
     * @throws MalformedPayloadException if a value cannot be read
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Recording fromMap(Map<String, Object> map) {
        return CanonicalJson.recording(CanonicalJsonReader.object("the recording", map));
    }

    /** An empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Recording}; not thread-safe. */
    final class Builder extends ImmutableRecording.Builder {
        Builder() {}

        /**
         * The recording.
         *
         * @throws IllegalArgumentException if the length is negative or beyond 10^12 seconds
         */
        @Override
        public Recording build() {
            Recording recording = super.build();
            Numbers.requireLength(recording.duration(), "duration");
            return recording;
        }
    }
}
