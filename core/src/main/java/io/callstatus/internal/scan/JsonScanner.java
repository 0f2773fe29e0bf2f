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
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a JSON object (RFC 8259, strictly) in one pass over its bytes.
 *
 * <p>Objects and arrays inside the object stay text, but must be well-formed. {@code FENCED} as {@link JsonWalk} is: the
 * loop over the members stays in one method, and changes only with {@code ReferenceJson} (in the tests) beside it.
 */
public final class JsonScanner extends JsonWalk {
    private static final long QUOTE = KnownName.sign('"');

    private final @Nullable Vocabulary vocabulary;
    private int[] slots;
    private final int[] chains;
    private int size;
    private boolean isUsual = true;

    private JsonScanner(byte[] bytes, int from, int to, @Nullable Vocabulary vocabulary) {
        super(bytes);
        this.vocabulary = vocabulary;
        this.slots = FieldIndex.of(to - from);
        this.chains = FieldIndex.chains(slots);
    }

    /** The members of the object that the body must be; an error is in the table, after the members before it. */
    public static FieldTable scan(byte[] body) {
        return scan(body, null);
    }

    /** The same where names and words are known. */
    @SuppressWarnings("ReferenceEquality") // what was not recoded is the same array
    public static FieldTable scan(byte[] body, @Nullable Vocabulary vocabulary) {
        byte[] text = JsonStrings.utf8(body);
        return scan(text, text == body ? JsonStrings.afterMark(body) : 0, text.length, vocabulary);
    }

    /** The members of an object that lies between two indexes of UTF-8. */
    public static FieldTable scan(byte[] text, int from, int to, @Nullable Vocabulary vocabulary) {
        JsonScanner scanner = new JsonScanner(text, from, to, vocabulary);
        scanner.document(from, to);
        return new FieldTable(
                text,
                from,
                to,
                Encoding.JSON,
                vocabulary,
                scanner.slots,
                scanner.chains,
                scanner.size,
                scanner.error,
                scanner.isUsual);
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

    /** The members of the outermost object, each of which becomes a field. */
    private int members(int from) {
        int at = space(from);
        if (peek(at) == '}') {
            return at + 1;
        }
        KnownName last = vocabulary == null ? null : vocabulary.start();
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
            int after = value == FAILED ? FAILED : value(value, 1);
            if (after == FAILED) {
                return FAILED;
            }
            if (size == Limits.FIELDS) {
                error = BodyError.tooManyFields(at);
                return FAILED;
            }
            if (name == null) {
                name = FieldIndex.known(bytes, Encoding.JSON, vocabulary, at + 1, nameEnd - 1, meta);
                isUsual &= name == null;
            }
            last = name == null ? last : name;
            add(name, at + 1, nameEnd - 1, value, after, meta);
            at = space(after);
            if (peek(at) != ',') {
                return close(at, '}');
            }
            at = space(at + 1);
        }
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
