package io.callstatus.spi;

import io.callstatus.JsonText;
import io.callstatus.Party;
import io.callstatus.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that were read of an object, and of the objects inside it, by their names. For one thread. */
final class ReadValues {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Takes a value; the first of a name counts, and a whole object before what was read inside it. */
    void note(String name, Object value) {
        Object known = values.get(name);
        if (known == null || known instanceof ReadValues) {
            values.put(name, value);
        }
    }

    /** Those of the object of this name. */
    ReadValues inside(String name) {
        Object known = values.computeIfAbsent(name, any -> new ReadValues());
        return known instanceof ReadValues inner ? inner : new ReadValues();
    }

    /** What any JSON library writes as it should: texts, numbers, lists and maps. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Object plain = plain(value);
            if (!(value instanceof ReadValues && ((Map<?, ?>) plain).isEmpty())) {
                map.put(name, plain);
            }
        });
        return Collections.unmodifiableMap(map);
    }

    private static Object plain(Object value) {
        if (value instanceof ReadValues inside) {
            return inside.toMap();
        }
        if (value instanceof JsonText json) {
            return json.tree();
        }
        if (value instanceof Party party) {
            return party.toMap();
        }
        if (value instanceof Recording recording) {
            return recording.toMap();
        }
        return value instanceof Instant || value instanceof Duration ? value.toString() : value;
    }
}
