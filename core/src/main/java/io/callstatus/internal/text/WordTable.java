package io.callstatus.internal.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values by the {@linkplain WordKey keys} of words. A word is looked up without creating its key. Immutable. */
public final class WordTable<V> {
    private final @Nullable String[] keys;
    private final @Nullable Object[] values;

    /** A table of these values by their keys. */
    public WordTable(Map<String, ? extends V> byKey) {
        keys = new String[Integer.highestOneBit(byKey.size() + 1) * 4];
        values = new Object[keys.length];
        byKey.forEach((key, value) -> {
            int at = start(key.hashCode());
            while (keys[at] != null) {
                at = next(at);
            }
            keys[at] = key;
            values[at] = value;
        });
    }

    /** The value of a word in any spelling; null if there is none. */
    public @Nullable V get(String word) {
        int end = WordKey.end(word);
        long hash = WordKey.hash(word, end);
        String key = hash == WordKey.NOT_ASCII ? WordKey.of(word) : null;
        int at = start(key == null ? (int) hash : key.hashCode());
        for (String known = keys[at]; known != null; known = keys[at]) {
            if (key == null ? WordKey.isOf(known, word, end) : known.equals(key)) {
                return value(at);
            }
            at = next(at);
        }
        return null;
    }

    @SuppressWarnings("unchecked") // as they were given
    private V value(int at) {
        return (V) Objects.requireNonNull(values[at]);
    }

    private int start(int hash) {
        return (hash ^ hash >>> 16) & keys.length - 1;
    }

    private int next(int at) {
        return at + 1 & keys.length - 1;
    }

    /** Its keys. */
    @Override
    public String toString() {
        return "WordTable" + Arrays.toString(keys);
    }
}
