package io.callstatus.faults;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something that an operator can have wrong, and what he then sees.
 *
 * @param symptom what is wrong, in his words
 * @param answer the HTTP status of the answers
 * @param kinds what happens, by kind, as a listener hears it; empty where the library sees nothing
 * @param advice what to look at, where the library itself does not say it; empty where it does
 * @param scene the fault itself
 */
record Fault(String symptom, String answer, List<String> kinds, String advice, Supplier<Scene> scene) {
    /** One of which the library says what to do. */
    static Fault of(String symptom, String answer, List<String> kinds, Supplier<Scene> scene) {
        return new Fault(symptom, answer, kinds, "", scene);
    }

    /** The same with what to look at. */
    Fault look(String what) {
        return new Fault(symptom, answer, kinds, what, scene);
    }

    @Override
    public String toString() {
        return symptom;
    }
}
