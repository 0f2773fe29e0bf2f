package io.callstatus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The internals stand in rooms on four floors: a room knows rooms of lower floors only, and nothing goes in circles. */
class RoomsArchitectureTest {
    private static final String INTERNAL = "io.callstatus.internal.";

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("text", 1),
            Map.entry("log", 1),
            Map.entry("time", 2),
            Map.entry("fields", 2),
            Map.entry("json", 2),
            Map.entry("http", 2),
            Map.entry("scan", 3),
            Map.entry("read", 3),
            Map.entry("archive", 4),
            Map.entry("detect", 4),
            Map.entry("verify", 4),
            Map.entry("servlet", 4),
            Map.entry("style", 4));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.callstatus");

    private static boolean isInternal(String type) {
        return type.startsWith(INTERNAL);
    }

    private static String room(String type) {
        return type.substring(INTERNAL.length(), type.indexOf('.', INTERNAL.length()));
    }

    /** Which classes know which, nested ones as part of their own. */
    private static Map<String, Set<String>> arrows(BiPredicate<String, String> wanted) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : CORE) {
            String from = outermost(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = outermost(dependency.getTargetClass());
                if (to.startsWith("io.callstatus.") && !to.equals(from) && wanted.test(from, to)) {
                    arrows.computeIfAbsent(from, t -> new TreeSet<>()).add(to);
                }
            }
        }
        return arrows;
    }

    private static String outermost(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** Whoever can be reached from itself. */
    private static Set<String> circles(Map<String, Set<String>> arrows) {
        return arrows.keySet().stream()
                .filter(start -> reached(start, arrows).contains(start))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reached(String start, Map<String, Set<String>> arrows) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(arrows.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private static Map<String, Set<String>> between(Function<String, String> name, Map<String, Set<String>> arrows) {
        Map<String, Set<String>> between = new TreeMap<>();
        arrows.forEach((from, all) -> all.forEach(to -> {
            if (!name.apply(from).equals(name.apply(to))) {
                between.computeIfAbsent(name.apply(from), n -> new TreeSet<>()).add(name.apply(to));
            }
        }));
        return between;
    }

    @Test
    void internals_stand_inRooms() {
        assertThat(CORE.stream().map(JavaClass::getName).filter(RoomsArchitectureTest::isInternal))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(FLOORS).containsKey(room(name)));
    }

    @Test
    void arrows_goDownOnly() {
        assertThat(arrows((from, to) -> isInternal(from)
                        && isInternal(to)
                        && !room(from).equals(room(to))
                        && FLOORS.get(room(to)) >= FLOORS.get(room(from))))
                .isEmpty();
    }

    @Test
    void groundRooms_knowNoPublicType() {
        assertThat(arrows((from, to) -> isInternal(from) && FLOORS.get(room(from)) <= 2 && !isInternal(to)))
                .isEmpty();
    }

    @Test
    void classes_goInNoCircle() {
        Set<String> circles = circles(arrows((from, to) -> isInternal(from) && isInternal(to)));
        circles.removeAll(Set.of(
                INTERNAL + "verify.ProofVerifier",
                INTERNAL + "verify.SignedUrl",
                INTERNAL + "verify.TimestampedBody")); // until schemes describe what they prove
        assertThat(circles).isEmpty();
    }

    @Test
    void rooms_goInNoCircle() {
        assertThat(circles(
                        between(RoomsArchitectureTest::room, arrows((from, to) -> isInternal(from) && isInternal(to)))))
                .isEmpty();
    }

    @Test
    void circles_plantedOne_isFound() {
        assertThat(circles(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"))))
                .containsExactly("b", "c");
    }
}
