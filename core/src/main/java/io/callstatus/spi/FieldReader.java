package io.callstatus.spi;

import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import io.callstatus.MalformedPayloadException;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.internal.fields.ChangedFields;
import io.callstatus.internal.fields.DecodedFields;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.read.FieldLookup;
import io.callstatus.internal.read.Placeholders;
import io.callstatus.internal.read.Problems;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.OpenedEnvelope.Opened;
import io.callstatus.internal.text.Numbers;
import io.callstatus.internal.time.InstantParser;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every conversion of a field. For one thread. */
final class FieldReader implements Fields {
    private static final FieldSource NOTHING = DecodedFields.of(List.of());

    private final String provider;
    private final FieldSource source;
    private final FieldLookup fields;
    private final Problems problems;
    private final String prefix;
    private final @Nullable FieldReader outer;
    private final @Nullable BinaryOperator<@Nullable String> change;
    private @Nullable FieldScopes scopes;

    FieldReader(String provider, FieldSource source, Problems problems) {
        this(provider, source, "", problems, null, null);
    }

    private FieldReader(
            String provider,
            FieldSource source,
            String prefix,
            Problems problems,
            @Nullable FieldReader outer,
            @Nullable BinaryOperator<@Nullable String> change) {
        this.provider = provider;
        this.source = source;
        FieldSource read = change == null
                ? source
                : new ChangedFields(source, (name, value) -> change.apply(prefix + name, value));
        this.fields = new FieldLookup(provider, read, prefix, problems);
        this.change = change;
        this.problems = problems;
        this.prefix = prefix;
        this.outer = outer;
    }

    /** The fields of a payload, with those of the envelope around them. */
    static FieldReader of(String provider, FieldSource payload, @Nullable FieldSource envelope) {
        FieldReader around = envelope == null ? null : new FieldReader(provider, envelope, new Problems());
        return new FieldReader(provider, payload, "", around == null ? new Problems() : around.problems, around, null);
    }

    /** Reads the innermost of these objects; names of fields begin with the payload. */
    static FieldReader of(String provider, Opened opened, Problems problems) {
        FieldReader reader = new FieldReader(provider, opened.fields().get(0), problems);
        for (int i = 1; i < opened.fields().size(); i++) {
            String name = opened.names().get(i - 1);
            String prefix = i == opened.payload() ? "" : reader.prefix + name + ".";
            reader = new FieldReader(provider, opened.fields().get(i), prefix, reader.problems, reader, null);
        }
        return reader;
    }

    @Override
    public Fields outer() {
        return outer == null ? this : outer;
    }

    @Override
    public Fields inside(String... path) {
        FieldScopes known = scopes;
        if (known == null) {
            known = new FieldScopes(source);
            scopes = known;
        }
        FieldReader reader = this;
        List<String> names = FieldPath.of(path).names();
        for (int i = 0; i < names.size(); i++) {
            FieldSource inside = known.at(names.subList(0, i + 1));
            String around = reader.prefix + names.get(i) + ".";
            reader = new FieldReader(provider, inside == null ? NOTHING : inside, around, problems, reader, change);
        }
        return reader;
    }

    @Override
    public FieldReader changed(BinaryOperator<@Nullable String> change) {
        FieldReader around = outer == null ? null : outer.changed(change);
        return new FieldReader(provider, source, prefix, problems, around, change);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldReader that
                && sent(source).equals(sent(that.source))
                && Objects.equals(outer, that.outer);
    }

    @Override
    public int hashCode() {
        return sent(source).hashCode();
    }

