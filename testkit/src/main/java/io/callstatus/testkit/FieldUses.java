package io.callstatus.testkit;

import io.callstatus.FieldProblem;
import io.callstatus.spi.Callback;
import io.callstatus.spi.WordMap;
import io.callstatus.testkit.FieldProbe.Read;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a provider's code reads, found out by changing one value after the other in its fixtures. For one thread. */
final class FieldUses {
    static final String UNREADABLE = "@";

    private final FieldProbe probe;
    private final Set<String> prefixes;
    private final Map<Fixture, Read> asSent = new LinkedHashMap<>();
    private final Map<String, Map<Fixture, String>> values = new LinkedHashMap<>();
    private final Map<Fixture, Set<String>> minimal = new HashMap<>();

    /** Of the fixtures of a provider; the one called {@code maximal} comes first. */
    FieldUses(ContractSubject subject, FieldProbe probe) {
        this.probe = probe;
        this.prefixes = prefixes(subject);
        subject.callStatuses().stream()
                .sorted(Comparator.comparing(fixture -> !fixture.name().equals("maximal")))
                .forEach(this::look);
    }

    private void look(Fixture fixture) {
        probe.read(fixture, (name, value) -> {
                    Map<Fixture, String> sent = values.computeIfAbsent(name, n -> new LinkedHashMap<>());
                    if (value != null && !value.isBlank()) {
                        sent.put(fixture, value);
                    }
                    return value;
                })
                .ifPresent(read -> asSent.put(fixture, read));
    }

    /** The names of all fields that are looked up, in the order in which they are. */
    Set<String> names() {
        return values.keySet();
    }

    /** Each field that some accessor follows in some fixture; one that stands in two envelopes once, in the deeper. */
    List<FieldUse> all() {
        List<FieldUse> found =
                names().stream().flatMap(name -> use(name).stream()).toList();
        Set<String> used = found.stream().map(FieldUse::name).collect(Collectors.toSet());
        return found.stream()
                .filter(use -> used.stream().noneMatch(deeper -> isSame(use.name(), deeper)))
                .toList();
    }

    /**
     * Whether these are one field in two envelopes of the provider, the second the deeper: {@code payload.to},
     * {@code data.payload.to}.
     */
    boolean isSame(String name, String deeper) {
        return prefixes.stream().anyMatch(prefix -> deeper.equals(prefix + "." + name));
    }

    /** What stands before a path in a longer one that ends with it. */
    private static Set<String> prefixes(ContractSubject subject) {
        List<List<String>> paths = subject.parser().callbacks().stream()
                .filter(Callback::isCallStatus)
                .map(callback -> callback.envelope().path())
                .toList();
        Set<String> prefixes = new HashSet<>();
        for (List<String> path : paths) {
            paths.stream()
                    .filter(other -> other.size() < path.size())
                    .filter(other -> path.subList(path.size() - other.size(), path.size())
                            .equals(other))
                    .forEach(other -> prefixes.add(String.join(".", path.subList(0, path.size() - other.size()))));
        }
        return prefixes;
    }

    private Optional<FieldUse> use(String name) {
        return values.getOrDefault(name, Map.of()).entrySet().stream()
                .filter(sent -> asSent.containsKey(sent.getKey()))
                .flatMap(sent -> use(name, sent.getKey(), sent.getValue()).stream())
                .findFirst();
    }

    private Optional<FieldUse> use(String name, Fixture fixture, String value) {
        Set<String> accessors = Stream.of(value + "0", null, UNREADABLE)
                .map(other -> differing(fixture, name, other))
                .filter(differing -> !differing.isEmpty())
                .findFirst()
                .orElse(Set.of());
        return accessors.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldUse(name, accessors, expected(fixture, name), fixture, value));
    }

    private Set<String> differing(Fixture fixture, String name, @Nullable String other) {
        return probe.read(fixture, with(name, other))
                .map(read -> read.differingFrom(asSent(fixture)))
                .orElse(Set.of());
    }

    private String expected(Fixture fixture, String name) {
        return probe.read(fixture, with(name, UNREADABLE)).stream()
                .flatMap(read -> read.problems().stream())
                .filter(problem -> problem.field().equals(name))
                .map(FieldProblem::expected)
                .findFirst()
                .orElse("");
    }

    static BinaryOperator<@Nullable String> with(String name, @Nullable String other) {
        return (field, value) -> field.equals(name) ? other : value;
    }

    private static BinaryOperator<@Nullable String> without(Set<String> names) {
        return (field, value) -> names.contains(field) ? null : value;
    }

    private Read asSent(Fixture fixture) {
        return Optional.ofNullable(asSent.get(fixture)).orElseThrow();
    }

    /** Whether there is a status without it. */
    boolean isOptional(FieldUse use) {
        return probe.read(use.shownBy(), with(use.name(), null)).isPresent();
    }

    /** Whether an accessor follows it when as few other fields are there as may be. */
    boolean isReadAlone(FieldUse use) {
        Set<String> others = new HashSet<>(removable(use.shownBy()));
        if (!others.contains(use.name())) {
            return true; // it is what the status is read from
        }
        Optional<Read> none = probe.read(use.shownBy(), without(others));
        others.remove(use.name());
        Optional<Read> alone = probe.read(use.shownBy(), without(others));
        return none.isPresent()
                && alone.isPresent()
                && !alone.get().differingFrom(none.get()).isEmpty();
    }

    /** As many fields as may be missing at once. */
    private Set<String> removable(Fixture fixture) {
        return minimal.computeIfAbsent(fixture, f -> {
            Set<String> removed = new LinkedHashSet<>();
            Set<String> deciding = f.traits().map(ProviderTraits::deciding).orElse(Set.of());
            for (String name : names()) {
                if (deciding.contains(name)) {
                    continue;
                }
                removed.add(name);
                if (probe.read(f, without(removed)).isEmpty()) {
                    removed.remove(name);
                }
            }
            return removed;
        });
    }

    /** What goes wrong when each word of a table is sent in this field: the accessor has to give what the table says. */
    List<String> faultsOfWords(FieldUse use, String path, WordMap<?> table) {
        Map<String, Object> expected = new LinkedHashMap<>(table.words());
        expected.put("zqx", table.of("zqx"));
        List<String> faults = new ArrayList<>();
        expected.forEach((word, constant) -> {
            Object value = probe.read(use.shownBy(), with(use.name(), word))
                    .map(read -> read.values().get(path))
                    .orElse(null);
            if (!Optional.of(constant).equals(value)) {
                faults.add(path + " of " + word + " is " + value);
            }
        });
        return faults;
    }

    /** What goes wrong when this field cannot be read: it has to be absent, and a problem, and nothing else. */
    List<String> faultsOfUnreadable(FieldUse use) {
        Read garbled = probe.read(use.shownBy(), with(use.name(), UNREADABLE)).orElseThrow();
        Read without = probe.read(use.shownBy(), with(use.name(), null)).orElseThrow();
        List<String> faults = new ArrayList<>();
        garbled.differingFrom(without)
                .forEach(
                        path -> faults.add(
                                use + " of " + use.shownBy() + " unreadable: " + path
                                        + " is not what it is without the field; do not choose between fields by has(…), which sees both"));
        Set<String> expected = new LinkedHashSet<>(without.unreadable());
        expected.add(use.name());
        if (!expected.equals(new LinkedHashSet<>(garbled.unreadable()))) {
            faults.add(use + " of " + use.shownBy() + " unreadable: the problems are " + garbled.unreadable());
        }
        return faults;
    }
}
