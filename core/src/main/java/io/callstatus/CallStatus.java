package io.callstatus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.internal.style.ValueStyle;
import io.callstatus.internal.text.Numbers;
import io.callstatus.internal.text.ProviderId;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One report of a telephony provider about one call at one moment. Immutable and thread-safe.
 *
 * <p>Only {@link #provider()}, {@link #callId()} and {@link #state()} are always there; what a provider did not send is
 * empty, and nothing is invented: no end computed from a duration, no country code, no zone but a provider's declared one.
 * {@link #payload()} holds everything that was sent. {@code toString} has {@link #callKey()}, and nothing that was sent.
 *
 * <p>Any Jackson 2 or 3 mapper writes and reads it without a module; {@link #toJson()} and {@link #fromJson(String)} do
 * so without a mapper.
 */
@Value.Immutable
@ValueStyle
public sealed interface CallStatus extends WebhookEvent permits ImmutableCallStatus {
    /** The id of the provider, such as {@code signalwire}. */
    @Override
    String provider();

    /** The provider's id of the call: of one leg, where it numbers legs apart. */
    @Value.Redacted
    String callId();

    /** The provider's id of what several legs belong to, such as a conversation; absent where it has no such id. */
    @Value.Redacted
    Optional<String> sessionId();

    /** The id of the call that caused this one; absent for calls that stand alone, and where the provider does not say. */
    @Value.Redacted
    Optional<String> parentCallId();

    /** The provider's id of the account, project or organization. */
    @Value.Redacted
    Optional<String> accountId();

    /**
     * Whether the provider is known to name the account in every report of a call, so that {@link #callKey()} takes it in;
     * false where the provider's page does not say so, and for a status built by hand. It is no part of what makes two
     * statuses equal.
     */
    @Value.Auxiliary
    boolean isAccountInEveryReport();

    /** The provider's own id of this report; absent where its reports have none. A delivery that is repeated has the same. */
    @Value.Redacted
    Optional<String> eventId();

    /** Where the call stands. */
    CallState state();

    /** The provider's word that {@link #state()} was read from, exactly as sent. */
    @Value.Redacted
    Optional<String> stateText();

    /** Which way the call went; {@link CallDirection#UNKNOWN} where the provider did not say. */
    CallDirection direction();

    /** The provider's word for the direction, exactly as sent. */
    @Value.Redacted
    Optional<String> directionText();

    /** Who called. */
    @Value.Redacted
    Optional<Party> from();

    /** Who was called. */
    @Value.Redacted
    Optional<Party> to();

    /** The agent or endpoint that the call was put through to. */
    @Value.Redacted
    Optional<Party> connectedTo();

    /** The moment that this report is about; absent where the provider sends none. */
    @Value.Redacted
    Optional<Instant> occurredAt();

    /** When the call started. */
    @Value.Redacted
    Optional<Instant> startedAt();

    /** When somebody took the call. */
    @Value.Redacted
    Optional<Instant> answeredAt();

    /** When the call ended. */
    @Value.Redacted
    Optional<Instant> endedAt();

    /**
     * The provider's own length of the call; fractions of a second survive. Providers count from different moments:
     * {@code FIELDS.md} of each says what its own counts. Absent where none was sent.
     */
    @Value.Redacted
    Optional<Duration> duration();

    /**
     * From the answer to the end; fractions of a second survive. Absent where the provider does not send this length as
     * one of its own.
     */
    @Value.Redacted
    Optional<Duration> talkDuration();

    /** The provider's number of this report among those of the call, from 0. */
    @Value.Redacted
    OptionalLong sequence();

    /** The recordings of the call, in wire order; empty where neither a URL nor an id of one was sent. */
    @Value.Redacted
    List<Recording> recordings();

    /**
     * Why the call ended; {@link EndReason#UNKNOWN} where the provider gave a reason whose meaning its page does not say,
     * absent where it gave none.
     */
    Optional<EndReason> endReason();

    /** The provider's reason for the end of the call, exactly as sent; absent where it gave none. */
    @Value.Redacted
    Optional<String> endReasonText();

    /** Who ended the call; absent where no word of the provider names a side. */
    Optional<EndedBy> endedBy();

    /** The final SIP response code of the call, such as 486. */
    @Value.Redacted
    OptionalInt sipCode();

    /**
     * What proved the request that this was read from; absent where a status was built by hand. It is no part of what makes
     * two statuses equal.
     *
     * <p>{@link #toJson()} writes it and {@link #fromJson(String)} gives it back, and that is the word of whoever stored the
     * text: a status read from JSON proves nothing.
     */
    @Value.Auxiliary
    Optional<Trust> trust();

    /** What is to be known about single fields: that one could not be read, say. Empty where all is well. */
    @Override
    List<FieldProblem> problems();

    /**
     * What stood around the fields of this status, where a request holds several statuses, or one inside of something else;
     * absent where {@link #payload()} is all that was sent.
     */
    @Value.Redacted
    Optional<Payload> envelope();

    /**
     * Every field that was sent, in wire order, whether this library knows it or not: those of the top level, and of one of
     * several statuses in a request its own, with the others in {@link #envelope()}. It keeps the body that it was read
     * from; {@link #withoutPayload()} drops it.
     */
    @Override
    Payload payload();

    /**
     * A key of this event, to take it once: providers deliver some twice, and a signature without a time can be replayed.
     * It is the provider's id, {@code :2:} and 32 hexadecimal digits, the same for every delivery, on every machine, after
     * {@link #toJson()} and {@link #fromJson(String)}, and in every version of this library; a version that makes it
     * otherwise will write another number.
     *
     * <p>Two statuses have one key if they agree in provider, {@link #accountId()}, {@link #sessionId()}, {@link #callId()},
     * leg ({@link #connectedTo()}), {@link #state()} (where that is {@code UNKNOWN}, in {@link #stateText()} too),
     * {@link #sequence()}, {@link #eventId()}, {@link #occurredAt()}, {@link #endedAt()} and {@link #recordings()} (of each
     * its id, else its URL without query and fragment, in any order). So two words for one state at one moment are one
     * event, a report that comes again with a recording in it is a new one, and no account can take the events of another.
     * It holds nothing that was sent, and no number can be found from it.
     *
     * @see ReplayGuard
     */
    @Override
    default String eventKey() {
        return EventKey.of(this);
    }

    /**
     * A key of the call: the same for all its reports, and as lasting as {@link #eventKey()}. It is the provider's id,
     * {@code :1:} and 32 hexadecimal digits, made of {@link #callId()} and, where {@link #isAccountInEveryReport()}, of
     * {@link #accountId()}. It holds nothing that was sent, so logs may show it, and {@code toString} does; it is no
     * secret, since whoever knows the ids can make it.
     *
     * <p>Legs that a provider numbers apart have keys of their own. Where a report lacks the account that every report
     * should have, its key is another one.
     */
    default String callKey() {
        return EventKey.ofCall(this);
    }

    /**
     * One line for a log: provider, {@link #callKey()}, state, direction, problems and how many fields came. Nothing that
     * was sent; it is what {@code toString} gives.
     */
    default String toLogText() {
        return "CallStatus{provider=" + provider() + ", callKey=" + callKey() + ", state=" + state() + ", direction="
                + direction() + ", problems=" + problems() + ", payload=" + payload() + "}";
    }

    /** A builder that holds these values. */
    Builder toBuilder();

    /**
     * This status without payload and envelope, to be queued or cached: {@link #payload()} holds the whole body, a megabyte
     * where somebody sent one. All else stays, the {@link #eventKey()} too; a provider's details are read from the payload,
     * so take them before.
     *
     * <pre>{@code
     * queue.add(status.withoutPayload());
     * }</pre>
     */
    default CallStatus withoutPayload() {
        return toBuilder().payload(Payload.empty()).envelope(Optional.empty()).build();
    }

    /**
     * The canonical JSON as an ordered map of plain values: keys as the accessors, instants as ISO-8601 UTC text,
     * lengths as {@code durationSeconds} and {@code talkDurationSeconds}, absent ones left out. Its JSON Schema is the
     * resource {@code /META-INF/callstatus/call-status.schema.json}.
     */
    @JsonValue
    default Map<String, Object> toMap() {
        return CanonicalJson.write(this);
    }

    /** The canonical JSON as text, on one line. */
    default String toJson() {
        return CanonicalJson.toText(toMap());
    }

    /**
     * The status that a map such as that of {@link #toMap()} describes. Unknown keys are ignored and not kept, so
     * an older release that reads a newer status and writes it again loses them. An unknown state, direction or end reason is
     * {@code UNKNOWN}, another unknown word is absent.
     *
     * @throws MalformedPayloadException if a required key is missing or a value cannot be read
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CallStatus fromMap(Map<String, Object> map) {
        return CanonicalJson.read(map);
    }

    /**
     * The status that {@link #toJson()} wrote. It proves nothing: {@link #trust()} is what the text says.
     *
     * @throws MalformedPayloadException if the text is no JSON object, a required key is missing or a value cannot be read
     */
    static CallStatus fromJson(String json) {
        return CanonicalJson.read(CanonicalJson.fromText(json));
    }

    /** A builder without values, but for an unknown direction and an empty payload. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CallStatus}; not thread-safe. */
    final class Builder extends ImmutableCallStatus.Builder {
        private @Nullable HangupSide side;

        Builder() {
            isAccountInEveryReport(false);
            direction(CallDirection.UNKNOWN); // cheaper than a default of the type, which costs each status an object
            payload(Payload.empty());
        }

        /**
         * The status; refuses what {@link CallStatus#fromJson} would refuse to read.
         *
         * @throws IllegalArgumentException if the provider's id is not 1 to 64 lower-case letters and digits, the id of the
         *     call is blank, a length is negative or beyond 10^12 seconds, or the sequence or SIP code is negative
         * @throws IllegalStateException if provider, id of the call or state is missing
         */
        @Override
        public CallStatus build() {
            CallStatus status = built();
            if (!ProviderId.isOne(status.provider())) {
                throw new IllegalArgumentException("the id of a provider is " + ProviderId.EXPECTED);
            }
            if (status.callId().isBlank()) {
                throw new IllegalArgumentException("callId is blank: a status is about one call");
            }
            if (status.sequence().orElse(0) < 0 || status.sipCode().orElse(0) < 0) {
                throw new IllegalArgumentException("sequence and sipCode are not negative");
            }
            Numbers.requireLength(status.duration(), "duration");
            Numbers.requireLength(status.talkDuration(), "talkDuration");
            return status;
        }

        /** The direction decides who a side is, and may be given after it. */
        private CallStatus built() {
            CallStatus status = super.build();
            HangupSide named = side;
            return named == null
                    ? status
                    : super.endedBy(named.endedBy(status.direction())).superBuild();
        }

        private CallStatus superBuild() {
            return super.build();
        }

        /** The state that a provider's word stands for, and the word itself. */
        public Builder state(String text, WordMap<CallState> states) {
            return state(states.of(text)).stateText(text);
        }

        /** The direction that a provider's word stands for, and the word itself. */
        public Builder direction(Optional<String> text, WordMap<CallDirection> directions) {
            return direction(text.isPresent() ? directions.of(text.get()) : CallDirection.UNKNOWN)
                    .directionText(text);
        }

        /** Adds the recording, where there is one. */
        public Builder recording(Optional<Recording> recording) {
            return recording.isPresent() ? addRecordings(recording.get()) : this;
        }

        /** The reason that a provider's word stands for, and the word itself; both absent where it sent none. */
        public Builder endReason(Optional<String> text, WordMap<EndReason> words) {
            return text.isPresent()
                    ? endReason(words.of(text.get())).endReasonText(text)
                    : endReason(Optional.empty()).endReasonText(text);
        }

        /** Who ended the call, by a provider's word for a side; absent where the word, or the direction of the call, does not tell. */
        public Builder endedBy(Optional<String> text, WordMap<HangupSide> words) {
            side = text.isPresent() ? words.of(text.get()) : null;
            return this;
        }
    }
}
