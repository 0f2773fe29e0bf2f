package io.callstatus.internal.fields;

import org.jspecify.annotations.Nullable;

/** The name that a parser asked for last: a parser asks in the same order each time. For one thread. */
public final class ReadCursor {
    private @Nullable KnownName asked;

    /** The name with this text, if the vocabulary has it. */
    @Nullable
    @SuppressWarnings("ReferenceEquality") // parsers pass the same literal every time: identity is a cheap first test
    KnownName ask(Vocabulary vocabulary, String name) {
        KnownName last = asked == null ? vocabulary.start() : asked;
        KnownName known = last.askedNext();
        if (known == null || known.text() != name) {
            known = vocabulary.name(name);
            if (known == null) {
                return null;
            }
            last.learnAskedNext(known);
        }
        asked = known;
        return known;
    }
}
