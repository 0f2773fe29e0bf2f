package io.callstatus.internal.verify;

import io.callstatus.FieldProblem;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.read.DeclaredNames.Name;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.verify.SortedParameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Where signed names and values may be those of another request, whose fields one of these has swallowed: what was
 * swallowed still stands somewhere, by its name. For one thread.
 *
 * <p>A name may stand nowhere else, but for a word ({@code From}), which stands in people's names too: it counts in the
 * value of a required field, before a number or an address, behind a lower-case letter or a digit if it has more than two
 * letters, and, of the words that the parser reads, where it is long or no field has this name.
 */
final class BoundaryDoubts {
    private static final AsciiSet UPPER = AsciiSet.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static final AsciiSet LOWER_DIGITS = AsciiSet.of("abcdefghijklmnopqrstuvwxyz" + AsciiSet.DIGITS);
    private static final AsciiSet OF_NUMBERS = AsciiSet.of(AsciiSet.DIGITS + "+");
    private static final AsciiSet OF_NAMES = AsciiSet.of(AsciiSet.LETTERS + "_");
    private static final AsciiSet OF_WORDS = AsciiSet.of("abcdefghijklmnopqrstuvwxyz-");
    private static final AsciiSet OF_IDS = AsciiSet.of(AsciiSet.DIGITS + "abcdefABCDEF+-.");
    private static final byte[] SIP = {'s', 'i', 'p'};
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    /** A field of which nothing may be shown. */
    private static final String UNKNOWN = "(unknown)";

    private static final int MOST = 8;

    private final DeclaredNames names;
    private final List<Parameter> parameters;
    private final byte[] text;
    private List<FieldProblem> doubts = List.of(); // most requests leave none

    BoundaryDoubts(DeclaredNames names, SortedParameters parameters) {
        this.names = names;
        this.parameters = parameters.list();
        this.text = parameters.bytes();
    }

    /** Everything that is in doubt, beside a URL with this query. */
    List<FieldProblem> all(String query) {
        if (names.account().isPresent()) {
            addAccount(names.account().get(), query);
        }
        Parameter last = null;
        for (int i = 0; i < parameters.size(); i++) { // an iterator would be most of the work
            Parameter parameter = parameters.get(i);
            if (parameter.isDamaged) {
                add(shown(parameter), "text in UTF-8", "bytes that are not UTF-8");
            }
            if (last != null && mayContinue(last, parameter)) {
                add(last.name, "a known field behind it", "an unknown one, which may be the end of it");
            }
            addNamesIn(parameter);
            last = parameter;
        }
        return doubts;
    }

    private void addAccount(String account, String query) {
        if (!isThere(account)) {
            add(account, "the account, which every request names", "none");
        } else if (!query.isEmpty() && RequestScan.scanQuery(query).find(account, 0) >= 0) {
            add(account, "the account in the form alone", "one in the query too");
        } else if (!names.contains(parameters.get(0).name)
                && parameters.get(0).name.compareTo(account) < 0) {
            add(account, "no unknown field before it", "one, which may be the end of the URL");
        }
    }

    private boolean isThere(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.name.equals(name) && parameter.end > parameter.valueStart) {
                return true;
            }
        }
        return false;
    }

    /** Whether a field that nobody declares may be the rest of the value before it. */
    private boolean mayContinue(Parameter before, Parameter parameter) {
        if (names.contains(parameter.name) || !names.contains(before.name)) {
            return false;
        }
        char first = parameter.name.isEmpty() ? 0 : parameter.name.charAt(0);
        return names.isRequired(before.name) ? !UPPER.contains(first) : isFreeText(before);
    }

    /** Neither a word, a number nor an id: nobody knows where it ends. */
    private boolean isFreeText(Parameter parameter) {
        boolean isWord = true;
        boolean isId = true;
        for (int at = parameter.valueStart; at < parameter.end; at++) {
            char c = (char) (text[at] & 0xFF);
            isWord &= OF_WORDS.contains(c);
            isId &= OF_IDS.contains(c);
        }
        return !isWord && !isId;
    }

    private void addNamesIn(Parameter parameter) {
        int told = 0;
        for (int at = parameter.start; at < parameter.end; at++) {
            for (Name name : names.beginningWith(text[at])) {
                int end = at + name.bytes().length;
                if (end > told && name.isAt(text, at) && isElsewhere(name, at, parameter)) {
                    add(name.text(), "this name before its own value only", "it inside of " + place(parameter));
                    told = end;
                }
            }
        }
    }

    /** Whether a name stands where it names no field, and people would not write it. */
    private boolean isElsewhere(Name name, int at, Parameter parameter) {
        int end = at + name.bytes().length;
        boolean inName = end <= parameter.valueStart;
        if (inName && names.contains(parameter.name)) {
            return false;
        }
        if (name.isRequired() || names.isRequired(parameter.name)) {
            return true;
        }
        return !(name.isWord() && isProse(name, at, end, parameter)) && !(inName && OF_NAMES.isAllOf(parameter.name));
    }

    private boolean isProse(Name name, int at, int end, Parameter parameter) {
        boolean begins = at == parameter.start || at == parameter.valueStart;
        char before = begins ? 0 : (char) (text[at - 1] & 0xFF);
        char after = end < text.length ? (char) (text[end] & 0xFF) : 0;
        int length = name.bytes().length;
        boolean goesOn = length > SHORTEST && LOWER_DIGITS.contains(before);
        boolean mayBeMissed = name.isRead() && (length > LONGEST || !isThere(name.text()));
        return !mayBeMissed && !goesOn && !OF_NUMBERS.contains(after) && !isSip(end);
    }

    private boolean isSip(int at) {
        return text.length - at > SIP.length && text[at] == SIP[0] && text[at + 1] == SIP[1] && text[at + 2] == SIP[2];
    }

    private String place(Parameter parameter) {
        return names.contains(parameter.name) ? "the value of " + parameter.name : "a field of another name";
    }

    private String shown(Parameter parameter) {
        return names.contains(parameter.name) ? parameter.name : UNKNOWN;
    }

    private void add(String field, String expected, String found) {
        boolean isNew = doubts.stream().noneMatch(doubt -> doubt.field().equals(field));
        if (isNew && doubts.size() < MOST) {
            doubts = doubts.isEmpty() ? new ArrayList<>() : doubts;
            doubts.add(FieldProblem.builder()
                    .field(field)
                    .expected(expected)
                    .found(found)
                    .build());
        }
    }
}
