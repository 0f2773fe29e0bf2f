package io.callstatus.internal.read;

import io.callstatus.internal.text.WordKey;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.WordMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words that a provider is known to send, which may be shown. Immutable. */
public final class DocumentedWords {
    private final List<WordMap<?>> codes;
    /** The keys of the other words. */
    private final Set<String> others = new HashSet<>();

    /** The words of this parser; none without one. */
    public DocumentedWords(Optional<CallStatusParser> parser) {
        codes = parser.map(Declarations::wordMaps).orElse(List.of());
        parser.ifPresent(p -> {
            Declarations.comparedWords(p).forEach(word -> others.add(WordKey.of(word)));
            p.fields().knownWords().forEach(word -> others.add(WordKey.of(word)));
        });
    }

    /** Whether a text is empty, one of the words, or a cause followed by words in parentheses: {@code NOANSWER (0-agent)}. */
    public boolean isOne(String text) {
        String all = text.strip();
        int open = all.endsWith(")") ? all.indexOf('(') : -1;
        if (open < 0) {
            return all.isEmpty() || isKnown(all);
        }
        String word = all.substring(0, open).strip();
        String inside = all.substring(open + 1, all.length() - 1);
        if (!word.isEmpty() && !isKnown(word)) {
            return false;
        }
        for (String part : inside.split("[ -]+")) {
            if (!part.matches("\\d{0,3}") && !isKnown(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(String word) {
        for (WordMap<?> table : codes) {
            if (table.knows(word)) {
                return true;
            }
        }
        return others.contains(WordKey.of(word));
    }
}
