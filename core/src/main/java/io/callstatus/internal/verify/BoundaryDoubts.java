package io.callstatus.internal.verify;

import io.callstatus.FieldProblem;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.read.DeclaredNames.Name;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.verify.SortedParameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out whether the signed names and values may be those of another request, which has one of these fields inside another
 * value. A field that was absorbed by another value still shows its name there. For one thread.
 *
 * <p>A name may occur nowhere else, except for a word ({@code From}), which people's names contain too. A word counts in ids,
 * words and numbers, before a number or an address, and after a lower-case letter or a digit if it has more than two letters. A
 * word that the parser reads also counts beside its own field, and if it is long or no field has this name.
 */
final class BoundaryDoubts {
    private static final AsciiSet UPPER = AsciiSet.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final AsciiSet LOWER = AsciiSet.of(LETTERS);
    private static final AsciiSet LOWER_DIGITS = AsciiSet.of(LETTERS + AsciiSet.DIGITS);
    private static final AsciiSet OF_NUMBERS = AsciiSet.of(AsciiSet.DIGITS + "+");
    private static final AsciiSet OF_NAMES = AsciiSet.of(AsciiSet.LETTERS + "_");
    private static final AsciiSet OF_WORDS = AsciiSet.of(LETTERS + "-");
    private static final AsciiSet OF_IDS = AsciiSet.of(AsciiSet.DIGITS + "abcdefABCDEF+-.");

    /** No value ends in one of these, and none begins with one of the others. */
    private static final AsciiSet ENDS_NONE = AsciiSet.of(" .-_:/@;=,+<&");

    private static final AsciiSet BEGINS_NONE = AsciiSet.of(" .-_:;,");

    private static final byte[] SIP = {'s', 'i', 'p'};
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    /** A field that must not be shown. */
    private static final String UNKNOWN = "(unknown)";

    private static final int MOST = 8;

    private final DeclaredNames names;
    private final List<Parameter> parameters;
    private final byte[] text;
    private List<FieldProblem> doubts = List.of(); // most requests have none

    BoundaryDoubts(DeclaredNames names, SortedParameters parameters) {
        this.names = names;
        this.parameters = parameters.list();
        this.text = parameters.bytes();
    }

    /** All doubts, for a URL with this query. */
    List<FieldProblem> all(String query) {
        if (names.account().isPresent()) {
            addAccount(names.account().get(), query);
        }
        for (int i = 0; i < parameters.size(); i++) { // an iterator would cost more than the rest
            Parameter parameter = parameters.get(i);
            if (parameter.isDamaged) {
                add(shown(parameter), "text in UTF-8", "bytes that are not UTF-8");
            }
            if (i > 0) {
                addBetween(parameters.get(i - 1), parameter);
            }
            addNamesIn(i);
        }
        OpenFields.of(names, parameters, text)
                .ifPresent(field -> add(
                        field, "other fields that tell a call status", "this one, which may be the end of another"));
        return doubts;
    }

    private void addBetween(Parameter before, Parameter parameter) {
        if (mayContinue(before, parameter)) {
            add(before.name, "a known field behind it", "an unknown one, which may be the end of it");
        }
        if (before.name.equals(parameter.name)
                && isDeclared(parameter)
                && !text(before).equals(text(parameter))) {
            add(parameter.name, "one value", "several, which may have been one");
        }
    }

