package io.callstatus.internal.verify;

import io.callstatus.internal.read.AbsenceRules;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.verify.SortedParameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fields that may be the end of a value before them. Where they alone make a call status of a request, it may be another event,
 * in one of whose values somebody wrote the name of such a field. For one thread.
 */
final class OpenFields {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final AsciiSet OF_WORDS = AsciiSet.of(LETTERS + "-");
    private static final AsciiSet OF_IDS = AsciiSet.of(AsciiSet.DIGITS + "abcdefABCDEF+-.");

    private OpenFields() {}

    /** One of the fields that alone keep the request from being another event, if they may be the end of a value. */
    static Optional<String> of(DeclaredNames names, List<Parameter> parameters, byte[] text) {
        AbsenceRules absences = names.absences();
        Set<String> open = Set.of();
        boolean isOpen = false;
        for (Parameter parameter : parameters) {
            isOpen &= !names.isRequired(parameter.name);
            if (isOpen && absences.isAsked(parameter.name)) {
                open = open.isEmpty() ? new HashSet<>() : open;
                open.add(parameter.name);
            }
            isOpen |= !isWhole(names, parameter, text);
        }
        return open.isEmpty() || !absences.rest(names(parameters), open)
                ? Optional.empty()
                : open.stream().sorted().findFirst();
    }

    private static Set<String> names(List<Parameter> parameters) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            names.add(parameter.name);
        }
        return names;
    }

    /** Whether no other name can have stood in this value: the provider writes it, or it is an id or a number. */
    private static boolean isWhole(DeclaredNames names, Parameter parameter, byte[] text) {
        if (names.isRequired(parameter.name)) {
            return true;
        }
        if (!names.contains(parameter.name) || parameter.isDamaged || parameter.valueStart == parameter.end) {
            return false;
        }
        String value = new String(
                text, parameter.valueStart, parameter.end - parameter.valueStart, StandardCharsets.ISO_8859_1);
        return OF_IDS.isAllOf(value)
                || !names.isPersonal(parameter.name) && OF_WORDS.isAllOf(value) && names.isKnownWord(value);
    }
}
