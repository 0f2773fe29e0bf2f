package io.callstatus.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of which fixtures the contract garbles: of each kind of request, each field in a few of the fixtures that have
 * it, or in all of them with {@code -Dcallstatus.contract=every}. Immutable.
 */
final class FieldSample {
    private static final int FEW = 3;

    private final Set<String> chosen;

    private FieldSample(Set<String> chosen) {
        this.chosen = chosen;
    }

    static FieldSample of(ContractSubject subject) {
        return of(subject, "every".equals(System.getProperty("callstatus.contract")) ? Integer.MAX_VALUE : FEW);
    }

    /** With at most so many fixtures for each field of each kind of request. */
    static FieldSample of(ContractSubject subject, int most) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> chosen = new HashSet<>();
        for (Fixture fixture : subject.fixtures()) {
            Set<String> fields = new HashSet<>();
            subject.scopes(fixture)
                    .forEach(wire -> wire.fields().forEach(field -> fields.add(place(wire, field.name()))));
            for (String field : fields) {
                String kind = fixture.outcome() + " " + fixture.event().orElse("") + " " + field;
                if (counts.merge(kind, 1, Integer::sum) <= most) {
                    chosen.add(fixture + " " + field);
                }
            }
        }
        return new FieldSample(chosen);
    }

    boolean has(Fixture fixture, WireRequest wire, String name) {
        return chosen.contains(fixture + " " + place(wire, name));
    }

    private static String place(WireRequest wire, String name) {
        return wire.transport() + " " + wire.path() + " " + name;
    }
}
