package io.callstatus.internal;

import io.callstatus.spi.Evidence;
import io.callstatus.spi.Evidence.Test;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Fingerprint.OtherEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses, for each parser of a set, field names of which every request that it claims by fields has at least one. */
final class TellingNames {
    private final Map<String, Integer> uses = new HashMap<>();

    TellingNames(List<Claimant> claimants) {
        for (Claimant claimant : claimants) {
            claimant.fingerprint().names().forEach(name -> uses.merge(name, 1, Integer::sum));
        }
    }

    /** The names; empty where any request might be this parser's. */
    List<String> of(Claimant claimant) {
        Fingerprint fingerprint = claimant.fingerprint();
        List<String> names = new ArrayList<>(ofCallStatus(fingerprint));
        boolean told = !names.isEmpty();
        for (OtherEvent event : fingerprint.otherEvents()) {
            if (event.claims()) {
                Optional<String> rarest = rarest(event.evidence());
                rarest.ifPresent(names::add);
                told &= rarest.isPresent();
            }
        }
        return told ? names : List.of();
    }

    private List<String> ofCallStatus(Fingerprint fingerprint) {
        return rarest(fingerprint.required())
                .map(List::of)
                .orElseGet(() -> fingerprint.alternatives().stream()
                        .filter(group -> group.stream().allMatch(TellingNames::isSent))
                        .map(group ->
                                group.stream().map(Evidence::name).distinct().toList())
                        .min(Comparator.comparingInt(List::size))
                        .orElse(List.of()));
    }

    /** The name of a field that must have been sent, and that the fewest parsers of the set look at. */
    private Optional<String> rarest(List<Evidence> evidence) {
        return evidence.stream()
                .filter(TellingNames::isSent)
                .map(Evidence::name)
                .min(Comparator.comparingInt(name -> uses.getOrDefault(name, 0)));
    }

    private static boolean isSent(Evidence evidence) {
        return evidence.test() != Test.ABSENT && evidence.test() != Test.NOT_LOWER_CASE;
    }
}
