package io.callstatus.internal;

import io.callstatus.CallStatusException.Place;
import io.callstatus.MalformedPayloadException;
import io.callstatus.MalformedPayloadException.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON that stands in a field: looked into by walking, or made into a tree. */
public final class JsonValues {
    private JsonValues() {}

    /** Whether a text is a JSON object or array. */
    public static boolean isContainer(String text) {
        return JsonPath.isContainer(text);
    }

    /**
     * The text of a value inside the object or array of a text: a string as it is, a number without exponent, an object or
     * array as sent but for the white space; empty where nothing is there, or JSON {@code null}.
     */
    public static Optional<String> at(String text, String... path) {
        return Optional.ofNullable(JsonPath.at(text, path));
    }

    /**
     * The tree of an object or array, unmodifiable.
     *
     * @throws MalformedPayloadException if it has too many values, or a number with too large an exponent
     */
    public static @Nullable Object tree(String container) {
        try {
            return JsonTree.read(container, Limits.VALUES);
        } catch (JsonTree.MalformedException e) {
            throw new MalformedPayloadException(
                    Kind.BEYOND_LIMIT,
                    Place.unknown(),
                    "a tree is made of JSON with at most 10,000 values, and numbers with exponents of at most 1,000",
                    "Look inside with at(…), which has no such limit, or read the text with a parser of your own");
        }
    }
}
