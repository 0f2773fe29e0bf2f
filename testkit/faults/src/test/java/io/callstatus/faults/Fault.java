package io.callstatus.faults;

import java.util.List;
import java.util.function.Supplier;

/**
 * A fault of a receiver or its network, and what an operator sees of it.
 *
 * @param symptom what is wrong, in the words of an operator
 * @param answer the HTTP status of the answers
 * @param kinds what a listener is told, by kind; empty if the request does not reach the library
 * @param advice what to do, if no message of the library says it; empty if one does
 * @param scene the fault itself
 */
record Fault(String symptom, String answer, List<String> kinds, String advice, Supplier<Scene> scene) {
    /** A fault for which a message of the library says what to do. */
    static Fault of(String symptom, String answer, List<String> kinds, Supplier<Scene> scene) {
        return new Fault(symptom, answer, kinds, "", scene);
    }

    /** The same, with advice of its own. */
    Fault look(String what) {
        return new Fault(symptom, answer, kinds, what, scene);
    }

    @Override
    public String toString() {
        return symptom;
    }
}
