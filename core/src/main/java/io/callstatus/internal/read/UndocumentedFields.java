package io.callstatus.internal.read;

import io.callstatus.JsonText;
import io.callstatus.MalformedPayloadException;
import io.callstatus.Payload;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.FieldPath;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a payload that its provider's module does not name. Immutable. */
public final class UndocumentedFields {
    private final Set<String> known;
    /** The objects that contain named fields. */
    private final Set<String> around = new HashSet<>();

    private UndocumentedFields(Set<String> known) {
        this.known = known;
        for (String name : known) {
            for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
                around.add(name.substring(0, dot));
            }
        }
    }

    /** The fields that this parser does not name. */
    public static UndocumentedFields of(CallStatusParser parser) {
        Set<String> known = new HashSet<>(DeclaredNames.known(parser));
        known.addAll(parser.verification().declaredFields());
        known.addAll(parser.verification().requiredFields());
        parser.verification().accountPaths().stream().map(FieldPath::toString).forEach(known::add);
        parser.credentials().stream().map(FieldPath::toString).forEach(known::add);
        return new UndocumentedFields(known);
    }

    /** Their names, with the objects around them, each once. */
    public Set<String> in(Payload payload) {
        Set<String> names = new LinkedHashSet<>();
        for (Payload.Field field : payload.fields()) {
            if (around.contains(field.name())) {
                inside(field.name(), members(field), names);
            } else if (!known.contains(field.name())) {
                names.add(field.name());
            }
        }
        return names;
    }

    private static Map<String, @Nullable Object> members(Payload.Field field) {
        Optional<JsonText> json = field.value().flatMap(JsonText::of);
        try {
            return json.map(JsonText::members).orElse(Map.of());
        } catch (MalformedPayloadException e) {
            return Map.of(); // too large for a tree
        }
    }

    private void inside(String path, Map<?, ?> members, Set<String> names) {
        members.forEach((member, value) -> {
            String name = path + "." + member;
            if (around.contains(name) && value instanceof Map<?, ?> object) {
                inside(name, object, names);
            } else if (!around.contains(name) && !known.contains(name)) {
                names.add(name);
            }
        });
    }
}
