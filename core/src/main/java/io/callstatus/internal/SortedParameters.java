package io.callstatus.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a request as {@link UrlAndParameters} signs them: in the order of their names by UTF-16 code unit,
 * copies of a name in the order in which they came, each name and value in UTF-8 and nothing between. For one thread.
 */
final class SortedParameters {
    /** One of them. */
    private record Parameter(String name, int index) {}

    private final FieldSource fields;
    private final Scratch scratch = new Scratch();
    private byte[] text = new byte[1_024];
    private int length;

    SortedParameters(FieldSource fields) {
        this.fields = fields;
    }

    /** Their bytes; empty where one holds half a surrogate pair: a question mark in its place could stand for others. */
    Optional<byte[]> bytes() {
        List<Parameter> parameters = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            parameters.add(new Parameter(fields.name(i), i));
        }
        parameters.sort(Comparator.comparing(Parameter::name));
        for (Parameter parameter : parameters) {
            if (!add(parameter.name) || !addValue(parameter.index)) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.copyOf(text, length));
    }

    private boolean addValue(int index) {
        if (fields.bytes(index, scratch) && Ascii.isAscii(scratch.bytes(), scratch.start(), scratch.end())) {
            add(scratch.bytes(), scratch.start(), scratch.end());
            return true;
        }
        String value = fields.value(index);
        return value == null || add(value);
    }

    private boolean add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length);
        return !hasQuestionMark(bytes) || new String(bytes, StandardCharsets.UTF_8).equals(part);
    }

    private static boolean hasQuestionMark(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '?') {
                return true;
            }
        }
        return false;
    }

    private void add(byte[] bytes, int start, int end) {
        if (text.length - length < end - start) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + end - start));
        }
        System.arraycopy(bytes, start, text, length, end - start);
        length += end - start;
    }
}
