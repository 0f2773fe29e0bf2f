package io.callstatus.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One field that a provider's code reads.
 *
 * @param name its name on the wire, with the objects around it
 * @param accessors the accessors that follow its value, as paths such as {@code CallStatus.from.address}
 * @param expected what a text must be to be read; empty where every text will do
 * @param shownBy the fixture that shows it
 * @param example its value there
 */
record FieldUse(String name, Set<String> accessors, String expected, Fixture shownBy, String example) {
    /** The accessors of the details, not of the status. */
    List<String> ofDetails() {
        return accessors.stream()
                .filter(path -> !path.startsWith("CallStatus."))
                .toList();
    }

    /**
     * Whether a name that is written without all the objects around it, or the brackets behind it, is this field's. Some
     * providers write one name in several cases.
     */
    boolean isNamed(String written) {
        String one = name.toLowerCase(Locale.ROOT);
        String other = written.toLowerCase(Locale.ROOT);
        return one.equals(other) || one.endsWith("." + other) || one.startsWith(other + "[");
    }

    @Override
    public String toString() {
        return name;
    }
}
