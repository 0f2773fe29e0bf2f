package io.callstatus.internal;

import io.callstatus.CallStatusException.Place;
import io.callstatus.FieldProblem;
import io.callstatus.JsonField;
import io.callstatus.MalformedPayloadException;
import io.callstatus.MalformedPayloadException.Kind;
import io.callstatus.Party;
import io.callstatus.Payload;
import io.callstatus.Recording;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every conversion of a field, and every complaint about one. */
public final class FieldReader implements Fields {
    private final String provider;
    private final FieldSource source;
    private final AbsentTexts absent = new AbsentTexts();
    private List<FieldProblem> problems = List.of(); // most requests have none

    /** Reads the fields of a request of this provider. */
    public FieldReader(String provider, FieldSource source) {
        this.provider = provider;
        this.source = source;
    }

    /** Reads the fields of a payload. */
    public static FieldReader of(String provider, Payload payload) {
        return new FieldReader(provider, PairSource.of(payload.fields()));
    }

    @Override
    public Fields placeholders(List<String> names, String... texts) {
        absent.add(names, List.of(texts));
        return this;
    }

    @Override
    public List<FieldProblem> problems() {
        return problems.isEmpty() ? problems : Collections.unmodifiableList(problems);
    }

    @Override
    public String text(String name, String... otherwise) {
        String text = required(name);
        for (int i = 0; text == null && i < otherwise.length; i++) {
            text = required(otherwise[i]);
        }
        if (text == null) {
            throw new MalformedPayloadException(
                    Kind.MISSING_FIELD,
                    Place.in(provider).field(name),
                    "this field is required and was not sent, or is empty",
                    "Nothing can be made of the request without it; its payload is in Accepted.payload()");
        }
        return text;
    }

    private @Nullable String required(String name) {
        int index = source.find(name, 0);
        String value = index < 0 ? null : source.value(index);
        Unreadable trouble = index < 0 ? null : Unreadable.asText(source, index, value);
        if (trouble != null) {
            throw new MalformedPayloadException(
                    trouble.isConflict() ? Kind.CONFLICTING_FIELD : Kind.UNREADABLE_FIELD,
                    Place.in(provider).field(name).at(source.offset(index)),
                    "expected " + trouble.expected() + ", found " + trouble.found(),
                    "The field is required; its payload is in Accepted.payload()");
        }
        return present(name, value);
    }

    private @Nullable String optional(String name) {
        int index = source.find(name, 0);
        if (index < 0) {
            return null;
        }
        String value = source.value(index);
        return orNote(name, value, Unreadable.asText(source, index, value));
    }

    private @Nullable String orNote(String name, @Nullable String value, @Nullable Unreadable trouble) {
        if (trouble == null) {
            return present(name, value);
        }
        note(name, trouble.expected(), trouble.found());
        return null;
    }

    private @Nullable String present(String name, @Nullable String value) {
        return value == null || absent.contains(name, value) ? null : value;
    }

    private void note(String name, String expected, String found) {
        if (problems.stream().anyMatch(problem -> problem.field().equals(name))) {
            return; // parsers may ask twice
        }
        FieldProblem.Builder problem =
                FieldProblem.builder().field(name).expected(expected).found(found);
        int offset = source.offset(source.find(name, 0));
        problems = problems.isEmpty() ? new ArrayList<>() : problems;
        problems.add((offset < 0 ? problem : problem.offset(offset)).build());
    }

    @Override
    public Optional<String> find(String name, String... otherwise) {
        String text = optional(name);
        for (int i = 0; text == null && i < otherwise.length; i++) {
            text = optional(otherwise[i]);
        }
        return Optional.ofNullable(text);
    }

    @Override
    public boolean has(String name) {
        int index = source.find(name, 0);
        return index >= 0
                && (absent.cannotBegin(name, source.initial(index)) || present(name, source.value(index)) != null);
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
            note(name, expected, "text of " + text.length() + " characters");
        }
        return value;
    }

    @Override
    public Optional<Instant> instant(String name, TimeFormat format) {
        String text = format.isReadable() ? optional(name) : null;
        if (text == null || Times.isZero(text)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                convert(name, text, format.toString(), sent -> format.read(sent).orElse(null)));
    }

    /** A field of plain digits, without making text of it; -1 for any other, of which more may have to be said. */
    private long digits(String name) {
        int index = source.find(name, 0);
        boolean isOne = index >= 0 && source.next(index) < 0 && !absent.hasPlaceholders(name);
        return isOne ? source.whole(index) : -1;
    }

    @Override
    public Optional<Duration> seconds(String name) {
        long digits = digits(name);
        Duration value = digits < 0 ? null : Numbers.seconds(digits);
        return Optional.ofNullable(
                value != null ? value : convert(name, "a number of seconds, not negative", Numbers::seconds));
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
        int index = source.find(name, 0);
        String value = index < 0 ? null : source.value(index);
        String text = index < 0 ? null : orNote(name, value, Unreadable.asOneValue(source, index, value));
        Predicate<JsonField> fits = field -> type.isInstance(field.tree());
        return Optional.ofNullable(convert(
                name, text, expected, json -> JsonField.of(json).filter(fits).orElse(null)));
    }

    @Override
    public Optional<Party> party(String address) {
        return find(address).map(Party::of);
    }

    @Override
    public Optional<Party> party(String address, String name) {
        return find(address)
                .map(a -> Party.builder().address(a).name(find(name)).build());
    }

    @Override
    public Optional<Recording> recording(String url) {
        return find(url).map(u -> Recording.builder().url(u).build());
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
