package io.callstatus.spi;

import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import io.callstatus.Party;
import io.callstatus.Recording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Fields that keep what is read of them, typed as it is read, so that details can be written as JSON. For one thread. */
final class RecordedFields implements Fields {
    private final Fields fields;
    private final ReadValues values;
    private final @Nullable RecordedFields outer;

    RecordedFields(Fields fields) {
        this(fields, new ReadValues(), null);
    }

    private RecordedFields(Fields fields, ReadValues values, @Nullable RecordedFields outer) {
        this.fields = fields;
        this.values = values;
        this.outer = outer;
    }

    /** What was read and was there, by the provider's names. */
    Map<String, Object> read() {
        return values.toMap();
    }

    private <T> Optional<T> noted(String name, Optional<T> value) {
        value.ifPresent(there -> values.note(name, there));
        return value;
    }

    @Override
    public Fields outer() {
        return outer == null ? new RecordedFields(fields.outer(), values, null) : outer;
    }

    @Override
    public Fields inside(String... path) {
        RecordedFields inside = this;
        for (String name : FieldPath.of(path).names()) {
            inside = new RecordedFields(inside.fields.inside(name), inside.values.inside(name), inside);
        }
        return inside;
    }

    @Override
    public String text(String name) {
        String text = fields.text(name);
        values.note(name, text);
        return text;
    }

    @Override
    public String text(String name, String otherwise) {
        return fields.has(name) ? text(name) : text(otherwise);
    }

    @Override
    public Optional<String> find(String name) {
        return noted(name, fields.find(name));
    }

    @Override
    public Optional<String> find(String name, String otherwise) {
        Optional<String> text = find(name);
        return text.isPresent() ? text : find(otherwise);
    }

    @Override
    public Optional<String> find(String name, Fields elsewhere, String otherName) {
        return noted(name, fields.find(name, elsewhere, otherName));
    }

    @Override
    public List<String> namesBeginning(String text) {
        return fields.namesBeginning(text);
    }

    @Override
    public boolean has(String name) {
        return fields.has(name);
    }

    @Override
    public Optional<Instant> instant(String name, TimeFormat format) {
        return noted(name, fields.instant(name, format));
    }

    @Override
    public Optional<Instant> instant(String name, TimeFormat format, Optional<Instant> notBefore) {
        return noted(name, fields.instant(name, format, notBefore));
    }

    @Override
    public Optional<Duration> seconds(String name) {
        return noted(name, fields.seconds(name));
    }

    @Override
    public Optional<Duration> minutes(String name) {
        return noted(name, fields.minutes(name));
    }

    @Override
    public Optional<Duration> millis(String name) {
        return noted(name, fields.millis(name));
    }

    @Override
    public Optional<Duration> isoDuration(String name) {
        return noted(name, fields.isoDuration(name));
    }

    @Override
    public Optional<Duration> clock(String name) {
        return noted(name, fields.clock(name));
    }

    @Override
    public OptionalLong integer(String name) {
        OptionalLong number = fields.integer(name);
        number.ifPresent(there -> values.note(name, there));
        return number;
    }

    @Override
    public OptionalInt sipCode(String name) {
        OptionalInt code = fields.sipCode(name);
        code.ifPresent(there -> values.note(name, there));
        return code;
    }

    @Override
    public Optional<BigDecimal> decimal(String name) {
        return noted(name, fields.decimal(name));
    }

    @Override
    public OptionalDouble number(String name) {
        return decimal(name).stream().mapToDouble(BigDecimal::doubleValue).findFirst();
    }

    @Override
    public List<String> list(String name) {
        List<String> list = fields.list(name);
        if (!list.isEmpty()) {
            values.note(name, list);
        }
        return list;
    }

    @Override
    public Optional<JsonText> object(String name) {
        return noted(name, fields.object(name));
    }

    @Override
    public Optional<JsonText> array(String name) {
        return noted(name, fields.array(name));
    }

    @Override
    public Optional<Party> party(String address) {
        return noted(address, fields.party(address));
    }

    @Override
    public Optional<Party> party(String address, String name) {
        return noted(address, fields.party(address, name));
    }

    @Override
    public Optional<Recording> recording(String url) {
        return noted(url, fields.recording(url));
    }

    @Override
    public Optional<Recording> recording(String url, String id, String seconds) {
        return noted(fields.has(url) ? url : id, fields.recording(url, id, seconds));
    }

    @Override
    public Fields changed(BinaryOperator<@Nullable String> change) {
        return new RecordedFields(fields.changed(change), values, outer);
    }

    @Override
    public Fields placeholders(List<String> names, String... texts) {
        fields.placeholders(names, texts);
        return this;
    }

    @Override
    public Fields unresolved(char sign) {
        fields.unresolved(sign);
        return this;
    }

    @Override
    public List<FieldProblem> problems() {
        return fields.problems();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordedFields that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }
}
