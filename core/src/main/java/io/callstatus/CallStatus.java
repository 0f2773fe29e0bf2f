package io.callstatus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.internal.style.ValueStyle;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.WordMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
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
 * <p>Only {@link #provider()}, {@link #callId()} and {@link #state()} are always there. What a provider did not send is empty,
 * and no value is invented: no end is computed from a duration, and no country code or time zone is guessed. {@link #payload()}
 * holds everything that was sent. {@code toString} has {@link #callKey()}, and nothing that was sent.
 *
 * <p>Any Jackson 2 or 3 mapper writes and reads it without a module, {@link #toJson()} and {@link #fromJson(String)} without a
 * mapper. It is {@link Serializable} as that JSON; {@code core/guides/STORING.md} has databases, queues and engines.
 */
@Value.Immutable
@ValueStyle
public abstract sealed class CallStatus implements WebhookEvent, Serializable permits ImmutableCallStatus {
    private static final long serialVersionUID = 1L;

    CallStatus() {}

    /** The id of the provider, such as {@code signalwire}. */
    @Override
    public abstract String provider();

    /** The provider's id of the call; of one leg, if the provider gives each leg an id. */
    public abstract String callId();

    /** The provider's id of what several legs belong to, such as a conversation; absent if it has no such id. */
    public abstract Optional<String> sessionId();

    /** The id of the call that caused this one; absent if no call did, or if the provider does not say. */
    public abstract Optional<String> parentCallId();

    /** The provider's id of the account, project or organization; absent if it was not sent. */
    public abstract Optional<String> accountId();

    /** Whether every report of the provider names the account, so that {@link #callKey()} includes it. Not part of equality. */
    @Value.Auxiliary
    public abstract boolean isAccountInEveryReport();

    /** The provider's own id of this report; absent if its reports have none. A repeated delivery has the same id. */
    public abstract Optional<String> eventId();

    /** Where the call stands. */
    public abstract CallState state();

    /** The provider's word that {@link #state()} was read from, exactly as sent; absent if no word was sent for it. */
    public abstract Optional<String> stateText();

    /** Which way the call went; {@link CallDirection#UNKNOWN} where the provider did not say. */
    public abstract CallDirection direction();

    /** The provider's word for the direction, exactly as sent. */
    public abstract Optional<String> directionText();

    /** Who called. */
    public abstract Optional<Party> from();

    /** Who was called. */
    public abstract Optional<Party> to();

    /** The agent or endpoint that the call was connected to. */
    public abstract Optional<Party> connectedTo();

    /** The time of the event that this report is about; absent if the provider sends none. */
    public abstract Optional<Instant> occurredAt();

    /** When the call started. */
    public abstract Optional<Instant> startedAt();

    /** When somebody took the call. */
    public abstract Optional<Instant> answeredAt();

    /** When the call ended. */
    public abstract Optional<Instant> endedAt();

    /** The provider's own length of the call, with fractions. {@code FIELDS.md} says from when each provider counts. */
    public abstract Optional<Duration> duration();

    /** From the answer to the end, with fractions of a second. Absent if the provider does not send it as a separate length. */
    public abstract Optional<Duration> talkDuration();

    /** The provider's number of this report among those of the call: 0 or more, at most 18 digits. */
    public abstract OptionalLong sequence();

    /** Whether {@link #sequence()} counts more than the call's reports, so that gaps mean nothing. Not part of equality. */
    @Value.Auxiliary
    public abstract boolean isSequenceShared();

    /** The recordings of the call, in wire order, unmodifiable; empty if neither a URL nor an id of one was sent. */
    public List<Recording> recordings() {
        return recordingArray().list();
    }

    abstract ValueArray<Recording> recordingArray();

    /** Why the call ended; {@link EndReason#UNKNOWN} for a reason that no page explains, absent if no reason was sent. */
    public abstract Optional<EndReason> endReason();

    /** The provider's reason for the end of the call, exactly as sent; absent if it sent none. */
    public abstract Optional<String> endReasonText();

    /** Who ended the call; absent if no word of the provider names a side. */
    public abstract Optional<EndedBy> endedBy();

    /** The final SIP response code of the call, such as 486. */
    public abstract OptionalInt sipCode();

    /** What proved the request; in a status from JSON, what its writer claims. Absent if built by hand. Not part of equality. */
    @Value.Auxiliary
    public abstract Optional<Trust> trust();

    /** Notes about single fields, for example that one could not be read. Empty if there are none. */
    @Override
    public List<FieldProblem> problems() {
        return problemArray().list();
    }

    abstract ValueArray<FieldProblem> problemArray();

    /** What stood around the fields of this status, if the request wraps one or several statuses; absent if it does not. */
    public abstract Optional<Payload> envelope();

    /**
     * Every field that was sent, in wire order, known to this library or not: the fields of the top level, or, if the request
     * has several statuses, those of this one. It keeps the body that it was read from; {@link #withoutPayload()} drops it.
     */
    @Override
    public abstract Payload payload();

    /**
     * A key of this event, to handle it once: the provider's id, {@code :2:} and 32 hexadecimal digits. It is the same for every
     * delivery, on every machine, after JSON, and in every version of this library; one that computes it differently will write
     * another number. Key by it, never by {@code hashCode}, which differs from one Java process to the next.
     *
     * <p>Two statuses have one key if they agree in provider, {@link #accountId()}, {@link #sessionId()}, {@link #callId()}, leg
     * ({@link #connectedTo()}), {@link #state()} (where that is {@code UNKNOWN}, in {@link #stateText()} too),
     * {@link #sequence()}, {@link #eventId()}, {@link #occurredAt()}, {@link #endedAt()} and {@link #recordings()} (of each its
     * id, else its URL without query and fragment, in any order). So a report that comes again with a recording is a new event.
     * No phone number can be found from the key. See {@link ReplayGuard}.
     */
    @Override
    public String eventKey() {
        return EventKey.of(this);
    }

    /**
     * A key of the call: the same for all its reports, and as lasting as {@link #eventKey()}. It is the provider's id,
     * {@code :1:} and 32 hexadecimal digits, made of {@link #callId()} and, where {@link #isAccountInEveryReport()}, of
     * {@link #accountId()}. It contains nothing that was sent, so logs may show it; anybody who knows the ids can compute it.
     */
    public String callKey() {
        return EventKey.ofCall(this);
    }

    /** Whether {@link ParserSet#redacted} made this copy, so that {@code toString} shows it; false after changes and JSON. */
    @Value.Auxiliary
    public abstract boolean isRedacted();

    /** One line for a log, without values that were sent; for a {@linkplain #isRedacted() redacted} copy, with all of them. */
    @Override
    public final String toString() {
        return isRedacted()
                ? "CallStatus" + toJson()
                : "CallStatus{provider=" + provider() + ", callKey=" + callKey() + ", state=" + state() + ", direction="
                        + direction() + ", problems=" + problems() + ", payload=" + payload() + "}";
    }

    /** A builder that holds these values. */
    public abstract Builder toBuilder();

    /** This status without payload and envelope, for queues and tables. Read the details of the provider first. */
    public CallStatus withoutPayload() {
        return toBuilder().payload(Payload.empty()).envelope(Optional.empty()).build();
    }

    /**
     * The canonical JSON as an ordered map of plain values: keys as the accessors, instants as ISO-8601 UTC text,
     * lengths as {@code durationSeconds} and {@code talkDurationSeconds}, absent ones left out. Its JSON Schema is the
     * resource {@code /META-INF/callstatus/call-status.schema.json}.
     */
    @JsonValue
    public Map<String, Object> toMap() {
        return CanonicalJson.write(this);
    }

    /** The canonical JSON as text, on one line. Half a surrogate pair is written as its escape, so that any charset keeps it. */
    public String toJson() {
        return CanonicalJson.toText(toMap());
    }

    /**
     * The status that a map such as that of {@link #toMap()} describes, as any JSON library makes it: 1.0 is accepted for 1, and
     * a number that may have lost digits is refused. Unknown keys are ignored and not kept, so an older release that reads a
     * newer status and writes it again loses them. An unknown state, direction or end reason is {@code UNKNOWN}, another unknown
     * word is absent.
     *
     * @throws MalformedPayloadException if a required key is missing or a value cannot be read
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallStatus fromMap(Map<String, Object> map) {
        return CanonicalJson.read(map);
    }

    /**
     * The status that {@link #toJson()} wrote.
     *
     * @throws MalformedPayloadException if the text is no JSON object, a required key is missing or a value cannot be read
     */
    public static CallStatus fromJson(String json) {
        return CanonicalJson.read(CanonicalJson.fromText(json));
    }

    /** A builder without values, except for an unknown direction and an empty payload. */
    public static Builder builder() {
        return new Builder();
    }

    final Object writeReplace() {
        return new SerializedCallStatus(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw SerializedCallStatus.isNoOther();
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw SerializedCallStatus.isNoOther();
    }

    /** Builds a {@link CallStatus}; not thread-safe. */
    public static final class Builder extends ImmutableCallStatus.Builder {
        private @Nullable HangupSide side;
        private CallDirection sideDirection = CallDirection.UNKNOWN; // the direction when the side was given
        private ValueArray<Recording> added = ValueArray.empty();
        private ValueArray<FieldProblem> noted = ValueArray.empty();

        Builder() {
            isAccountInEveryReport(false);
            isSequenceShared(false);
            isRedacted(false);
            recordingArray(ValueArray.empty());
            problemArray(ValueArray.empty());
            direction(CallDirection.UNKNOWN); // cheaper than a default of the type, which costs each status an object
            payload(Payload.empty());
        }

        /**
         * The status. It refuses what {@link CallStatus#fromJson} would refuse to read.
         *
         * @throws IllegalArgumentException if the provider's id is not 1 to 64 lower-case letters and digits, an id is blank, a
         *     length is negative or beyond 10^12 seconds, the SIP code is negative, or the sequence is or has over 18 digits
         * @throws IllegalStateException if provider, id of the call or state is missing
         */
        @Override
        public CallStatus build() {
            isRedacted(false);
            return checked();
        }

        CallStatus buildRedacted() {
            isRedacted(true);
            return checked();
        }

        /** The direction decides who a side is, and may be given later. What was added comes last. */
        private CallStatus checked() {
            CallStatus status = super.build();
            HangupSide named = side;
            if (named != null && sideDirection != status.direction() || added.size() + noted.size() > 0) {
                endedBy(named == null ? status.endedBy() : named.endedBy(status.direction()));
                recordingArray(status.recordingArray().plus(added));
                problemArray(status.problemArray().plus(noted));
                added = ValueArray.empty();
                noted = ValueArray.empty();
                status = super.build();
            }
            return ReadableStatus.require(status);
        }

        /** Sets these recordings, in place of all others. */
        public Builder recordings(Iterable<? extends Recording> values) {
            added = ValueArray.empty();
            return recordingArray(ValueArray.of(values));
        }

        /** Adds recordings. */
        public Builder addRecordings(Recording... values) {
            added = added.plus(ValueArray.of(values));
            return this;
        }

        /** Sets these problems, in place of all others. */
        public Builder problems(Iterable<? extends FieldProblem> values) {
            noted = ValueArray.empty();
            return problemArray(ValueArray.of(values));
        }

        /** Adds problems. */
        public Builder addProblems(FieldProblem... values) {
            noted = noted.plus(ValueArray.of(values));
            return this;
        }

        /** Sets the state that a provider's word stands for, and the word itself. */
        public Builder state(String text, WordMap<CallState> states) {
            return state(states.of(text)).stateText(text);
        }

        /** Sets the direction that a provider's word stands for, and the word itself. */
        public Builder direction(Optional<String> text, WordMap<CallDirection> directions) {
            CallDirection direction = text.isPresent() ? directions.of(text.get()) : CallDirection.UNKNOWN;
            sideDirection = side == null ? direction : sideDirection;
            return direction(direction).directionText(text);
        }

        /** Sets this recording, in place of all others; removes all if it is absent. */
        public Builder recording(Optional<Recording> recording) {
            return recordings(recording.isPresent() ? List.of(recording.get()) : List.of());
        }

        /** Sets the reason that a provider's word stands for, and the word itself; both are absent if it sent none. */
        public Builder endReason(Optional<String> text, WordMap<EndReason> words) {
            return endReason(text.isPresent() ? words.of(text.get()) : null).endReasonText(text);
        }

        /** Sets who ended the call, by a provider's word for a side; absent if word and direction do not say. */
        public Builder endedBy(Optional<String> text, WordMap<HangupSide> words) {
            side = text.isPresent() ? words.of(text.get()) : null;
            return side == null ? this : endedBy(side.endedBy(sideDirection));
        }
    }
}
