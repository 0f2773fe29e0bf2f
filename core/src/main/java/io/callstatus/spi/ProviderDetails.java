package io.callstatus.spi;

import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one provider says of a call beyond {@link CallStatus}, typed: the base of every details class. Such a class is final and
 * has a line for each field, read where it is declared, and an accessor. A group of fields is a nested final class of the same
 * kind.
 *
 * <pre>{@code
 * public final class AcmeDetails extends ProviderDetails {
 *     private final OptionalDouble mos = in.number("AudioInMos");
 *     private final Agent agent = new Agent(in);
 *
 *     private AcmeDetails(Fields in) {
 *         super(in);
 *     }
 *
 *     public static AcmeDetails of(CallStatus status) {
 *         return of(AcmeParser.ID, status, AcmeDetails::new);
 *     }
 *
 *     public static Optional<AcmeDetails> find(CallStatus status) {
 *         return find(AcmeParser.ID, status, AcmeDetails::new);
 *     }
 *
 *     // {@code AudioInMos}: mean opinion score, a decimal from 1 to 5; absent before the end.
 *     public OptionalDouble mos() {
 *         return mos;
 *     }
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe as long as accessors read nothing. Two are equal if they are of one class and were read from
 * equal fields in the same way. Groups are equal only if everything that was sent beside them is equal too.
 */
public abstract class ProviderDetails {
    /**
     * The fields of the status, for the initializers of the class; an accessor must not read them. They begin at the top of the
     * body, of one of several statuses at its element: where a mapping reads behind {@code Envelope.at("payload")}, details read
     * {@code in.inside("payload")}.
     */
    protected final Fields in;

    /** How times without a zone are read, for the initializers of the class. */
    protected final TimeFormat times;

    private final RecordedFields recorded;

    /** Details of these fields. */
    protected ProviderDetails(Fields in) {
        this(in, TimeFormat.withoutZone());
    }

    /** Details of these fields, of a provider whose times have no zone. */
    protected ProviderDetails(Fields in, TimeFormat times) {
        RecordedFields recorded = new RecordedFields(in);
        this.in = recorded;
        this.recorded = recorded;
        this.times = times;
    }

    /**
     * The details of a status of this provider.
     *
     * @throws IllegalArgumentException if another provider sent it; the message says what to do
     */
    protected static <D extends ProviderDetails> D of(String provider, CallStatus status, Function<Fields, D> reader) {
        return reader.apply(Fields.of(provider, status));
    }

    /** The details of a status of this provider; empty for any other provider's. */
    protected static <D extends ProviderDetails> Optional<D> find(
            String provider, CallStatus status, Function<Fields, D> reader) {
        return status.provider().equals(provider) ? Optional.of(of(provider, status, reader)) : Optional.empty();
    }

    /**
     * The fields of this class that were sent and could not be read; empty if there are none. For a group: those of the whole.
     */
    public final List<FieldProblem> problems() {
        return in.problems();
    }

    /**
     * The fields that are there, by the provider's names, those of an object in a map of their own, each as it is read here:
     * numbers are numbers, times are text such as {@code 2026-10-09T07:31:02Z}, lengths text such as {@code PT1M30S}, a party
     * is as in {@link io.callstatus.Party#toMap()}, and a word is as it was sent. Any Jackson mapper writes details in this
     * form; for another library, use this map. Unmodifiable. Details cannot be read back from it: store the status.
     *
     * <p>Unlike {@link #toString()}, it shows all that was sent.
     */
    @JsonValue
    public final Map<String, Object> toMap() {
        return recorded.read();
    }

    /** Whether the other is of the same class, and was read from equal fields in the same way. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof ProviderDetails that
                && getClass() == that.getClass()
                && times.equals(that.times)
                && in.equals(that.in);
    }

    @Override
    public final int hashCode() {
        return in.hashCode();
    }

    /** The name of the class: nothing that was sent. */
    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }
}
