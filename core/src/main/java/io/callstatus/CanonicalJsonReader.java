package io.callstatus;

import io.callstatus.internal.text.Numbers;
import io.callstatus.internal.text.ProviderId;
import io.callstatus.spi.TimeFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One object of a canonical JSON that may come from anywhere: every value is checked, none is shown. */
record CanonicalJsonReader(Map<String, Object> map) {
    private static final int DIGITS_OF_DOUBLE = 15;
    private static final int DIGITS_OF_FLOAT = 6;

    static CanonicalJsonReader object(String key, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            throw MalformedPayloadException.unreadableKey(key, "a JSON object");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            if (name instanceof String text && member != null) {
                map.put(text, member);
            }
        });
        return new CanonicalJsonReader(map);
    }

    private <T> Optional<T> read(String key, String expected, Function<Object, @Nullable T> conversion) {
        Object value = map.get(key);
        if (value == null) {
            return Optional.empty();
        }
        T converted = conversion.apply(value);
        if (converted == null) {
            throw MalformedPayloadException.unreadableKey(key, expected);
        }
        return Optional.of(converted);
    }

    Optional<String> text(String key) {
        return read(key, "text", value -> value instanceof String text ? text : null);
    }

    /** Text that is not blank. */
    Optional<String> id(String key) {
        return read(key, "an id, not blank", value -> value instanceof String text && !text.isBlank() ? text : null);
    }

    String required(String key) {
        return text(key).filter(text -> !text.isBlank()).orElseThrow(() -> MalformedPayloadException.missingKey(key));
    }

    String provider() {
        String id = required("provider");
        if (!ProviderId.isOne(id)) {
            throw MalformedPayloadException.unreadableKey("provider", ProviderId.EXPECTED);
        }
        return id;
    }

    CallState state() {
        required("state");
        return constant("state", CallState.class, CallState.UNKNOWN);
    }

    /** The constant of this name; the fallback for one that a newer release may have written. */
    <E extends Enum<E>> E constant(String key, Class<E> type, E fallback) {
        return constant(key, type).orElse(fallback);
    }

    /** The constant of this name; absent for one that a newer release may have written. */
    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        Optional<String> name = text(key);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> name.isPresent() && constant.name().equals(name.get()))
                .findFirst();
    }

    Optional<Instant> instant(String key) {
        return read(key, "an ISO 8601 time", value -> value instanceof String text ? instantOf(text) : null);
    }

    /** A time near the end of the year 9999 may be in the next year in UTC; only Java's own reader can read that. */
    private static @Nullable Instant instantOf(String text) {
        Instant plain = TimeFormat.ISO.read(text).orElse(null);
        if (plain != null || !text.startsWith("+") && !text.startsWith("-")) {
            return plain;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A number as JSON readers create it; null if it may have lost digits. */
    private static @Nullable BigDecimal decimal(Object value) {
        BigDecimal decimal = value instanceof Number number ? Numbers.decimal(number.toString()) : null;
        boolean isBinary = value instanceof Double || value instanceof Float;
        return decimal != null && isBinary && decimal.precision() > digits(value) ? null : decimal;
    }

    /** So many decimal digits are certain in such a number. */
    private static int digits(Object binary) {
        return binary instanceof Double ? DIGITS_OF_DOUBLE : DIGITS_OF_FLOAT;
    }

    Optional<Duration> seconds(String key) {
        return read(key, "a number of seconds, not negative", value -> {
            BigDecimal number = decimal(value);
            return number == null ? null : Numbers.seconds(number.toPlainString());
        });
    }

    Optional<Long> number(String key, long max) {
        return read(key, "a whole number, not negative", value -> {
            BigDecimal number = decimal(value);
            Long whole = number == null ? null : Numbers.whole(plain(number));
            return whole == null || whole > max ? null : whole;
        });
    }

    /** 1 for 1.0, 1.50 or 1E0. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** True only if the value is true; an absent value is false. */
    boolean flag(String key) {
        return read(key, "true or false", value -> value instanceof Boolean flag ? flag : null)
                .orElse(false);
    }

    Optional<CanonicalJsonReader> object(String key) {
        return Optional.ofNullable(map.get(key)).map(value -> object(key, value));
    }

    private Optional<List<?>> list(String key) {
        return read(key, "a JSON array", value -> value instanceof List<?> elements ? elements : null);
    }

    Stream<CanonicalJsonReader> objects(String key) {
        return list(key).stream().flatMap(List::stream).map(value -> object(key, value));
    }

    Optional<List<Payload.Field>> pairs(String key) {
        return list(key)
                .map(pairs -> pairs.stream()
                        .<Payload.Field>map(pair -> pair(key, pair))
                        .toList());
    }

    private static Payload.Field pair(String key, @Nullable Object pair) {
        List<?> both = pair instanceof List<?> list && list.size() == 2 ? list : Collections.emptyList();
        if (!both.isEmpty() && both.get(0) instanceof String name) {
            Object value = both.get(1);
            if (value == null || value instanceof String) {
                return Payload.Field.of(name, (String) value);
            }
        }
        throw MalformedPayloadException.unreadableKey(key, "pairs of a name and a text or null");
    }
}
