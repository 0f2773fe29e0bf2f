package io.callstatus.exotel;

import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that Exotel sends as JSON in one kind of callback, and by names with brackets, such as {@code Legs[0][Number]}, in
 * others.
 */
final class ExotelBrackets {
    private static final Pattern LEG = Pattern.compile("Legs\\[(\\d{1,4})]\\[(.+)]");

    private ExotelBrackets() {}

    /** The legs, in order. */
    static List<Map<String, String>> legs(Fields in) {
        Map<String, Map<String, String>> legs = new LinkedHashMap<>();
        for (String name : in.namesBeginning("Legs[")) {
            Matcher parts = LEG.matcher(name);
            if (parts.matches()) {
                Map<String, String> leg = legs.computeIfAbsent(parts.group(1), index -> new LinkedHashMap<>());
                in.find(name).ifPresent(value -> leg.put(parts.group(2).replace("][", "."), value));
            }
        }
        in.array("Legs")
                .map(JsonText::objects)
                .orElse(List.of())
                .forEach(leg -> legs.put("#" + legs.size(), texts(leg)));
        return legs.values().stream().map(Map::copyOf).toList();
    }

    /** The fields of a stream. */
    static Optional<Map<String, String>> stream(Fields in) {
        Map<String, String> stream =
                texts(in.object("Stream").map(JsonText::members).orElse(Map.of()));
        for (String name : in.namesBeginning("Stream[")) {
            String inside = name.substring("Stream[".length()).replace("]", "");
            in.find(name).ifPresent(value -> stream.put(inside, value));
        }
        return stream.isEmpty() ? Optional.empty() : Optional.of(Map.copyOf(stream));
    }

    private static Map<String, String> texts(Map<String, ?> members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }
}
