package io.callstatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values in an array: engines copy it field by field, and not all of them copy each list of the JDK. Immutable. */
final class ValueArray<T> {
    private static final ValueArray<?> EMPTY = new ValueArray<>(new Object[0]);

    private final Object[] values;

    private ValueArray(Object[] values) {
        this.values = values;
    }

    /** No value. */
    @SuppressWarnings("unchecked") // nothing is in it
    static <T> ValueArray<T> empty() {
        return (ValueArray<T>) EMPTY;
    }

    /** These values in this order. */
    static <T> ValueArray<T> of(Iterable<? extends T> values) {
        Collection<?> all = values instanceof Collection<?> some ? some : listOf(values);
        return all.isEmpty() ? empty() : checked(all.toArray()); // empty as a rule
    }

    private static List<Object> listOf(Iterable<?> values) {
        List<Object> all = new ArrayList<>();
        values.forEach(all::add);
        return all;
    }

    static <T> ValueArray<T> of(T[] values) {
        return values.length == 0 ? empty() : checked(Arrays.copyOf(values, values.length, Object[].class));
    }

    private static <T> ValueArray<T> checked(Object[] values) {
        for (Object value : values) {
            Objects.requireNonNull(value);
        }
        return new ValueArray<>(values);
    }

    /** These values and behind them those of another. */
    ValueArray<T> plus(ValueArray<T> more) {
        if (size() == 0 || more.size() == 0) {
            return size() == 0 ? more : this;
        }
        Object[] all = Arrays.copyOf(values, size() + more.size());
        System.arraycopy(more.values, 0, all, size(), more.size());
        return new ValueArray<>(all);
    }

    int size() {
        return values.length;
    }

    /** The values as a list, unmodifiable. */
    @SuppressWarnings("unchecked") // all are of the type
    List<T> list() {
        return (List<T>) (values.length == 0 ? List.of() : Collections.unmodifiableList(Arrays.asList(values)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueArray<?> array && Arrays.equals(values, array.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** How many. */
    @Override
    public String toString() {
        return "ValueArray{" + values.length + "}";
    }
}
