package io.callstatus.internal.scan;

import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.FilteredFields;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.BodyError.Kind;
import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.StrictBase64Url;
import io.callstatus.internal.text.Utf8;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes fields out of what a provider wraps them in. It only decodes: who sent them, and whether a token is genuine, is decided
 * elsewhere. Each name of a path costs at most one pass over the body. For one thread.
 */
public final class Unwrapping {
    private static final int PARTS_OF_A_TOKEN = 3;
    /** How every token begins: with an object, in base64. */
    private static final byte[] TOKEN = "eyJ".getBytes(StandardCharsets.US_ASCII);

    static final byte TOKEN_BEGINS = 'e';

    private final @Nullable Vocabulary vocabulary;
    private final List<FieldSource> around = new ArrayList<>();

    private Unwrapping(@Nullable Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What was inside.
     *
     * @param fields the fields; their error says where the text inside is broken
     * @param around the fields around them, the outermost first, without the field that contained them
     */
    public record Unwrapped(FieldTable fields, List<FieldSource> around) {
        /** Nothing that was sent. */
        @Override
        public String toString() {
            return "Unwrapped{" + fields.size() + " fields}";
        }
    }

    /**
     * The field at the top that contains everything else: the form's field, the array, or the first of the path; null for a
     * token.
     */
    public static @Nullable String outermost(Unwrap unwrap) {
        return switch (unwrap.kind()) {
            case JWT -> null;
            case FORM_FIELD, JSON_TEXT -> unwrap.paths().get(0).get(0);
            case EACH -> unwrap.array().get(0);
        };
    }

    /** A check that decodes nothing: nearly no request is wrapped. */
    static boolean mayBeIn(FieldTable fields, boolean isToken, Unwrap unwrap) {
        String outermost = outermost(unwrap);
        return outermost == null ? isToken : fields.find(outermost, 0) >= 0;
    }

    /** What is inside the body or query of these fields; null if it is not wrapped so. */
    static @Nullable Unwrapped of(
            Unwrap unwrap, Transport transport, byte[] body, FieldSource fields, @Nullable Vocabulary vocabulary) {
        boolean isForm = transport != Transport.JSON;
        Unwrapping unwrapping = new Unwrapping(vocabulary);
        return switch (unwrap.kind()) {
            case JWT -> isToken(body) ? unwrapping.token(body) : null;
            case FORM_FIELD -> isForm ? unwrapping.texts(fields, unwrap.paths()) : null;
            case JSON_TEXT -> isForm ? null : unwrapping.texts(fields, unwrap.paths());
            case EACH -> null; // see UnwrappedBatch
        };
    }

    /** Whether a body can only be a token, complete or not: no form that a provider sends begins so. */
    static boolean isToken(byte[] body) {
        boolean isToken = body.length > TOKEN.length;
        for (int i = 0; isToken && i < TOKEN.length; i++) {
            isToken = body[i] == TOKEN[i];
        }
        for (int at = 0; isToken && at < body.length; at++) {
            isToken = body[at] != '=' && body[at] != '&';
        }
        return isToken;
    }

    private Unwrapped token(byte[] body) {
        String[] parts = new String(body, StandardCharsets.ISO_8859_1).split("\\.", PARTS_OF_A_TOKEN + 1);
        byte[] header = StrictBase64Url.decode(parts[0]);
        byte[] claims = parts.length == PARTS_OF_A_TOKEN ? StrictBase64Url.decode(parts[1]) : null;
        byte[] signature = parts.length == PARTS_OF_A_TOKEN ? StrictBase64Url.decode(parts[2]) : null;
        if (header == null || claims == null || signature == null) {
            return broken(Kind.NOT_JSON, "three parts in base64url with a dot between, and nothing else");
        }
        FieldTable around = scan(header);
        if (around.error() != null) {
            return broken(Kind.NOT_JSON, "a JSON object as the first of its parts");
        }
        this.around.add(around);
        return new Unwrapped(scan(claims), List.copyOf(this.around));
    }

    private Unwrapped broken(Kind kind, String expected) {
        FieldTable nothing = FieldTable.empty(new BodyError(kind, 0, expected));
        return new Unwrapped(nothing, List.of(FieldTable.empty(null)));
    }

    private @Nullable Unwrapped texts(FieldSource top, List<List<String>> paths) {
        FieldSource fields = top;
        FieldTable inner = null;
        for (List<String> path : paths) {
            inner = fields.error() == null ? text(fields, path) : null;
            if (inner == null) {
                return null;
            }
            fields = inner;
        }
        return inner == null ? null : new Unwrapped(inner, List.copyOf(around));
    }

    /** The fields of the JSON text at this path; null if there is none, or if copies differ. */
    private @Nullable FieldTable text(FieldSource fields, List<String> path) {
        FieldScopes scopes = new FieldScopes(fields);
        for (int i = 0; i < path.size(); i++) {
            FieldSource holder = scopes.at(path.subList(0, i));
            if (holder == null) {
                return null;
            }
            around.add(new FilteredFields(holder, List.of(path.get(i))));
        }
        FieldSource holder = scopes.at(path.subList(0, path.size() - 1));
        int index = holder == null ? -1 : FieldScopes.only(holder, path.get(path.size() - 1));
        return holder == null || index < 0 ? null : text(holder, index);
    }

    private @Nullable FieldTable text(FieldSource holder, int index) {
        String value = holder.kind(index) == FieldKind.TEXT ? holder.value(index) : null;
        if (value == null || !isObject(value)) {
            return null;
        }
        byte[] text = Utf8.bytes(value);
        return scan(holder.isDamaged(index) ? Utf8.withoutReplacements(text) : text);
    }

    static boolean isObject(String text) {
        byte[] beginning = text.substring(0, Math.min(text.length(), 64)).getBytes(StandardCharsets.UTF_8);
        int start = FormCoding.start(beginning);
        return start < beginning.length && beginning[start] == '{';
    }

    private FieldTable scan(byte[] text) {
        return JsonScanner.scan(text, vocabulary);
    }
}