    private void addAccount(String account, String query) {
        if (!isThere(account)) {
            add(account, "the account, which every request names", "none");
        } else if (!query.isEmpty() && RequestScan.scanQuery(query).find(account, 0) >= 0) {
            add(account, "the account in the form alone", "one in the query too");
        } else if (!isDeclared(parameters.get(0)) && parameters.get(0).name.compareTo(account) < 0) {
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

    /** Whether an unknown field may be the end of the value before it; without a value, that value is absent. */
    private boolean mayContinue(Parameter before, Parameter parameter) {
        if (isDeclared(parameter) || !isDeclared(before) || before.valueStart == before.end) {
            return false;
        }
        char first = parameter.name.isEmpty() ? 0 : parameter.name.charAt(0);
        boolean isUpper = UPPER.contains(first);
        if (isAllOf(OF_WORDS, before)) {
            boolean isWhole = !before.known.isRequired() && names.isKnownWord(text(before));
            return before.known.isPersonal() || !isUpper && !isWhole;
        }
        return !isAllOf(OF_IDS, before) || mayContinueId(before, first);
    }

    /** A number with its country code is complete, and an id continues in the same case. */
    private boolean mayContinueId(Parameter before, char first) {
        boolean isRequired = before.known.isRequired();
        if (!UPPER.contains(first)) {
            return isRequired || text[before.valueStart] != '+' && OF_IDS.contains(first);
        }
        return OF_IDS.contains(first) && (holdsAny(UPPER, before) || isRequired && !holdsAny(LOWER, before));
    }

    private boolean isAllOf(AsciiSet set, Parameter parameter) {
        for (int at = parameter.valueStart; at < parameter.end; at++) {
            if (!set.contains((char) (text[at] & 0xFF))) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsAny(AsciiSet set, Parameter parameter) {
        for (int at = parameter.valueStart; at < parameter.end; at++) {
            if (set.contains((char) (text[at] & 0xFF))) {
                return true;
            }
        }
        return false;
    }

    private String text(Parameter parameter) {
        return new String(
                text, parameter.valueStart, parameter.end - parameter.valueStart, StandardCharsets.ISO_8859_1);
    }

    private boolean isDeclared(Parameter parameter) {
        return parameter.known.isDeclared();
    }

    private void addNamesIn(int index) {
        Parameter parameter = parameters.get(index);
        int told = isDeclared(parameter) ? parameter.valueStart : 0; // its own name may contain others
        int at = names.next(text, parameter.start + parameter.known.overhang(), parameter.end);
        while (at < parameter.end) {
            Name[] beginning = names.beginningAt(text, at);
            for (int i = 0; i < beginning.length && at + beginning[i].bytes().length > told; i++) {
                Name name = beginning[i];
                if (name.isAt(text, at) && isElsewhere(name, at, index)) {
                    add(name.text(), "this name before its own value only", "it inside of " + place(parameter));
                    told = at + name.bytes().length;
                }
            }
            at = names.next(text, at + 1, parameter.end);
        }
    }

    /** Whether a name occurs where it is not the name of a field, and where people would not write it. */
    private boolean isElsewhere(Name name, int at, int index) {
        Parameter parameter = parameters.get(index);
        int end = at + name.bytes().length;
        boolean inName = end <= parameter.valueStart;
        if (name.isRequired() || parameter.known.isShort() || mayBeCopy(name, at, index)) {
            return true;
        }
        return !(name.isWord() && isProse(name, at, end, parameter))
                && !(inName && isName(parameter.name, name.text()));
    }

    /** Whether an unknown name may be valid, and does not contain the name of a field that would identify another event. */
    private boolean isName(String unknown, String within) {
        return OF_NAMES.isAllOf(unknown) && (!names.told().contains(within) || isThere(within));
    }

    /**
     * Whether a name that is read occurs beside its own field. Copies of a name are signed one after the other, and if they
     * differ, the field is absent. If a neighbour's value contained one copy, the other one would count again. Between a blank
     * and lower-case letters, the name is a word.
     */
    private boolean mayBeCopy(Name name, int at, int index) {
        if (!name.isRead() || !isBesideItsField(name.text(), at, index)) {
            return false;
        }
        Parameter parameter = parameters.get(index);
        boolean begins = at == parameter.start || at == parameter.valueStart;
        char before = begins ? 0 : (char) (text[at - 1] & 0xFF);
        return !ENDS_NONE.contains(before) || !isWord(after(at + name.bytes().length));
    }

    private static boolean isWord(char after) {
        return LOWER.contains(after) || BEGINS_NONE.contains(after);
    }

    private char after(int end) {
        return end < text.length ? (char) (text[end] & 0xFF) : 0;
    }

    private boolean isBesideItsField(String name, int at, int index) {
        Parameter parameter = parameters.get(index);
        boolean isBehind = at == parameter.start
                && index > 0
                && parameters.get(index - 1).name.equals(name);
        if (isBehind || parameter.name.equals(name)) {
            return true;
        }
        int next = index + 1;
        while (next < parameters.size() && !isDeclared(parameters.get(next))) {
            next++;
        }
        return next < parameters.size() && parameters.get(next).name.equals(name);
    }

    private boolean isProse(Name name, int at, int end, Parameter parameter) {
        boolean begins = at == parameter.start || at == parameter.valueStart;
        char before = begins ? 0 : (char) (text[at - 1] & 0xFF);
        int length = name.bytes().length;
        boolean goesOn = length > SHORTEST && LOWER_DIGITS.contains(before);
        boolean mayBeMissed = name.isRead() && (length > LONGEST || !isThere(name.text()));
        return !mayBeMissed && !goesOn && !OF_NUMBERS.contains(after(end)) && !isSip(end);
    }

    private boolean isSip(int at) {
        return text.length - at > SIP.length && text[at] == SIP[0] && text[at + 1] == SIP[1] && text[at + 2] == SIP[2];
    }

    private String place(Parameter parameter) {
        return isDeclared(parameter) ? "the value of " + parameter.name : "a field of another name";
    }

    private String shown(Parameter parameter) {
        return isDeclared(parameter) ? parameter.name : UNKNOWN;
    }

    private void add(String field, String expected, String found) {
        boolean isNew = doubts.stream().noneMatch(doubt -> doubt.field().equals(field));
        if (isNew && doubts.size() < MOST) {
            doubts = doubts.isEmpty() ? new ArrayList<>() : doubts;
            doubts.add(doubt(field, expected, found));
        }
    }

    static FieldProblem doubt(String field, String expected, String found) {
        return FieldProblem.builder()
                .field(field)
                .kind(FieldProblem.Kind.DOUBTFUL)
                .expected(expected)
                .found(found)
                .build();
    }
}
