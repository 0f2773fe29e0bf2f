package io.callstatus;

import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.internal.json.JsonPaths;
import io.callstatus.internal.json.JsonTree;
import io.callstatus.internal.text.Limits;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds a JSON object or array whose members nobody has documented: its exact text, and what is inside.
 *
 * <pre>{@code
 * metrics.text();                  // as sent, to the last blank
 * metrics.at("latencyMs", "p95");  // Optional[987]
 * metrics.members().keySet();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Two are equal where their texts are. {@code toString} shows the length only.
 */
public final class JsonText {
    private final String text;
    private transient volatile @Nullable Object tree;

    private JsonText(String text) {
        this.text = text;
    }

    /** The field of this text; empty where it is no JSON object or array. */
    public static Optional<JsonText> of(String json) {
        return JsonPaths.isContainer(json) ? Optional.of(new JsonText(json)) : Optional.empty();
    }

    /** The JSON, exactly as sent. A Jackson mapper writes it as a text. */
    @JsonValue
    public String text() {
        return text;
    }

    /**
     * What is inside as a {@code Map} or {@code List} of {@code Map}, {@code List}, {@code String}, {@code Number},
     * {@code Boolean} and null, unmodifiable. Of members with one name, the last one counts. Made when it is first asked
     * for, and kept.
     *
     * @throws MalformedPayloadException if there are more than 10,000 values: a tree takes far more memory than its text
     */
    public Object tree() {
        Object made = tree;
        if (made == null) {
            made = read();
            tree = made;
        }
        return made;
    }

    private Object read() {
        try {
            return Objects.requireNonNull(JsonTree.read(text, Limits.VALUES));
        } catch (JsonTree.MalformedException e) {
            throw MalformedPayloadException.tooLargeForATree();
        }
    }

    /**
     * The members of an object, in order, unmodifiable; empty for an array.
     *
     * @throws MalformedPayloadException as {@link #tree()}
     */
    public Map<String, @Nullable Object> members() {
        return members(tree());
    }

    private static Map<String, @Nullable Object> members(@Nullable Object value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, member) -> members.put((String) name, member));
        }
        return Collections.unmodifiableMap(members);
    }

    /**
     * The objects in an array, in order, unmodifiable; other elements are left out. Empty for an object.
     *
     * @throws MalformedPayloadException as {@link #tree()}
     */
    public List<Map<String, @Nullable Object>> objects() {
        List<?> elements = tree() instanceof List<?> array ? array : List.of();
        return elements.stream()
                .filter(Map.class::isInstance)
                .map(JsonText::members)
                .toList();
    }

    /**
     * The text of a value inside: object members by name, array elements by index from 0. No tree is made: each step is one pass
     * over the text.
     *
     * @return empty if there is nothing, or JSON {@code null}; for an object or array, its JSON as sent, except for white space
     */
    public Optional<String> at(String... path) {
        return Optional.ofNullable(JsonPaths.at(text, path));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonText field && text.equals(field.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** How long the text is; nothing of it. */
    @Override
    public String toString() {
        return "JsonText{" + text.length() + " characters}";
    }
}
