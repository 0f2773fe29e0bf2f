package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.MalformedPayloadException;
import io.callstatus.Payload;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of one status, made of the examples of a table, and everything that is read from them.
 *
 * @param details the details type
 */
record FieldSample(
        CallStatusParser parser, Class<?> details, Function<CallStatus, ?> reader, Map<String, String> fields) {
    private static final WireCodec CODEC = new JsonCodec();

    static FieldSample full(
            CallStatusParser parser, Class<?> details, Function<CallStatus, ?> reader, FieldTable table) {
        Map<String, String> fields = new LinkedHashMap<>();
        table.rows().forEach(row -> fields.put(row.name(), row.example()));
        return new FieldSample(parser, details, reader, fields);
    }

    FieldSample with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new FieldSample(parser, details, reader, more);
    }

    FieldSample without(String name) {
        Map<String, String> less = new LinkedHashMap<>(fields);
        less.remove(name);
        return new FieldSample(parser, details, reader, less);
    }

    /** As few of these fields as a status needs. */
    FieldSample minimal() {
        FieldSample minimal = this;
        for (String name : fields.keySet()) {
            FieldSample less = minimal.without(name);
            minimal = less.isReadable() ? less : minimal;
        }
        return minimal;
    }

    boolean isReadable() {
        try {
            status();
            return true;
        } catch (MalformedPayloadException e) {
            return false;
        }
    }

    Payload payload() {
        List<WireField> top = List.of();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            boolean isInside = !envelope(parser).isEmpty();
            List<String> path = isInside ? List.of(field.getKey().split("\\.")) : List.of(field.getKey());
            top = plus(top, path, field.getValue());
        }
        return Payload.of(top.stream()
                .map(field -> Payload.Field.of(field.name(), field.value()))
                .toList());
    }

    private static List<WireField> plus(List<WireField> fields, List<String> path, String value) {
        String name = path.get(0);
        if (path.size() == 1) {
            return WireField.plus(fields, field(name, value));
        }
        List<WireField> inside = WirePath.inside(CODEC, fields, name).orElse(List.of());
        return WireField.replace(
                fields, WirePath.object(CODEC, name, plus(inside, path.subList(1, path.size()), value)));
    }

    /** What is an object or array in the table is one here. */
    private static WireField field(String name, String value) {
        try {
            CODEC.decode(("{\"value\":" + value + '}').getBytes(StandardCharsets.UTF_8));
            return CODEC.source(name, value);
        } catch (IllegalArgumentException e) {
            return CODEC.text(name, value);
        }
    }

    /** The objects around the fields of the call statuses of a provider, from the top. */
    private static List<String> envelope(CallStatusParser parser) {
        return parser.callbacks().stream()
                .filter(Callback::isCallStatus)
                .findFirst()
                .map(callback -> callback.envelope().path())
                .orElse(List.of());
    }

    /** The name of a field by the objects around it. */
    static String name(List<String> around, String name) {
        return Stream.concat(around.stream(), Stream.of(name)).collect(Collectors.joining("."));
    }

    /** What the reader of the provider's call statuses is given. */
    static Fields inside(CallStatusParser parser, Fields in) {
        List<String> path = envelope(parser);
        return path.isEmpty() ? in : in.inside(path.toArray(String[]::new));
    }

    CallStatus status() {
        Fields in = Fields.of(parser.provider(), payload());
        CallStatus.Builder status = reader(parser).read(inside(parser, in));
        return status.provider(parser.provider())
                .problems(in.problems())
                .payload(payload())
                .build();
    }

    Object details(CallStatus status) {
        return reader.apply(status);
    }

    /** What an accessor of the status or of the details gives. */
    Object value(String accessor) {
        CallStatus status = status();
        return isOfStatus(accessor)
                ? Accessors.value(CallStatus.class, status, accessor)
                : Accessors.value(details, details(status), accessor);
    }

    /** The type that an accessor of the status or of the details gives. */
    String type(String accessor) {
        return Accessors.type(isOfStatus(accessor) ? CallStatus.class : details, accessor);
    }

    private boolean isOfStatus(String accessor) {
        return accessor.startsWith(CallStatus.class.getSimpleName() + ".");
    }

    /** The fields that status or details could not read. */
    List<String> problems() {
        CallStatus status = status();
        List<FieldProblem> all = new ArrayList<>(status.problems());
        Object own = Accessors.value(details, details(status), details.getSimpleName() + ".problems");
        ((List<?>) own).forEach(problem -> all.add((FieldProblem) problem));
        return all.stream().map(FieldProblem::field).distinct().toList();
    }

    /** What reads the call statuses of a provider. */
    static Callback.Reader reader(CallStatusParser parser) {
        return parser.callbacks().stream()
                .flatMap(callback -> callback.reader().stream())
                .findFirst()
                .orElseThrow();
    }
}
