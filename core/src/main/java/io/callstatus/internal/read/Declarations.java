package io.callstatus.internal.read;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What all callbacks of a parser declare together. Stateless. */
public final class Declarations {
    private Declarations() {}

    /** The headers that only its provider sends, each once. */
    public static Set<String> headers(CallStatusParser parser) {
        Set<String> headers = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            headers.addAll(callback.headers());
        }
        return headers;
    }

    /** The tables of words, each once. */
    public static List<WordMap<?>> wordMaps(CallStatusParser parser) {
        List<WordMap<?>> all = new ArrayList<>();
        for (Callback callback : parser.callbacks()) {
            for (WordMap<?> table : callback.wordMaps()) {
                if (!all.contains(table)) {
                    all.add(table);
                }
            }
        }
        return all;
    }

    /** The names of the fields by which a request is recognised, with the objects around them. */
    public static Set<String> fieldNames(CallStatusParser parser) {
        Set<String> names = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            names.addAll(callback.fieldNames());
        }
        return names;
    }

    /** The words that evidence compares with. */
    public static Set<String> comparedWords(CallStatusParser parser) {
        Set<String> words = new LinkedHashSet<>();
        for (Callback callback : parser.callbacks()) {
            words.addAll(callback.comparedWords());
        }
        return words;
    }
}
