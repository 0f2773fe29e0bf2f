package io.callstatus.internal.read;

import io.callstatus.FieldProblem;
import io.callstatus.JsonField;
import io.callstatus.MalformedPayloadException;
import io.callstatus.Party;
import io.callstatus.Payload;
import io.callstatus.Recording;
import io.callstatus.internal.fields.DecodedFields;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.text.Numbers;
import io.callstatus.internal.time.InstantParser;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every conversion of a field. For one thread. */
public final class FieldReader extends FieldLookup implements Fields {
    /** Reads the fields of a request of this provider. */
    public FieldReader(String provider, FieldSource source) {
        super(provider, source);
    }

    /** Reads the fields of a payload. */
    public static FieldReader of(String provider, Payload payload) {
        return new FieldReader(provider, DecodedFields.of(payload.fields()));
    }

    @Override
    public Fields placeholders(List<String> names, String... texts) {
        setPlaceholders(names, texts);
        return this;
    }

    @Override
    public List<FieldProblem> problems() {
        return noted();
    }

    @Override
    public String text(String name) {
        return orMissing(name, required(name));
    }

    @Override
    public String text(String name, String otherwise) {
        String text = required(name);
        return orMissing(name, text == null ? required(otherwise) : text);
    }

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(optional(name));
    }

    @Override
    public Optional<String> find(String name, String otherwise) {
        String text = optional(name);
        return text == null ? find(otherwise) : Optional.of(text);
    }

    @Override
    public boolean has(String name) {
        return isThere(name);
    }

    private <T> @Nullable T convert(String name, String expected, Function<String, @Nullable T> conversion) {
        return convert(name, optional(name), expected, conversion);
    }

    private <T> @Nullable T convert(
            String name, @Nullable String text, String expected, Function<String, @Nullable T> conversion) {
        if (text == null) {
            return null;
        }
        T value = conversion.apply(text.strip());
        if (value == null) {
            noteText(name, expected, text);
        }
        return value;
    }

    @Override
    public Optional<Instant> instant(String name, TimeFormat format) {
        Optional<Instant> time = format.isReadable() ? plainTime(name, format) : Optional.empty();
        if (time.isEmpty()) {
            String text = format.isReadable() ? optional(name) : null;
            time = text == null || InstantParser.isZero(text) ? time : otherTime(name, text, format);
        }
        return time.isPresent() && InstantParser.isBeforeCalls(time.get()) ? Optional.empty() : time;
    }

    private Optional<Instant> otherTime(String name, String text, TimeFormat format) {
        String plain = text.strip();
        Optional<Instant> time = format.read(plain);
        if (time.isEmpty() && !Placeholders.isNoTime(plain)) {
            noteText(name, format.toString(), text);
        }
        return time;
    }

    @Override
    public Optional<Duration> seconds(String name) {
        long digits = digits(name);
        Duration value = digits < 0 ? null : Numbers.seconds(digits);
        return Optional.ofNullable(value != null ? value : otherSeconds(name));
    }

    private @Nullable Duration otherSeconds(String name) {
        String text = optional(name);
        return text == null || Placeholders.isNoTime(text.strip())
                ? null
                : convert(name, text, "a number of seconds, not negative", Numbers::seconds);
    }

    @Override
    public OptionalLong integer(String name) {
        long digits = digits(name);
        if (digits >= 0) {
            return OptionalLong.of(digits);
        }
        Long value = convert(name, "a whole number, not negative", Numbers::whole);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Override
    public OptionalInt sipCode(String name) {
        long digits = digits(name);
        if (Numbers.isSipCode(digits)) {
            return OptionalInt.of((int) digits);
        }
        Long value = convert(name, "a SIP response code from 100 to 699", Numbers::sipCode);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value.intValue());
    }

    @Override
    public Optional<BigDecimal> decimal(String name) {
        return Optional.ofNullable(convert(name, "a decimal number", Numbers::decimal));
    }

    @Override
    public Optional<JsonField> object(String name) {
        return json(name, "a JSON object", Map.class);
    }

    @Override
    public Optional<JsonField> array(String name) {
        return json(name, "a JSON array", List.class);
    }

    private Optional<JsonField> json(String name, String expected, Class<?> type) {
        String text = source(name);
        if (text == null) {
            return Optional.empty();
        }
        Optional<JsonField> field = JsonField.of(text.strip());
        try {
            if (field.isPresent() && type.isInstance(field.get().tree())) {
                return field;
            }
            noteText(name, expected, text);
        } catch (MalformedPayloadException e) {
            noteText(name, expected + " of at most 10,000 values", text);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Party> party(String address) {
        String text = optional(address);
        return text == null ? Optional.empty() : Optional.of(Party.of(text));
    }

    @Override
    public Optional<Party> party(String address, String name) {
        String text = optional(address);
        return text == null
                ? Optional.empty()
                : Optional.of(Party.builder().address(text).name(find(name)).build());
    }

    @Override
    public Optional<Recording> recording(String url) {
        String text = optional(url);
        return text == null
                ? Optional.empty()
                : Optional.of(Recording.builder().url(text).build());
    }

    @Override
    public Optional<Recording> recording(String url, String id, String seconds) {
        Optional<String> urlText = find(url);
        Optional<String> idText = find(id);
        if (urlText.isEmpty() && idText.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Recording.builder()
                .url(urlText)
                .id(idText)
                .duration(seconds(seconds))
                .build());
    }
}
