package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.MalformedPayloadException;
import io.callstatus.Payload;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The fields of one status, made of the examples of a table, and everything that is read from them.
 *
 * @param details the details type
 */
record FieldSample(
        CallStatusParser parser, Class<?> details, Function<CallStatus, ?> reader, Map<String, String> fields) {
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
        return Payload.of(fields.entrySet().stream()
                .map(field -> Payload.Field.of(field.getKey(), field.getValue()))
                .toList());
    }

    CallStatus status() {
        Fields in = Fields.of(parser.provider(), payload());
        CallStatus.Builder status = reader(parser).read(in);
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
