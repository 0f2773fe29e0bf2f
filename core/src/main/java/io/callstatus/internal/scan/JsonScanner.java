package io.callstatus.internal.scan;

import io.callstatus.internal.fields.Encoding;
import io.callstatus.internal.fields.FieldIndex;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.KnownName;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.json.JsonWalk;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.BodyError.Kind;
import io.callstatus.internal.text.JsonStrings;
import io.callstatus.internal.text.Limits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a JSON object (RFC 8259, strictly) in one pass over its bytes.
 *
 * <p>Objects and arrays inside the object stay text, but must be well-formed. If an earlier request was asked for the members
 * of an inner object with this name, they are noted meanwhile, so the object need not be scanned again. {@code FENCED} like
 * {@link JsonWalk}: the loop over the members stays in one method. Change it only together with {@code ReferenceJson} (in the
 * tests).
 */
public final class JsonScanner extends JsonWalk {
    private static final long QUOTE = KnownName.sign('"');

    /** Objects are noted down to this level of nesting, and only those with so few members. */
    private static final int NOTED_LEVELS = 4;

    private static final int NOTED_MEMBERS = 100;
    /**
     * The most objects that are noted, and at most one for so many bytes: otherwise they would take many times the body's
     * memory.
     */
    private static final int NOTED_OBJECTS = 64;

    private static final int BYTES_PER_OBJECT = 64;
    private static final int USUAL_BYTES = 256;

    private final @Nullable Vocabulary vocabulary;
    private final int depth;
    private final int mostMembers;
    private final JsonScanner outermost;
    /** How many objects may still be noted; counted by the outermost scanner. */
    private int objectsLeft;

    private int[] slots;
    private final int[] chains;
    private @Nullable FieldTable @Nullable [] inner;
    private int size;
    private @Nullable KnownName last;
    private boolean isUsual = true;

    private JsonScanner(byte[] bytes, int from, int to, @Nullable Vocabulary vocabulary) {
        super(bytes);
        this.vocabulary = vocabulary;
        this.depth = 1;
        this.mostMembers = Limits.FIELDS;
        this.outermost = this;
        this.objectsLeft = Math.min(NOTED_OBJECTS, (to - from) / BYTES_PER_OBJECT);
        this.slots = FieldIndex.ofJson(to - from);
        this.chains = FieldIndex.chains(slots);
        this.last = vocabulary == null ? null : vocabulary.start();
    }

    private JsonScanner(JsonScanner around) {
        super(around.bytes);
        this.vocabulary = around.vocabulary;
        this.depth = around.depth + 1;
        this.mostMembers = NOTED_MEMBERS;
        this.outermost = around.outermost;
        this.slots = FieldIndex.of(USUAL_BYTES);
        this.chains = FieldIndex.chains(slots);
        this.last = around.last;
    }

    /** The members of the object that the body must be. An error is in the table, after the members before it. */
    public static FieldTable scan(byte[] body) {
        return scan(body, null);
    }

    /** The same with known names and words. */
    @SuppressWarnings("ReferenceEquality") // an array that was not recoded is the same object
    public static FieldTable scan(byte[] body, @Nullable Vocabulary vocabulary) {
        byte[] text = JsonStrings.utf8(body);
        return scan(text, text == body ? JsonStrings.afterMark(body) : 0, text.length, vocabulary);
    }

    /** The members of an object that lies between two indexes of UTF-8. */
    public static FieldTable scan(byte[] text, int from, int to, @Nullable Vocabulary vocabulary) {
        JsonScanner scanner = new JsonScanner(text, from, to, vocabulary);
        scanner.document(from, to);
        return scanner.table(from, to);
    }

    /**
     * The members of an object among these fields: those noted when the fields were scanned, or those scanned now. In the next
     * request they will be noted.
     */
    public static FieldTable object(FieldTable fields, int index) {
        FieldTable noted = fields.inner(index);
        if (noted != null) {
            return noted;
        }
        Vocabulary names = fields.vocabulary();
        KnownName name = names == null ? null : names.name(fields.nameNumber(index));
        if (name != null) {
            name.learnOpened();
        }
        return scan(fields.body(), fields.offset(index), fields.end(index), names);
    }

