package io.callstatus.internal.verify;

import io.callstatus.internal.read.AbsenceRules;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.read.DeclaredNames.Known;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.verify.SortedParameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fields that may be the end of the value before them. If only they make a request a call status, it may be another event, with
 * a value in which somebody wrote the name of such a field. For one thread.
 */
final class OpenFields {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final AsciiSet OF_WORDS = AsciiSet.of(LETTERS + "-");
    private static final AsciiSet OF_IDS = AsciiSet.of(AsciiSet.DIGITS + "abcdefABCDEF+-.");

    private OpenFields() {}

    /** If all fields that distinguish the request from another event may be the end of a value: one of them. */
    static Optional<String> of(DeclaredNames names, List<Parameter> parameters, byte[] text) {
        AbsenceRules absences = names.absences();
        long open = 0;
        long certain = 0;
        boolean isOpen = false;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Known known = parameter.known;
            isOpen &= !known.isRequired();
            long bit = known.absence();
            open |= isOpen ? bit : 0;
            if (bit != 0 && !isOpen) {
                certain |= bit;
                if (!absences.mayRestOn(-1, certain)) {
                    return Optional.empty(); // whatever the others are
                }
            }
            isOpen = isOpen || !isWhole(known, names, parameter, text);
        }
        boolean rests = absences.mayRestOn(open, certain) && absences.restOn(open, certain, names(parameters));
        return rests ? first(absences, parameters, open) : Optional.empty();
    }

    private static Optional<String> first(AbsenceRules absences, List<Parameter> parameters, long open) {
        return parameters.stream()
                .map(parameter -> parameter.name)
                .filter(name -> (absences.bit(name) & open) != 0)
                .findFirst();
    }

    private static Set<String> names(List<Parameter> parameters) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            names.add(parameter.name);
        }
        return names;
    }

    /** Whether no other name can have been in this value: the provider writes it, or it is an id or a number. */
    private static boolean isWhole(Known known, DeclaredNames names, Parameter parameter, byte[] text) {
        if (known.isRequired()) {
            return true;
        }
        if (!known.isDeclared() || parameter.isDamaged || parameter.valueStart == parameter.end) {
            return false;
        }
        return isAllOf(OF_IDS, parameter, text)
                || !known.isPersonal()
                        && isAllOf(OF_WORDS, parameter, text)
                        && names.isKnownWord(new String(
                                text,
                                parameter.valueStart,
                                parameter.end - parameter.valueStart,
                                StandardCharsets.ISO_8859_1));
    }

    private static boolean isAllOf(AsciiSet set, Parameter parameter, byte[] text) {
        for (int at = parameter.valueStart; at < parameter.end; at++) {
            if (!set.contains((char) (text[at] & 0xFF))) {
                return false;
            }
        }
        return true;
    }
}
