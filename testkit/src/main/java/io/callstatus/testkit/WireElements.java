package io.callstatus.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The elements of an array in a JSON request, of which each is a status, and what stands around them.
 *
 * @param elements the fields of each
 * @param around the fields at the top, with nothing left in the array
 */
record WireElements(List<List<WireField>> elements, List<WireField> around) {
    /**
     * Those of the array at this path.
     *
     * @throws IllegalArgumentException if there is none
     */
    static WireElements of(WireRequest request, List<String> path) {
        String name = path.get(path.size() - 1);
        WireRequest object = request.inside(path.subList(0, path.size() - 1))
                .orElseThrow(() -> new IllegalArgumentException("no object holds the array " + path));
        String array = WireField.value(object.fields(), name);
        List<List<WireField>> elements = new ArrayList<>();
        for (String element : JsonCodec.elements(array)) {
            elements.add(request.codec().decode(element.getBytes(StandardCharsets.UTF_8)));
        }
        return new WireElements(elements, around(request, path, array));
    }

    /** Where the array itself stands at the top, nothing is left of it. */
    private static List<WireField> around(WireRequest request, List<String> path, String array) {
        if (path.size() == 1) {
            return WireField.without(request.fields(), path.get(0));
        }
        String object = WireField.value(request.fields(), path.get(0));
        String inside = array.substring(1, array.length() - 1).strip();
        return WireField.replace(request.fields(), request.codec().source(path.get(0), object.replace(inside, "")));
    }
}
