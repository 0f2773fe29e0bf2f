package io.callstatus.internal.verify;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.read.DeclaredNames.Known;
import io.callstatus.internal.text.Ascii;
import io.callstatus.internal.text.DecodeBuffer;
import io.callstatus.internal.text.Utf8;
import io.callstatus.spi.Proof.Repeated;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request as schemes sign them: in the order of their names by UTF-16 code unit, copies of a name in the
 * order in which they were sent, each name and value in UTF-8, without separators. Never changes once created.
 */
public final class SortedParameters {
    private static final int USUAL = 1_024;
    private static final Comparator<Parameter> BY_NAME = (one, other) -> one.name.compareTo(other.name);

    /** For a request whose parameters are not signed. */
    static final SortedParameters NONE = new SortedParameters(List.of());

    /** A parameter, and where it is in what is signed. */
    static final class Parameter {
        final String name;
        /** What its provider declares about the name. */
        final Known known;

        final int index;
        int start;
        int valueStart;
        int end;
        /** Whether it has bytes that are not UTF-8: other bytes would be signed in the same way. */
        boolean isDamaged;

        private Parameter(String name, Known known, int index) {
            this.name = name;
            this.known = known;
            this.index = index;
        }
    }

    private final List<Parameter> parameters;
    private final DecodeBuffer buffer = new DecodeBuffer();
    private byte[] text;
    private int length;
    private boolean isText = true;
    private boolean isOrderLost;

    private SortedParameters(List<Parameter> parameters) {
        this.parameters = parameters;
        this.text = new byte[parameters.isEmpty() ? 0 : USUAL];
    }

    static SortedParameters of(FieldSource fields, DeclaredNames names, Repeated repeated) {
        List<Parameter> sorted = sorted(fields, names);
        if (repeated != Repeated.AS_SENT) {
            sorted = byValue(sorted, fields, repeated == Repeated.DISTINCT);
        }
        SortedParameters all = new SortedParameters(sorted);
        all.isOrderLost = repeated != Repeated.AS_SENT;
        for (int i = 0; i < sorted.size(); i++) {
            all.add(sorted.get(i), fields);
        }
        all.text = Arrays.copyOf(all.text, all.length);
        return all;
    }

    /** Declared names know their order. Only if there are others or copies, names are compared. */
    private static List<Parameter> sorted(FieldSource fields, DeclaredNames names) {
        List<Parameter> all = new ArrayList<>(fields.size());
        @Nullable Parameter[] ranks = new Parameter[names.size()];
        boolean areRanked = true;
        for (int i = 0; i < fields.size(); i++) {
            Known known = names.known(fields, i);
            Parameter parameter = new Parameter(fields.name(i), known, i);
            all.add(parameter);
            areRanked = areRanked && known.isDeclared() && ranks[known.rank()] == null;
            if (areRanked) {
                ranks[known.rank()] = parameter;
            }
        }
        if (!areRanked) {
            all.sort(BY_NAME);
            return all;
        }
        all.clear();
        for (Parameter ranked : ranks) {
            if (ranked != null) {
                all.add(ranked);
            }
        }
        return all;
    }

    /** Copies of a name in the order of their values; of equal copies only the first, if they count once. */
    private static List<Parameter> byValue(List<Parameter> byName, FieldSource fields, boolean isDistinct) {
        byName.sort(BY_NAME.thenComparing(parameter -> text(fields, parameter)));
        List<Parameter> all = new ArrayList<>(byName.size());
        Parameter last = null;
        for (Parameter next : byName) {
            boolean isCopy = last != null
                    && last.name.equals(next.name)
                    && text(fields, last).equals(text(fields, next));
            if (!isDistinct || !isCopy) {
                all.add(next);
            }
            last = next;
        }
        return all;
    }

    private static String text(FieldSource fields, Parameter parameter) {
        return Objects.requireNonNullElse(fields.value(parameter.index), "");
    }

    /** If the order of copies is not signed: a required field that was sent twice may have either value. */
    Optional<String> faultOfCopies() {
        for (int i = 1; isOrderLost && i < parameters.size(); i++) {
            Parameter last = parameters.get(i - 1);
            Parameter next = parameters.get(i);
            boolean isOther = next.name.equals(last.name)
                    && Arrays.compare(text, last.valueStart, last.end, text, next.valueStart, next.end) != 0;
            if (isOther && next.known.isRequired()) {
                return Optional.of("copies of the field " + next.name + " differ, and their order is not signed");
            }
        }
        return Optional.empty();
    }

    /** The signed text of the parameters. */
    byte[] bytes() {
        return text;
    }

    /** The parameters in the order in which they are signed. */
    List<Parameter> list() {
        return parameters;
    }

    /** Whether none has half a surrogate pair: it would be signed as a question mark, like others. */
    boolean isText() {
        return isText;
    }

    private void add(Parameter parameter, FieldSource fields) {
        parameter.start = length;
        addName(parameter);
        parameter.valueStart = length;
        parameter.isDamaged = addValue(parameter.index, fields) || parameter.name.indexOf(Utf8.REPLACEMENT) >= 0;
        parameter.end = length;
    }

    private void addName(Parameter parameter) {
        if (parameter.known.isDeclared()) {
            add(parameter.known.bytes(), 0, parameter.known.bytes().length);
        } else {
            add(parameter.name);
        }
    }

    /** Whether it is damaged. */
    private boolean addValue(int index, FieldSource fields) {
        if (fields instanceof FieldTable table
                && table.bytes(index, buffer)
                && Ascii.isAscii(buffer.bytes(), buffer.start(), buffer.end())) {
            add(buffer.bytes(), buffer.start(), buffer.end());
            return false;
        }
        String value = fields.value(index);
        if (value == null) {
            return false;
        }
        add(value);
        return value.indexOf(Utf8.REPLACEMENT) >= 0 && fields.isDamaged(index);
    }

    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length);
        isText &= !hasQuestionMark(bytes) || new String(bytes, StandardCharsets.UTF_8).equals(part);
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
        makeRoom(end - start);
        System.arraycopy(bytes, start, text, length, end - start);
        length += end - start;
    }

    private void makeRoom(int more) {
        if (text.length - length < more) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
        }
    }
}