    private static List<List<@Nullable String>> sent(FieldSource source) {
        List<List<@Nullable String>> sent = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            sent.add(Arrays.<@Nullable String>asList(source.name(i), source.value(i)));
        }
        return sent;
    }

    @Override
    public Fields placeholders(List<String> names, String... texts) {
        fields.setPlaceholders(names, texts);
        return this;
    }

    @Override
    public Fields unresolved(char sign) {
        fields.setVariableSign(sign);
        return this;
    }

    @Override
    public List<FieldProblem> problems() {
        return problems.noted();
    }

    @Override
    public String text(String name) {
        return fields.orMissing(name, fields.required(name));
    }

    @Override
    public String text(String name, String otherwise) {
        String text = fields.required(name);
        return fields.orMissing(name, text == null ? fields.required(otherwise) : text);
    }

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(fields.optional(name));
    }

    @Override
    public Optional<String> find(String name, String otherwise) {
        String text = fields.optional(name);
        return text == null ? find(otherwise) : Optional.of(text);
    }

    @Override
    public Optional<String> find(String name, Fields elsewhere, String otherName) {
        Optional<String> own = find(name);
        Optional<String> other = elsewhere.find(otherName);
        if (own.isPresent() && other.isPresent() && !own.equals(other)) {
            fields.noteText(name, "what stands in " + otherName + " as well", own.get());
        }
        return own.or(() -> other);
    }

    @Override
    public List<String> namesBeginning(String text) {
        return source.namesBeginning(text);
    }

    @Override
    public boolean has(String name) {
        return fields.isThere(name);
    }

    private <T> @Nullable T convert(
            String name, @Nullable String text, String expected, Function<String, @Nullable T> conversion) {
        if (text == null) {
            return null;
        }
        T value = conversion.apply(text.strip());
        if (value == null) {
            fields.noteText(name, expected, text);
        }
        return value;
    }

    @Override
    public Optional<Instant> instant(String name, TimeFormat format) {
        Instant time = format.isReadable() ? fields.plainTime(name, format.reader()) : null;
        if (time == null) {
            String text = format.isReadable() ? fields.optional(name) : null;
            time = text == null || InstantParser.isZero(text) ? null : otherTime(name, text, format);
        }
        if (time == null || InstantParser.isBeforeCalls(time)) {
            return Optional.empty();
        }
        if (problems.isFuture(time)) {
            fields.noteFuture(name, time);
        }
        return Optional.of(time);
    }

    @Override
    public Optional<Instant> instant(String name, TimeFormat format, Optional<Instant> notBefore) {
        Optional<Instant> time = instant(name, format);
        if (time.isEmpty() || notBefore.isEmpty() || !time.get().isBefore(notBefore.get())) {
            return time;
        }
        fields.noteText(name, "a time that is not before the start", find(name).orElse(""));
        return Optional.empty();
    }

    private @Nullable Instant otherTime(String name, String text, TimeFormat format) {
        String plain = text.strip();
        Instant time = format.reader().read(plain);
        if (time == null && !Placeholders.isNoTime(plain)) {
            fields.noteText(name, format.toString(), text);
        }
        return time;
    }

    @Override
    public Optional<Duration> seconds(String name) {
        long digits = fields.digits(name);
        Duration value = digits < 0 ? null : Numbers.seconds(digits);
        return Optional.ofNullable(
                value != null ? value : length(name, "a number of seconds, not negative", Numbers::seconds));
    }

    private @Nullable Duration length(String name, String expected, Function<String, @Nullable Duration> conversion) {
        String text = fields.optional(name);
        return text == null || Placeholders.isNoTime(text.strip()) ? null : convert(name, text, expected, conversion);
    }

    @Override
    public Optional<Duration> minutes(String name) {
        return Optional.ofNullable(length(name, "a number of minutes, not negative", Numbers::minutes));
    }

    @Override
    public Optional<Duration> millis(String name) {
        return Optional.ofNullable(length(name, "a number of milliseconds, not negative", Numbers::millis));
    }

    @Override
    public Optional<Duration> isoDuration(String name) {
        return Optional.ofNullable(length(name, "an ISO 8601 length of time such as PT20.056S", Numbers::isoDuration));
    }

    @Override
    public Optional<Duration> clock(String name) {
        return Optional.ofNullable(length(name, "a length such as 00:01:03", Numbers::clock));
    }

    @Override
    public OptionalLong integer(String name) {
        long digits = fields.digits(name);
        if (digits >= 0) {
            return OptionalLong.of(digits);
        }
        Long value = convert(name, fields.optional(name), "a whole number, not negative", Numbers::whole);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Override
    public OptionalInt sipCode(String name) {
        long digits = fields.digits(name);
        if (Numbers.isSipCode(digits)) {
            return OptionalInt.of((int) digits);
        }
        Long value = convert(name, fields.optional(name), "a SIP response code from 100 to 699", Numbers::sipCode);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value.intValue());
    }

    @Override
    public Optional<BigDecimal> decimal(String name) {
        return Optional.ofNullable(convert(name, fields.optional(name), "a decimal number", Numbers::decimal));
    }

    @Override
    public Optional<JsonText> object(String name) {
        return json(name, "a JSON object", Map.class);
    }

    @Override
    public Optional<JsonText> array(String name) {
        return json(name, "a JSON array", List.class);
    }

    private Optional<JsonText> json(String name, String expected, Class<?> type) {
        String text = fields.source(name);
        if (text == null) {
            return Optional.empty();
        }
        Optional<JsonText> field = JsonText.of(text.strip());
        try {
            if (field.isPresent() && type.isInstance(field.get().tree())) {
                return field;
            }
            fields.noteText(name, expected, text);
        } catch (MalformedPayloadException e) {
            fields.noteText(name, expected + " of at most 10,000 values", text);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Party> party(String address, String name) {
        String text = fields.optional(address);
        return text == null
                ? Optional.empty()
                : Optional.of(Party.builder().address(text).name(find(name)).build());
    }

    @Override
    public Optional<Recording> recording(String url) {
        return find(url).map(text -> Recording.builder().url(text).build());
    }

    @Override
    public Optional<Recording> recording(String url, String id, String seconds) {
        String urlText = fields.optional(url);
        String idText = fields.optional(id);
        return urlText == null && idText == null
                ? Optional.empty()
                : Optional.of(Recording.builder()
                        .url(urlText)
                        .id(idText)
                        .duration(seconds(seconds))
                        .build());
    }
}
