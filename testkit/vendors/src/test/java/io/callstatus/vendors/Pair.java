package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Name and value of a form or a query. */
record Pair(String name, String value) {
    /** Those of a form, decoded, in order. */
    static List<Pair> decode(String form) {
        List<Pair> pairs = new ArrayList<>();
        for (String pair : form.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                pairs.add(new Pair(
                        URLDecoder.decode(parts[0], UTF_8),
                        parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8)));
            }
        }
        return pairs;
    }

    /** As the SDKs for Java take parameters: a map, of a name that comes twice its first value. */
    static Map<String, String> map(List<Pair> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        pairs.forEach(pair -> map.putIfAbsent(pair.name(), pair.value()));
        return map;
    }
}
