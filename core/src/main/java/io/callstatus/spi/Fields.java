package io.callstatus.spi;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.MalformedPayloadException;
import io.callstatus.Party;
import io.callstatus.Payload;
import io.callstatus.Recording;
import io.callstatus.internal.FieldReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The fields of one request, read by name. Form, query and JSON look the same from here.
 *
 * <p>Blank text, JSON {@code null}, the text {@code null} and the zero date are absent. An optional field that cannot be
 * read is absent too and becomes one of {@link #problems()}; a required one throws. Copies of one name count once where
 * they are equal; where they differ, the field cannot be read.
 *
 * <p>Used by one thread, while one request is read.
 */
public interface Fields {
    /** The fields of a payload of this provider, for what {@link CallStatus} itself does not hold. */
    static Fields of(String provider, Payload payload) {
        return FieldReader.of(provider, payload);
    }

    /**
     * A required field: the first of these names that has a value, exactly as sent.
     *
     * @throws MalformedPayloadException if none has a value, or one cannot be read
     */
    String text(String name, String... otherwise);

    /** An optional field, exactly as sent: the first of these names that has a value. */
    Optional<String> find(String name, String... otherwise);

    /** Whether the field was sent with a value: not blank, not {@code null}, not the zero date. */
    boolean has(String name);

    /** A time. The zero date, {@code 0000-00-00 00:00:00}, and {@code 0} are absent. */
    Optional<Instant> instant(String name, TimeFormat format);

    /** A length in seconds, a number or a text, with or without a fraction. */
    Optional<Duration> seconds(String name);

    /** A whole number that is not negative. */
    OptionalLong integer(String name);

    /** A SIP response code, from 100 to 699. */
    OptionalInt sipCode(String name);

    /** A decimal number, such as an amount of money or a score. */
    Optional<BigDecimal> decimal(String name);

    /** A party by its address. */
    Optional<Party> party(String address);

    /** A party by its address, with its name; absent without an address. */
    Optional<Party> party(String address, String name);

    /** A recording by its URL alone. */
    Optional<Recording> recording(String url);

    /** A recording by its URL, id and length in seconds; absent without both URL and id. */
    Optional<Recording> recording(String url, String id, String seconds);

    /** These fields, with these texts standing for absent in the fields of these names. */
    Fields placeholders(List<String> names, String... texts);

    /** What could not be read so far. */
    List<FieldProblem> problems();
}
