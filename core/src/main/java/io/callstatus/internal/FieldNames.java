package io.callstatus.internal;

/**
 * The names that the parsers of one set ask for, each hashed once: they are literals, so a few dozen for each provider.
 * Thread-safe; readers take no lock.
 */
public final class FieldNames {
    private static final int MOST = 4_096;

    /** Open addressing by the hash that a String keeps; at most half full, never changed once it stands here. */
    private volatile FieldName[] table = new FieldName[64];

    private int size;

    /** The name for this text. */
    FieldName of(String text) {
        FieldName[] names = table;
        for (int at = text.hashCode() & names.length - 1; names[at] != null; at = at + 1 & names.length - 1) {
            if (names[at].text().equals(text)) {
                return names[at];
            }
        }
        return learn(new FieldName(text));
    }

    private synchronized FieldName learn(FieldName name) {
        if (size < MOST) { // more is no provider's vocabulary
            size++;
            FieldName[] more = new FieldName[size * 2 > table.length ? table.length * 2 : table.length];
            for (FieldName known : table) {
                if (known != null && !known.text().equals(name.text())) {
                    put(known, more);
                }
            }
            put(name, more);
            table = more;
        }
        return name;
    }

    private static void put(FieldName name, FieldName[] names) {
        int at = name.text().hashCode() & names.length - 1;
        while (names[at] != null) {
            at = at + 1 & names.length - 1;
        }
        names[at] = name;
    }
}
