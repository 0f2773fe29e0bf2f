package io.callstatus.internal.text;

import io.callstatus.internal.fields.KnownName;
import io.callstatus.internal.fields.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What reading one request needs: room to decode in, where the last text lies, the last name asked for. For one thread. */
public final class ReadCursor {
    private static final int USUAL = 120;
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int start;
    private int end;
    private @Nullable KnownName asked;

    private byte @Nullable [] room; // most bodies have few escapes or none

    /** Room for so many bytes, and for seven more that are written where eight at a time are. */
    byte[] room(int size) {
        byte[] enough = room;
        if (enough == null || enough.length < size + Long.BYTES) {
            enough = new byte[Math.max(size, USUAL) + Long.BYTES];
            room = enough;
        }
        return enough;
    }

    /** Says where a text lies. */
    public void set(byte[] text, int from, int to) {
        bytes = text;
        start = from;
        end = to;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** The name with this text, as far as the vocabulary has it; parsers ask in the same order each time. */
    @Nullable
    @SuppressWarnings("ReferenceEquality") // and with the same literals
    public KnownName ask(Vocabulary vocabulary, String name) {
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