    private FieldTable table(int from, int to) {
        return new FieldTable(bytes, from, to, Encoding.JSON, vocabulary, slots, chains, inner, size, error, isUsual);
    }

    private void document(int from, int end) {
        int at = space(from);
        if (peek(at) != '{') {
            boolean isOtherValue = at < end && "[\"-0123456789tfn".indexOf(bytes[at]) >= 0;
            fail(isOtherValue ? Kind.NOT_AN_OBJECT : Kind.NOT_JSON, at, "a JSON object, beginning with '{'");
            return;
        }
        at = members(at + 1);
        if (at != FAILED) {
            at = space(at);
            if (at < end) {
                fail(at, "nothing after the object");
            }
        }
    }

    /** Passes the members of an object; each becomes a field. */
    private int members(int from) {
        int at = space(from);
        if (peek(at) == '}') {
            return at + 1;
        }
        while (true) {
            KnownName name = last == null ? null : last.follower();
            int nameEnd;
            int meta = 0;
            if (name != null && peek(at) == '"' && name.isBefore(QUOTE, bytes, at + 1)) {
                nameEnd = at + name.length() + 2;
            } else {
                name = null;
                nameEnd = name(at);
                meta = escaped ? FieldIndex.NAME_ESCAPED : 0;
            }
            int value = nameEnd == FAILED ? FAILED : colon(nameEnd);
            escaped = false;
            if (value == FAILED) {
                return FAILED;
            }
            if (size == mostMembers) {
                return beyondMost(at, value);
            }
            if (name == null) {
                name = FieldIndex.known(bytes, Encoding.JSON, vocabulary, at + 1, nameEnd - 1, meta);
                isUsual &= name == null;
            }
            last = name == null ? last : name;
            boolean isNoted = peek(value) == '{' && name != null && name.isOpened();
            int after = isNoted ? object(value) : value(value, depth);
            if (after == FAILED) {
                return FAILED;
            }
            add(name, at + 1, nameEnd - 1, value, after, meta);
            int next = comma(after);
            if (next < 0) {
                return close(~next, '}');
            }
            at = next;
        }
    }

    /** An error in the value is reported before a member too many. */
    private int beyondMost(int at, int value) {
        if (value(value, depth) != FAILED) {
            error = BodyError.tooManyFields(at);
        }
        return FAILED;
    }

    /** Passes an object, and notes its members if they are few. */
    private int object(int from) {
        if (depth == NOTED_LEVELS || outermost.objectsLeft == 0) {
            return value(from, depth);
        }
        outermost.objectsLeft--;
        JsonScanner inside = new JsonScanner(this);
        int after = inside.members(from + 1);
        BodyError failed = inside.error;
        if (failed != null) {
            if (failed.kind() == Kind.TOO_MANY_FIELDS) {
                return value(from, depth);
            }
            error = failed;
            return FAILED;
        }
        note(inside.table(from, after));
        last = inside.last;
        isUsual &= inside.isUsual;
        return after;
    }

    private void note(FieldTable object) {
        @Nullable FieldTable[] noted = inner;
        if (noted == null || noted.length <= size) {
            noted = noted == null ? new FieldTable[size + 4] : Arrays.copyOf(noted, size * 2);
            inner = noted;
        }
        noted[size] = object;
    }

    private void add(@Nullable KnownName name, int nameStart, int nameEnd, int from, int to, int nameMeta) {
        FieldKind kind = kind(bytes[from]);
        int quote = kind == FieldKind.TEXT ? 1 : 0;
        int meta = nameMeta | kind.ordinal() | (escaped && quote == 1 ? FieldIndex.VALUE_ESCAPED : 0);
        int key = name == null ? FieldIndex.unknown(bytes, Encoding.JSON, nameStart, nameEnd, nameMeta) : name.number();
        slots = FieldIndex.withRoom(slots, size);
        FieldIndex.set(slots, chains, size++, from + quote, to - quote, meta, key);
    }

    private static FieldKind kind(int first) {
        return switch (first) {
            case '"' -> FieldKind.TEXT;
            case '{' -> FieldKind.OBJECT;
            case '[' -> FieldKind.ARRAY;
            case 't', 'f' -> FieldKind.BOOLEAN;
            case 'n' -> FieldKind.NULL;
            default -> FieldKind.NUMBER;
        };
    }
}
