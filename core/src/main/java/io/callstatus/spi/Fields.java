package io.callstatus.spi;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import io.callstatus.MalformedPayloadException;
import io.callstatus.Party;
import io.callstatus.Payload;
import io.callstatus.Recording;
import io.callstatus.internal.fields.DecodedFields;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.read.Problems;
import io.callstatus.internal.scan.OpenedEnvelope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one request, read by name. Form, query and JSON look the same from here.
 *
 * <p>Blank text, JSON {@code null}, the texts {@code null}, {@code NULL}, {@code None} and {@code undefined}, and the zero date
 * are absent. An optional field that cannot be read is absent too and becomes one of {@link #problems()}; a required one
 * throws. Copies of one name count once if they are equal; if they differ, the field cannot be read.
 *
 * <p>Used by one thread, while one request is read.
 */
public sealed interface Fields permits FieldReader, RecordedFields {
    /**
     * The fields of a status of this provider, for what {@link CallStatus} itself does not hold. They are those of its payload,
     * and {@link #outer()} gives those of its {@link CallStatus#envelope()}: the same before and after canonical JSON. What was
     * a JSON object or array is text here as well. Text with U+FFFD, which replaces bytes that were not UTF-8, cannot be read.
     *
     * @throws IllegalArgumentException if the status is another provider's
     */
    static Fields of(String provider, CallStatus status) {
        if (!status.provider().equals(provider)) {
            throw new IllegalArgumentException("this status is from '" + status.provider() + "', not from '" + provider
                    + "': use the details of that provider, or find(status), which is empty for all others");
        }
        return FieldReader.of(
                provider,
                decoded(status.payload()),
                status.envelope().map(Fields::decoded).orElse(null));
    }

    /** The fields of a payload of this provider, for what {@link CallStatus} itself does not hold. */
    static Fields of(String provider, Payload payload) {
        return of(provider, decoded(payload));
    }

    private static FieldSource decoded(Payload payload) {
        List<Map.Entry<String, @Nullable String>> pairs = new ArrayList<>(payload.size());
        for (Payload.Field field : payload.fields()) {
            pairs.add(new SimpleImmutableEntry<>(field.name(), field.value().orElse(null)));
        }
        return DecodedFields.of(pairs);
    }

    /**
     * The fields of an object in an envelope, with where problems are noted.
     *
     * <p>For the library alone: what it takes is not exported.
     */
    static Fields of(String provider, OpenedEnvelope.Opened opened, Problems problems) {
        return FieldReader.of(provider, opened, problems);
    }

    /**
     * The fields of a request, as the library found them.
     *
     * <p>For the library alone: what it takes is not exported.
     */
    static Fields of(String provider, FieldSource source) {
        return of(provider, source, new Problems());
    }

    /**
     * The same, with where problems are noted.
     *
     * <p>For the library alone: what it takes is not exported.
     */
    static Fields of(String provider, FieldSource source, Problems problems) {
        return new FieldReader(provider, source, problems);
    }

    /**
     * A required field, exactly as sent.
     *
     * @throws MalformedPayloadException if it has no value, or cannot be read
     */
    String text(String name);

    /**
     * A required field that has two names: the first of them that has a value, exactly as sent.
     *
     * @throws MalformedPayloadException if neither has a value, or the one that has cannot be read
     */
    String text(String name, String otherwise);

    /** The fields around these: those of the object that contains this object or its array; if there is none, these fields. */
    Fields outer();

    /**
     * The fields of a JSON object among these, by its path; empty if it was not sent, is not an object, or copies of it differ.
     *
     * <pre>{@code
     * in.inside("status").text("code");
     * }</pre>
     */
    Fields inside(String... path);

    /** An optional field, exactly as sent. */
    Optional<String> find(String name);

    /** An optional field that has two names: the first of them that has a value, exactly as sent. */
    Optional<String> find(String name, String otherwise);

    /**
     * An optional field that another object may also contain, under another name: the value of these fields, else the other
     * one. If both have a value and the values differ, that of these fields counts, and the difference is a problem.
     *
     * <pre>{@code
     * in.find("callId", in.inside("properties", "call"), "id");
     * }</pre>
     */
    Optional<String> find(String name, Fields elsewhere, String otherName);

    /** The names of the fields that begin with this text, each once, in the order in which they were sent. */
    List<String> namesBeginning(String text);

    /** Whether the field was sent with a value: not blank, not {@code null} or its like, not the zero date. */
    boolean has(String name);

    /** Whether one of these fields was sent with a value. */
    default boolean hasAny(String... names) {
        for (String name : names) {
            if (has(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A time. The zero date, {@code 0000-00-00 00:00:00}, {@code 0} and {@code N/A} are absent, and so is every instant before
     * 1971, since such times stand for "none".
     */
    Optional<Instant> instant(String name, TimeFormat format);

    /**
     * A time that must not be before another one, if that is present: an end must not be before its start. A time that is
     * before it is absent, and a problem.
     */
    Optional<Instant> instant(String name, TimeFormat format, Optional<Instant> notBefore);

    /** A length in seconds, a number or a text, with or without a fraction. {@code N/A} is absent. */
    Optional<Duration> seconds(String name);

    /** A length in minutes, a number or a text, with or without a fraction: 0.75 is 45 seconds. */
    Optional<Duration> minutes(String name);

    /** A length in milliseconds, a number or a text, with or without a fraction. */
    Optional<Duration> millis(String name);

    /** A length as ISO 8601 writes it, such as {@code PT20.056S}; not negative. */
    Optional<Duration> isoDuration(String name);

    /** A length in hours, minutes and seconds with colons between, such as {@code 00:01:03}. */
    Optional<Duration> clock(String name);

    /** A whole number that is not negative. */
    OptionalLong integer(String name);

    /** A SIP response code, from 100 to 699. */
    OptionalInt sipCode(String name);

    /** A decimal number, exactly, such as an amount of money. */
    Optional<BigDecimal> decimal(String name);

    /** A decimal number as a {@code double}, such as a score or a measurement. */
    default OptionalDouble number(String name) {
        return decimal(name).stream().mapToDouble(BigDecimal::doubleValue).findFirst();
    }

    /** A list in one text with commas between its parts, in order; blanks around a part, and blank parts, are ignored. */
    default List<String> list(String name) {
        return find(name).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A JSON object. */
    Optional<JsonText> object(String name);

    /** A JSON array. */
    Optional<JsonText> array(String name);

    /** A party by its address. */
    default Optional<Party> party(String address) {
        return find(address).map(Party::of);
    }

    /** A party by its address, with its name; absent without an address. */
    Optional<Party> party(String address, String name);

    /** A recording by its URL alone. */
    Optional<Recording> recording(String url);

    /** A recording by its URL, id and length in seconds; absent without both URL and id. */
    Optional<Recording> recording(String url, String id, String seconds);

    /**
     * These fields, and those around them and inside, as if other values had been sent: the change gets each name with its
     * value, null if none was sent, and returns the value that is read. The name comes with the objects around it, such as
     * {@code data.payload.from}. A field that was not sent stays absent. For tests that check what is read, and how.
     */
    Fields changed(BinaryOperator<@Nullable String> change);

    /**
     * From now on, these texts count as absent in the fields of these names. Changes this object and returns it, so that a
     * mapping can begin with it.
     */
    Fields placeholders(List<String> names, String... texts);

    /**
     * From now on, a text that is this sign and a name, such as {@code $recording_name}, counts as absent in every field: a
     * variable that was not replaced in the user's template. A name has letters, digits and underscores. Changes this object,
     * and returns it, as {@link #placeholders} does.
     */
    Fields unresolved(char sign);

    /** What could not be read so far. */
    List<FieldProblem> problems();
}
