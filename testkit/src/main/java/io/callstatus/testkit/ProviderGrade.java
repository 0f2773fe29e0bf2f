package io.callstatus.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well a provider is known, as its {@code traits.properties} say. */
record ProviderGrade(String grade, String read, String known) {
    private static final Map<String, String> GRADES = Map.of(
            "A", "captured requests agree with the page, and the vendor's SDK where there is one",
            "B", "the vendor's documentation and its SDK or samples",
            "C", "documentation only");

    ProviderGrade {
        if (!GRADES.containsKey(grade) || read.isEmpty() || known.isEmpty()) {
            throw new IllegalStateException("traits.properties: grade is A, B or C, with the day that it was read on,"
                    + " and what it is known from: grade, read, known");
        }
    }

    /** It with what the fixtures come from; empty where the traits do not say. */
    static String of(List<Fixture> fixtures) {
        Optional<ProviderGrade> grade =
                fixtures.stream().findFirst().flatMap(Fixture::traits).flatMap(ProviderTraits::grade);
        return grade.map(said -> said.text() + "\n" + counts(fixtures)).orElse("");
    }

    private String text() {
        return "**Grade " + grade + "**, read " + read + ": " + GRADES.get(grade) + ". Known from " + known + ".";
    }

    private static String counts(List<Fixture> fixtures) {
        return Stream.of(Provenance.values())
                .map(provenance -> fixtures.stream()
                                .filter(fixture -> fixture.provenance() == provenance)
                                .count()
                        + " " + provenance.word())
                .collect(Collectors.joining(
                        ", ",
                        "Its fixtures: ",
                        "; `fixtures/index.tsv` says it of each, and a line of `variants.tsv` is constructed."));
    }
}
