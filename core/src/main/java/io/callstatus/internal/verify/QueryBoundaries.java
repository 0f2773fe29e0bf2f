package io.callstatus.internal.verify;

import io.callstatus.FieldProblem;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.read.DeclaredNames.Name;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.verify.SortedParameters.Parameter;
import io.callstatus.spi.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The checks of a query that is signed decoded. Its ampersands and equals signs may have been in a value, also in a value of a
 * form: then the query begins with the names and values of that form, which become one long name, and the rest of the form is
 * in a value. So the names of its fields are still there. For one thread.
 *
 * <p>Names with capitals or signs inside them ({@code CallSid}) count, and required ones. A word ({@code Event}) does not count
 * if no value can begin behind it. A name of letters alone has absorbed no form, since ids and numbers have digits.
 */
final class QueryBoundaries {
    /** What to do about a name that holds a form. */
    static final String NO_FORM_IN_QUERY =
            "Somebody may have sent a form again as a query; if the name is in the URL that you gave the provider, change it";

    private static final AsciiSet OF_NAMES = AsciiSet.of(AsciiSet.LETTERS + "_");
    private static final AsciiSet BEGINS_NONE = AsciiSet.of(" .-_:;,");
    private static final String UNKNOWN = "(unknown)";
    private static final int MOST = 8;

    private final DeclaredNames names;
    private final List<SignedRequest.Parameter> query;
    private final List<FieldProblem> doubts = new ArrayList<>();

    /** For a query in the order in which it is signed; empty if none is signed. */
    QueryBoundaries(DeclaredNames names, List<SignedRequest.Parameter> query) {
        this.names = names;
        this.query = query;
    }

    /** An unknown name that holds two required ones: nobody names a parameter so. */
    Optional<String> fault() {
        for (SignedRequest.Parameter parameter : query) {
            if (!names.contains(parameter.name()) && countRequired(parameter.name()) > 1) {
                return Optional.of("a name in the query holds the names of several required fields, as a form does");
            }
        }
        return Optional.empty();
    }

    private int countRequired(String name) {
        Set<String> required = new HashSet<>();
        for (Name within : namesIn(name)) {
            if (within.isRequired()) {
                required.add(within.text());
            }
        }
        return required.size();
    }

    /** The names in a text that may be those of fields, each before something that may be its value. */
    private List<Name> namesIn(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Name> found = List.of(); // most texts have none
        int told = 0;
        int at = names.next(bytes, 0, bytes.length);
        while (at < bytes.length) {
            for (Name name : names.beginningAt(bytes, at)) {
                int end = at + name.bytes().length;
                if (end > told && name.isAt(bytes, at) && counts(name, bytes, end)) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(name);
                    told = end;
                }
            }
            at = names.next(bytes, at + 1, bytes.length);
        }
        return found;
    }

    private static boolean counts(Name name, byte[] text, int end) {
        boolean mayHaveValue = end < text.length && !BEGINS_NONE.contains((char) (text[end] & 0xFF));
        return !name.isWord() || name.isRequired() && mayHaveValue;
    }

    /** What is uncertain about the query, and about where it ends if a form is signed behind this separator. */
    List<FieldProblem> doubts(SortedParameters form, byte[] separator) {
        for (int i = 0; i < query.size(); i++) {
            addSplit(query.get(i));
            addNames(query.get(i));
            addCopy(i == 0 ? query.get(i) : query.get(i - 1), query.get(i));
            addRequired(query.get(i).name(), form);
        }
        if (!query.isEmpty()) {
            addEnd(form, separator);
        }
        return doubts;
    }

    /** Without its escape, an ampersand may be a separator, or part of a value. */
    private void addSplit(SignedRequest.Parameter parameter) {
        String name = parameter.name();
        if (name.indexOf('=') >= 0
                || name.indexOf('&') >= 0
                || parameter.value().indexOf('&') >= 0) {
            add(
                    shown(name),
                    "a query without escaped ampersands, which is signed as it reads",
                    "one that may be parted otherwise");
        }
    }

    private void addNames(SignedRequest.Parameter parameter) {
        String own = parameter.name();
        if (!names.contains(own) && !OF_NAMES.isAllOf(own)) {
            for (Name name : namesIn(own)) {
                if (!own.endsWith(name.text())) {
                    add(name.text(), "this name before its own value only", "it inside of a name in the query");
                }
            }
        }
        for (Name name : namesIn(parameter.value())) {
            add(name.text(), "this name before its own value only", "it inside of a value in the query");
        }
    }

    private void addCopy(SignedRequest.Parameter before, SignedRequest.Parameter parameter) {
        boolean isCopy = before.name().equals(parameter.name()) && names.contains(parameter.name());
        if (isCopy && !before.value().equals(parameter.value())) {
            add(parameter.name(), "one value", "several, which may have been one");
        }
    }

    private void addRequired(String name, SortedParameters form) {
        if (names.known(name).isRequired() && form.list().stream().anyMatch(parameter -> parameter.name.equals(name))) {
            add(name, "the field in the form alone", "one in the query too");
        }
    }

    /** Fields that are before all required ones may be the end of the query, if a separator is behind one of them. */
    private void addEnd(SortedParameters form, byte[] separator) {
        for (Parameter parameter : form.list()) {
            if (parameter.known.isRequired()) {
                return;
            }
            int start = parameter.end - separator.length;
            boolean isEnd = start >= parameter.valueStart
                    && Arrays.equals(form.bytes(), start, parameter.end, separator, 0, separator.length);
            if (isEnd) {
                add(shown(parameter.name), "a value that does not end as the query does", "one that may be its end");
            }
        }
    }

    private String shown(String name) {
        return names.contains(name) ? name : UNKNOWN;
    }

    private void add(String field, String expected, String found) {
        boolean isNew = doubts.stream().noneMatch(doubt -> doubt.field().equals(field));
        if (isNew && doubts.size() < MOST) {
            doubts.add(BoundaryDoubts.doubt(field, expected, found));
        }
    }
}
